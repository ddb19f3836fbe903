using System.Collections.Immutable;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Domain.Targets;

/// <summary>
/// The months of a year by what is expected of each, as a plan has fixed it. Invariant: none below 0, at least one
/// above it. Only their relation matters.
/// </summary>
public sealed record MonthWeights
{
    private readonly ImmutableSortedDictionary<string, decimal> _byMonth;

    private MonthWeights(ImmutableSortedDictionary<string, decimal> byMonth) => _byMonth = byMonth;

    /// <summary>By the key of the month's period.</summary>
    public IReadOnlyDictionary<string, decimal> ByMonth => _byMonth;

    public static Outcome<MonthWeights> Of(IEnumerable<KeyValuePair<string, decimal>> byMonth)
    {
        var weights = byMonth.ToImmutableSortedDictionary(StringComparer.Ordinal);
        foreach (var (month, weight) in weights)
            if (weight < 0)
                return new TargetRefusal.WeightNegative(month);
        return weights.Values.Any(weight => weight > 0) ? new MonthWeights(weights) : new TargetRefusal.NoWeight();
    }

    /// <summary>The weight of a month; null when the plan doesn't hold it.</summary>
    public decimal? Of(Period month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return _byMonth.TryGetValue(month.Key, out var weight) ? weight : null;
    }

    public bool Equals(MonthWeights? other) => other is not null && _byMonth.SequenceEqual(other._byMonth);

    public override int GetHashCode() => _byMonth.Count;
}

/// <summary>How a team's year is spread over its months, for one metric; versions replace each other.</summary>
public sealed record YearPlan(Period Year, MetricId Metric, int Version, MonthWeights Weights);
