using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>What a row would write, before it is written.</summary>
/// <param name="Order">As duplicates are told by it.</param>
/// <param name="Known">What the team knows of the customer; null for nothing.</param>
internal sealed record WinPlan(WinRequest Request, WinFacts Facts, RosterName Member, PastOrder Order, CustomerFile? Known);

/// <summary>
/// Takes wins from other systems and from files into the ledger, row by row: each once, whatever happens in between. What
/// a person would be asked is refused with the way to answer it.
/// </summary>
internal sealed class WinIntake(
    WinStore wins, CustomerStore customers, MemberStore members, TeamStore teams, TeamPartition partition)
{
    private const string What = "win/intake";

    /// <summary>How often a row is looked at anew because its customer changed meanwhile.</summary>
    private const int MostLooks = 3;

    /// <summary>What earlier requests with this key have written, by row.</summary>
    public async Task<IReadOnlyDictionary<int, DoneRow>> DoneAsync(TeamScope scope, string key, CancellationToken ct) =>
        (await partition.RangeAsync(scope, IntakeRows.Of(key), ct)).ToDictionary(IntakeRows.NumberOf, IntakeRows.Read);

    /// <summary>Writes one row, or finds what it wrote before.</summary>
    /// <param name="turn">Its key names the request and the row.</param>
    public async Task<Outcome<LedgerEntry.Won>> TakeAsync(
        Turn turn, string key, int row, WinRequest request, DoneRow? done, CancellationToken ct)
    {
        if (done is not null)
            return await AgainAsync(turn, request, done, ct);
        for (var look = 1; ; look++)
        {
            if (!(await PlanAsync(turn, request, ct)).TryGet(out var plan, out var refusal))
                return refusal;
            var root = RootOf(turn, plan);
            switch (await WriteAsync(turn, key, row, plan, root, ct))
            {
                case LedgerEnd.Written written:
                    return await RootAsync(turn, written, ct);
                case LedgerEnd.Refused refused:
                    return Wrong(turn, refused.Why);
                case LedgerEnd.Doubted when look < MostLooks:
                    break;
                case LedgerEnd.NotDone { End: CommitEnd.Altered }:
                    return new Problems(turn.Language).KeyReused;
                default:
                    // Somebody wrote in between: perhaps a copy of this very row, and then this is its answer.
                    var now = await partition.RowAsync(turn.Scope, IntakeRows.KeyOf(key, row), ct);
                    return now is null ? new Problems(turn.Language).Busy : await AgainAsync(turn, request, IntakeRows.Read(now), ct);
            }
        }
    }

    /// <summary>What a row would write, or why it can't be written; writes nothing.</summary>
    public async Task<Outcome<WinPlan>> PlanAsync(Turn turn, WinRequest request, CancellationToken ct)
    {
        var problems = new Problems(turn.Language);
        if (!Find(await members.NamesAsync(turn.Scope, ct), request, problems).TryGet(out var member, out var refusal))
            return refusal;
        if (await ExternalAsync(turn, request, problems, ct) is { } taken)
            return taken;
        var book = await customers.BookAsync(turn.Scope, ct);
        var known = book.Lookup(request.Customer) is CustomerMeant.Known { Customer: var found } ? found : null;
        var rates = await RateRows.ReadAsync(teams, turn.Scope, ct);
        if (!FactsOf(turn, request, known?.File.Name ?? request.Customer, member.Id, rates).TryGet(out var facts, out refusal))
            return Wrong(turn, refusal);
        var order = new PastOrder(
            new EntryId(""), member.Id, facts.Original?.Amount ?? facts.Worth.WithTax, facts.Original?.Currency ?? facts.Currency, facts.On);
        var plan = new WinPlan(request, facts, member, order, known?.File);
        return known is not null && Alike(turn, plan, known.File) is { } alike
            ? problems.Taken(
                "possible-duplicate", "distinctFrom", alike.Root.Value, "Api_SameOrder",
                Written.In(turn.Language).Date(alike.On, turn.Today))
            : plan;
    }

    private Task<LedgerEnd> WriteAsync(
        Turn turn, string key, int row, WinPlan plan, LedgerEntry.Won root, CancellationToken ct)
    {
        var apart = plan.Request.DistinctFrom;
        var along = new Along
        {
            Rows = commit => IntakeRows.Put(commit, key, row, plan.Request, root.Id),
            StillHolds = file => Alike(turn, plan, file) is null,
            Customer = file => apart.Length == 0
                ? file : file.With(new SameOrderAnswer(new EntryId(apart), plan.Member.Id, false)),
        };
        return wins.AddAsync(turn, What, plan.Request.Content, root, ct, along);
    }

    /// <summary>An order that this one could be, unless the request says that it is another.</summary>
    private static PastOrder? Alike(Turn turn, WinPlan plan, CustomerFile file)
    {
        var isOwn = IsOwn(turn);
        return file.LooksLike(plan.Order, root => isOwn(root) || root.Value == plan.Request.DistinctFrom);
    }

    private static Func<EntryId, bool> IsOwn(Turn turn)
    {
        var own = Commit.Hash(turn.Key)[..22];
        return root => LedgerRows.IsOf(root, own);
    }

    /// <summary>The same row came before: its answer again, or the refusal of a key that is used for something else.</summary>
    private async Task<Outcome<LedgerEntry.Won>> AgainAsync(Turn turn, WinRequest request, DoneRow done, CancellationToken ct)
    {
        if (done.ContentHash != Commit.Hash(request.Content))
            return new Problems(turn.Language).KeyReused;
        return await RootAsync(turn, new LedgerEnd.Written(done.Root, null, null), ct);
    }

    /// <summary>As it was written, so that what was corrected later doesn't change the answer.</summary>
    private async Task<Outcome<LedgerEntry.Won>> RootAsync(Turn turn, LedgerEnd.Written written, CancellationToken ct) =>
        (written.Dossier ?? await wins.ReadAsync(turn.Scope, written.Root, ct))?.Root is LedgerEntry.Won won
            ? won : new Problems(turn.Language).Busy;

    private async Task<Problem?> ExternalAsync(Turn turn, WinRequest request, Problems problems, CancellationToken ct)
    {
        if (request.ExternalId.Length == 0)
            return null;
        var row = await partition.RowAsync(turn.Scope, IntakeRows.KeyOfExternal(request.ExternalId), ct);
        // What a copy of this very request has just written is no other win.
        return row is null || IntakeRows.Read(row).Root is var root && IsOwn(turn)(root) ? null : problems.Taken(
            "already-recorded", "externalId", root.Value, "Api_AlreadyRecorded", request.ExternalId);
    }

    private static Outcome<RosterName> Find(NameBook names, WinRequest request, Problems problems)
    {
        IReadOnlyList<RosterName> hits = request.MemberBy switch
        {
            MemberBy.Id => names.Find(new MemberId(request.Member.ToLowerInvariant())) is { } one ? [one] : [],
            MemberBy.Email => names.Mailed(request.Member),
            _ => names.Lookup(request.Member),
        };
        var field = "member." + request.MemberBy.ToString().ToLowerInvariant();
        return hits.Count switch
        {
            1 => hits[0],
            0 => problems.Invalid(field, "Api_UnknownMember"),
            _ => problems.Invalid(field, "Api_SeveralMembers", hits.Count),
        };
    }

    private static Outcome<WinFacts> FactsOf(
        Turn turn, WinRequest request, string customer, MemberId member, RateTable rates)
    {
        var (team, on) = (turn.Team.Currency, request.WonOn ?? turn.Today);
        OriginalAmount? original = null;
        if (request.Currency is { } currency && currency != team)
        {
            if (WinRules.CheckAmount(request.Amount, currency) is { } wrong)
                return wrong;
            if (rates.On(currency, on) is not { } rate)
                return new OtherCurrency(currency, team, on);
            original = new OriginalAmount(request.Amount, currency, rate);
        }

        var facts = new WinFacts
        {
            Customer = new CustomerId(customer),
            Worth = Worth.Of(original is null ? request.Amount : RateTable.Convert(request.Amount, original.Rate, team)),
            Currency = team,
            On = on,
            Stage = request.Stage ?? Topics.BasisOf(turn, null).Stage ?? turn.Team.Stages.First.Id,
            Credits = [new Credit(member, 100)],
            Original = original,
            IsFirstOrder = request.NewCustomer,
            Tags = request.Product.Length == 0 ? [] : [request.Product],
            Product = request.Product.ToLowerInvariant(),
            Evidence = request.Evidence,
            Note = request.Note,
        };
        return WinRules.Check(facts, turn.Team.Stages, turn.Today) is { } broken ? broken : facts;
    }

    private static LedgerEntry.Won RootOf(Turn turn, WinPlan plan) => new(plan.Facts)
    {
        Id = LedgerRows.RootId(plan.Member.Id, turn.Now, Commit.Hash(turn.Key)[..22]),
        Recorder = turn.Sender.Id,
        RecordedAt = turn.Now,
        RecordedOn = turn.Today,
        // That another system knows the win is what confirms it, with or without a name of its own; a file proves nothing.
        Foreign = turn.Sender.Id == DoorTurns.Crm ? new ForeignKey(turn.Sender.Name, plan.Request.ExternalId) : null,
    };

    private static Problem Wrong(Turn turn, Refusal refusal) => Problems.Invalid(
        WinWords.Of(refusal, turn),
        refusal switch
        {
            OtherCurrency => "currency",
            WinRefusal.UnknownStage => "stage",
            WinRefusal.InTheFuture or WinRefusal.PeriodClosed => "wonOn",
            WinRefusal.AmountOutOfRange or WinRefusal.TooManyDecimals => "amount",
            _ => null,
        });
}
