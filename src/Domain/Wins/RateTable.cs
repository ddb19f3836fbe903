using System.Collections.Immutable;

namespace TeamCoachBot.Domain.Wins;

/// <summary>What one unit of a currency is worth in the team's, from a day on until the next rate.</summary>
public sealed record ExchangeRate(Currency Currency, decimal Rate, DateOnly From);

/// <summary>A team's dated rates: a win in another currency is counted at the rate of its own day.</summary>
public sealed class RateTable
{
    public const decimal MostRate = 1_000_000m;

    /// <summary>More would pretend a precision that no rate has.</summary>
    public const int MostDecimals = 8;

    private readonly ImmutableArray<ExchangeRate> _rates;

    public RateTable(IEnumerable<ExchangeRate> rates) => _rates = [.. rates.OrderByDescending(rate => rate.From)];

    public IReadOnlyList<ExchangeRate> All => _rates;

    public static bool IsRate(decimal rate) => rate is > 0 and <= MostRate && Amounts.HasAtMost(rate, MostDecimals);

    /// <summary>The rate that holds on a day, or null when none holds yet.</summary>
    public decimal? On(Currency currency, DateOnly day) =>
        _rates.FirstOrDefault(rate => rate.Currency == currency && rate.From <= day)?.Rate;

    /// <summary>An amount at a rate, rounded to what the currency it is counted in has.</summary>
    public static decimal Convert(decimal amount, decimal rate, Currency into) =>
        decimal.Round(amount * rate, into.Decimals, MidpointRounding.AwayFromZero);
}
