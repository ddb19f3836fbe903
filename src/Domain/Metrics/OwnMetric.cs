using System.Collections.Immutable;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Metrics;

/// <summary>A word or two that a team calls a metric by.</summary>
/// <param name="Text">As the team writes it.</param>
/// <param name="Key">As it is compared: two names with one key are the same name.</param>
public readonly record struct MetricName(string Text, string Key)
{
    public const int MostChars = 30;
}

/// <summary>
/// A metric that a team made for itself (handbook, chapter 1). Invariant: it has one or two names, and what it counts is
/// never changed, because what was entered would mean something else.
/// </summary>
public sealed record OwnMetric
{
    public required Metric Metric { get; init; }

    /// <summary>What it is called; the first is shown where a reader's language has no name of its own.</summary>
    public required ImmutableArray<MetricName> Names { get; init; }

    /// <summary>Other words for it, understood and not shown.</summary>
    public ImmutableArray<MetricName> Aliases { get; init; } = [];

    public required MemberId MadeBy { get; init; }

    public required DateOnly MadeOn { get; init; }

    /// <summary>From this day on nothing more is entered; what was, stays.</summary>
    public DateOnly? RetiredOn { get; init; }

    public MetricId Id => Metric.Id;

    public bool IsRetired => RetiredOn is not null;

    /// <summary>Every word that means it.</summary>
    public IEnumerable<MetricName> Words => Names.Concat(Aliases);

    public bool Equals(OwnMetric? other) => other is not null && Metric == other.Metric && MadeBy == other.MadeBy
        && MadeOn == other.MadeOn && RetiredOn == other.RetiredOn && Names.SequenceEqual(other.Names)
        && Aliases.SequenceEqual(other.Aliases);

    public override int GetHashCode() => HashCode.Combine(Metric.Id, MadeBy, MadeOn, RetiredOn, Names.Length);
}
