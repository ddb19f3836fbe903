using System.Globalization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>How a team's exchange rates lie in storage: <c>t|rate|{currency}|{day}</c>, read with the settings.</summary>
internal static class RateRows
{
    public static async Task<RateTable> ReadAsync(TeamStore teams, TeamScope scope, CancellationToken ct) =>
        new((await teams.RowsAsync(scope, "rate", ct)).Select(Read));

    public static TableEntity RowOf(TeamScope scope, ExchangeRate rate) => new(
        scope.PartitionKey,
        Key.Of("t", "rate", rate.Currency.Code, rate.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
    {
        ["Rate"] = rate.Rate.ToString(CultureInfo.InvariantCulture),
    };

    private static ExchangeRate Read(TableEntity row)
    {
        var parts = Key.Parts(row.RowKey);
        return new ExchangeRate(
            new Currency(parts[2]), decimal.Parse(row.GetString("Rate")!, CultureInfo.InvariantCulture),
            DateOnly.ParseExact(parts[3], "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
