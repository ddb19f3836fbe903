using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>Takes what was done on the way to a win from other systems into the ledger, row by row.</summary>
internal sealed class ActivityIntake(WinStore wins, CustomerStore customers, MemberStore members, RowLedger rows)
{
    public const string Space = "activity";

    private const string What = "activity/intake";

    /// <param name="turn">Its key names the request and the row.</param>
    public Task<Outcome<Taken>> TakeAsync(
        Turn turn, string key, int row, ActivityRequest request, DoneRow? done, CancellationToken ct)
    {
        var slip = new RowSlip(Space, key, row, request.Content, request.ExternalId);
        return rows.TakeAsync(turn, slip, done, PlanAsync, refusal => Wrong(turn, refusal), ct);

        async Task<Outcome<RowWrite>> PlanAsync()
        {
            var problems = new Problems(turn.Language);
            if (!request.Member.Find(await members.NamesAsync(turn.Scope, ct), problems).TryGet(out var member, out var unknown))
                return unknown;
            if (await rows.KnownAsync(turn, Space, request.ExternalId, ct) is { } taken)
                return taken;
            var facts = FactsOf(turn, request, member.Id, await customers.BookAsync(turn.Scope, ct));
            if (Check(turn, facts) is { } refusal)
                return Wrong(turn, refusal);
            var root = RootOf(turn, facts, request);
            var along = new Along { Rows = commit => IntakeRows.Put(commit, slip, root.Id) };
            return new RowWrite(stop => wins.AddAsync(turn, What, slip.Content, root, stop, along));
        }
    }

    private static WinRefusal? Check(Turn turn, ActivityFacts facts) =>
        (facts.Amount is { } amount ? WinRules.CheckAmount(amount, turn.Team.Currency) : null) ?? WinRules.Check(facts, turn.Today);

    private static ActivityFacts FactsOf(Turn turn, ActivityRequest request, MemberId member, CustomerBook book)
    {
        var known = request.Customer.Length > 0 && book.Lookup(request.Customer) is CustomerMeant.Known { Customer.File.Name: var name }
            ? name : request.Customer;
        return new ActivityFacts(member, [new ActivityCount(request.Kind, request.Count)], request.DoneOn ?? turn.Today)
        {
            Customer = known.Length == 0 ? null : new CustomerId(known),
            Amount = request.Amount,
            Next = request.Next,
        };
    }

    private static LedgerEntry.Did RootOf(Turn turn, ActivityFacts facts, ActivityRequest request) => new(facts)
    {
        Id = LedgerRows.RootId(facts.Member, turn.Now, LedgerPen.HandOf(turn)),
        Recorder = turn.Sender.Id,
        RecordedAt = turn.Now,
        RecordedOn = turn.Today,
        Foreign = new ForeignKey(turn.Sender.Name, request.ExternalId),
    };

    private static Problem Wrong(Turn turn, Refusal refusal) => Problems.Invalid(
        WinWords.Of(refusal, turn),
        refusal switch
        {
            WinRefusal.InTheFuture => "doneOn",
            WinRefusal.AmountOutOfRange or WinRefusal.TooManyDecimals => "amount",
            _ => null,
        });
}
