using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>What the records say for one party of a dispute.</summary>
/// <param name="Percent">The part that is theirs now; null for who only claims it.</param>
internal sealed record ClashSide(MemberId Who, decimal? Percent)
{
    public int Wins { get; init; }

    public decimal Sum { get; init; }

    public DateOnly? LastWin { get; init; }

    public int Activities { get; init; }

    public DateOnly? LastActivity { get; init; }
}

/// <summary>Gathers what the ledger knows about both sides, so that it is decided on facts.</summary>
internal sealed class ClashFacts(WinStore wins)
{
    /// <summary>How far back activities are looked for.</summary>
    public const int DaysBack = 90;

    public async Task<IReadOnlyList<ClashSide>> SidesAsync(
        TeamScope scope, KnownCustomer customer, Clash clash, Currency currency, DateTimeOffset now, CancellationToken ct)
    {
        var sides = clash.Parties.Select(party => SideAsync(scope, customer, party, currency, now.AddDays(-DaysBack), ct));
        return await Task.WhenAll(sides);
    }

    private async Task<ClashSide> SideAsync(
        TeamScope scope, KnownCustomer customer, MemberId party, Currency currency, DateTimeOffset since, CancellationToken ct)
    {
        var orders = customer.File.Orders.Where(order => order.By == party).ToList();
        var days = (await wins.SinceAsync(scope, party, since, ct))
            .Where(dossier => !dossier.IsCancelled)
            .Select(dossier => dossier.Root).OfType<LedgerEntry.Did>()
            .Where(did => did.Facts.Customer?.Key == customer.Key)
            .Select(did => did.Facts.On).ToList();
        var part = customer.File.Parts.Where(share => share.Member == party).Select(share => (decimal?)share.Percent).FirstOrDefault();
        return new ClashSide(party, part)
        {
            Wins = orders.Count,
            Sum = orders.Where(order => order.Currency == currency).Sum(order => order.Amount),
            LastWin = orders.Count == 0 ? null : orders.Max(order => order.On),
            Activities = days.Count,
            LastActivity = days.Count == 0 ? null : days.Max(),
        };
    }
}
