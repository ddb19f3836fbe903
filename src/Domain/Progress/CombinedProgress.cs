using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Progress;

/// <summary>Why figures can't be added up.</summary>
public abstract record CombineRefusal : Refusal
{
    private CombineRefusal()
    {
    }

    public sealed record NoTeam : CombineRefusal;

    public sealed record DifferentMetrics(MetricId One, MetricId Other) : CombineRefusal;

    /// <summary>A rate or a level of several teams is not the sum of theirs.</summary>
    public sealed record DoesNotAddUp(MetricId Metric) : CombineRefusal;

    public sealed record DifferentCurrencies(Currency One, Currency Other) : CombineRefusal;
}

/// <summary>
/// Several teams together, each with a calendar and curve of its own: what they reached, what they have to reach, and
/// what of it is expected by now, each the sum of theirs. Teams without a target count with what they reached.
/// </summary>
public sealed record CombinedProgress(decimal Attained, decimal ToConfirm, decimal Target, decimal ExpectedAmount)
{
    public int Teams { get; private init; }

    public int WithoutTarget { get; private init; }

    public decimal? Gap => Target > 0 ? decimal.Max(0, Target - Attained) : null;

    public decimal? Surplus => Target > 0 ? decimal.Max(0, Attained - Target) : null;

    public decimal? Done => Target > 0 ? Attained / Target : null;

    public decimal? Expected => Target > 0 ? ExpectedAmount / Target : null;

    public decimal? Pace => ExpectedAmount > 0 ? Attained / ExpectedAmount : null;

    public static Outcome<CombinedProgress> Of(IReadOnlyList<(ProgressFigures Figures, Currency Currency)> teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        if (teams.Count == 0)
            return new CombineRefusal.NoTeam();
        var (first, currency) = teams[0];
        if (!first.Metric.AddsUp)
            return new CombineRefusal.DoesNotAddUp(first.Metric.Id);
        foreach (var (figures, other) in teams)
        {
            if (figures.Metric.Id != first.Metric.Id)
                return new CombineRefusal.DifferentMetrics(first.Metric.Id, figures.Metric.Id);
            if (first.Metric.Unit == MetricUnit.Money && other != currency)
                return new CombineRefusal.DifferentCurrencies(currency, other);
        }
        return new CombinedProgress(
            teams.Sum(team => team.Figures.Attained ?? 0),
            teams.Sum(team => team.Figures.ToConfirm),
            teams.Sum(team => team.Figures.Target?.Lowered ?? 0),
            teams.Sum(team => team.Figures.Target?.ExpectedAmount ?? 0))
        {
            Teams = teams.Count,
            WithoutTarget = teams.Count(team => team.Figures.Target is null),
        };
    }
}
