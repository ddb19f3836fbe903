using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Targets;
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
internal sealed record WinPlan(WinRequest Request, WinFacts Facts, PastOrder Order, CustomerFile? Known)
{
    /// <summary>The entry that the row is about, as it was read, when somebody had logged it before; null for a new one.</summary>
    public Dossier? Confirms { get; init; }
}

/// <summary>
/// Finds out what a win of another system or of a file would write: who is meant, what it is worth, whether it is there.
/// What a person would be asked is refused with the way to answer it.
/// </summary>
internal sealed class WinPlanner(WinStore wins, CustomerStore customers, MemberStore members, TeamStore teams, RowLedger rows)
{
    /// <summary>Writes nothing.</summary>
    public async Task<Outcome<WinPlan>> PlanAsync(Turn turn, WinRequest request, CancellationToken ct)
    {
        var problems = new Problems(turn.Language);
        if (!CreditsOf(await members.NamesAsync(turn.Scope, ct), request, problems).TryGet(out var credits, out var refusal))
            return refusal;
        if (await rows.KnownAsync(turn, WinIntake.Space, request.ExternalId, ct) is { } taken)
            return taken;
        var book = await customers.BookAsync(turn.Scope, ct);
        var known = book.Lookup(request.Customer) is CustomerMeant.Known { Customer: var found } ? found.File : null;
        var rates = await RateRows.ReadAsync(teams, turn.Scope, ct);
        if (!FactsOf(turn, request, known?.Name ?? request.Customer, credits, rates).TryGet(out var facts, out refusal))
            return Wrong(turn, refusal);
        var order = new PastOrder(
            new EntryId(""), credits[0].Member, facts.Original?.Amount ?? facts.Worth.WithTax,
            facts.Original?.Currency ?? facts.Currency, facts.On);
        var plan = new WinPlan(request, facts, order, known);
        if (known is null || Alike(turn, plan, known) is not { } alike)
            return plan;
        return await SameAsync(turn, plan, known, ct) is { } same ? plan with { Confirms = same } : Doubt(turn, plan, alike, problems);
    }

    /// <summary>An order that this one could be, unless the request says that it is another.</summary>
    public static PastOrder? Alike(Turn turn, WinPlan plan, CustomerFile file) =>
        file.LooksLike(plan.Order, root => RowLedger.IsOwn(turn, root) || root.Value == plan.Request.DistinctFrom);

    public static Problem Wrong(Turn turn, Refusal refusal) => Problems.Invalid(
        WinWords.Of(refusal, turn),
        refusal switch
        {
            OtherCurrency => "currency",
            WinRefusal.UnknownStage => "stage",
            WinRefusal.InTheFuture or WinRefusal.PeriodClosed => "wonOn",
            WinRefusal.AmountOutOfRange or WinRefusal.TooManyDecimals => "amount",
            WinRefusal.CreditedTwice or WinRefusal.CreditsNotWhole or WinRefusal.TooManyCredited => "members",
            _ => null,
        });

    /// <summary>
    /// The one entry that somebody logged and that is clearly this one. A file proves nothing, so it confirms nothing.
    /// </summary>
    private async Task<Dossier?> SameAsync(Turn turn, WinPlan plan, CustomerFile file, CancellationToken ct)
    {
        if (turn.Sender.Id != DoorTurns.Crm)
            return null;
        var same = new List<Dossier>();
        foreach (var order in file.Orders.Where(order => order.By == plan.Order.By && order.Root.Value != plan.Request.DistinctFrom))
        {
            if (SameOrder.IsNear(order, plan.Order) && await wins.ReadAsync(turn.Scope, order.Root, ct) is { } dossier
                && SameOrder.IsClearly(dossier, plan.Facts, LedgerPen.HandOf(turn)))
                same.Add(dossier);
        }

        return SameOrder.Only(same, plan.Facts.On);
    }

    private static Problem Doubt(Turn turn, WinPlan plan, PastOrder alike, Problems problems) => problems.Taken(
        "possible-duplicate", "distinctFrom", alike.Root.Value,
        alike.By == plan.Order.By ? "Api_SameOrder" : "Api_SameOrderElse", Written.In(turn.Language).Date(alike.On, turn.Today));

    private static Outcome<Credit[]> CreditsOf(NameBook names, WinRequest request, Problems problems)
    {
        var credits = new Credit[request.Credits.Count];
        for (var i = 0; i < credits.Length; i++)
        {
            if (!request.Credits[i].Member.Find(names, problems).TryGet(out var member, out var unknown))
                return unknown;
            credits[i] = new Credit(member.Id, request.Credits[i].Percent);
        }

        return credits;
    }

    private static Outcome<WinFacts> FactsOf(
        Turn turn, WinRequest request, string customer, Credit[] credits, RateTable rates)
    {
        var (team, on) = (turn.Team.Currency, request.WonOn ?? turn.Today);
        var stage = request.Stage;
        if (stage is { } said)
        {
            if (StageNames.Find(turn.Team.Stages, said.Value) is not { } found)
                return new WinRefusal.UnknownStage(said);
            stage = found.Id;
        }

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
            Stage = stage ?? Topics.BasisOf(turn, null).Stage ?? turn.Team.Stages.First.Id,
            Credits = [.. credits],
            Original = original,
            IsFirstOrder = request.NewCustomer,
            Tags = request.Product.Length == 0 ? [] : [request.Product],
            Product = request.Product.ToLowerInvariant(),
            Evidence = request.Evidence,
            Note = request.Note,
        };
        return WinRules.Check(facts, turn.Team.Stages, turn.Today) is { } broken ? broken : facts;
    }
}
