using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Metrics;

/// <summary>Which metrics a team can make for itself, so that every figure of theirs means something.</summary>
public static class MetricRules
{
    /// <summary>Counted from figures that members enter.</summary>
    /// <param name="most">The end of the scale, for points only.</param>
    public static Outcome<Metric> Entered(
        MetricId id, Measure measure, MetricUnit unit, Direction direction, decimal? most)
    {
        if (Fits(measure, unit) is false || direction == Direction.Lower)
            return new MetricRefusal.UnitDoesNotFit(measure, unit);
        if (most is { } end && (unit != MetricUnit.Points || measure == Measure.Sum || end <= 0))
            return new MetricRefusal.ScaleDoesNotFit(end);
        return Metric.Of(id, MetricSource.Readings, measure, unit, direction).TryGet(out var metric, out var refusal)
            ? metric.UpTo(measure == Measure.Ratio ? 100 : most)
            : refusal;
    }

    /// <summary>Counted from what members log: visits, calls, quotes.</summary>
    public static Outcome<Metric> OfActivity(MetricId id, string kind, Direction direction)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        return Metric.Of(id, MetricSource.Activities, Measure.Count, MetricUnit.Count, direction)
            .TryGet(out var metric, out var refusal)
            ? metric.OfActivity(kind)
            : refusal;
    }

    /// <summary>Percentages are not added up, and a ratio of two numbers is one.</summary>
    private static bool Fits(Measure measure, MetricUnit unit) => measure switch
    {
        Measure.Ratio => unit == MetricUnit.Percent,
        Measure.Sum => unit != MetricUnit.Percent,
        Measure.Average or Measure.LastValue => true,
        _ => false,
    };
}
