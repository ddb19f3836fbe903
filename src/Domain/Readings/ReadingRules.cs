using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Readings;

/// <summary>The two numbers that a reading is kept as: what is added up, and what it is divided by.</summary>
public readonly record struct ReadingValue(decimal Value, decimal Per);

/// <summary>
/// Tells what a figure means for a metric, and refuses what can't be: a part larger than its whole, 46 on a scale that
/// ends at 5, a percentage of deals (handbook, chapters 1 and 4).
/// </summary>
public static class ReadingRules
{
    /// <summary>Beyond these an unbounded figure is a slip of the finger.</summary>
    public const decimal MostPoints = 1_000;

    public const decimal MostCount = 1_000_000;

    public const decimal MostPercent = 1_000;

    public static Outcome<ReadingValue> Of(Metric metric, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(figure);
        if (metric.Source != MetricSource.Readings)
            return new ReadingRefusal.NotEntered(metric);
        if (metric.Measure == Measure.Ratio)
            return figure is Figure.Parts parts ? OfRatio(parts) : new ReadingRefusal.NeedsTwoNumbers();
        return OneNumber(metric, figure).TryGet(out var value, out var refusal) ? InScale(metric, value) : refusal;
    }

    /// <summary>The number that a figure names as a target of a metric: 92, 0.92 and 92 % are the same percentage.</summary>
    public static Outcome<decimal> Target(Metric metric, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(figure);
        if (!OneNumber(metric, figure).TryGet(out var value, out var refusal))
            return refusal;
        return metric.Most is { } most && value > most ? new ReadingRefusal.OutOfScale(value, 0, most) : value;
    }

    private static Outcome<ReadingValue> OfRatio(Figure.Parts parts)
        => parts.Above < 0 || parts.Below <= 0 || parts.Above > parts.Below
            ? new ReadingRefusal.PartAboveWhole(parts.Above, parts.Below)
            : new ReadingValue(parts.Above, parts.Below);

    private static Outcome<decimal> OneNumber(Metric metric, Figure figure) => (metric.Unit, figure) switch
    {
        (MetricUnit.Percent, Figure.Percent percent) => Fine(percent.Value),
        // Who writes 0.92 means 92 %; a whole number is percent, also 1.
        (MetricUnit.Percent, Figure.Number { Value: > -1 and < 1 } number) => Fine(number.Value * 100),
        (MetricUnit.Percent, Figure.Number number) => Fine(number.Value),
        (MetricUnit.Percent, Figure.Parts parts) => OfRatio(parts).TryGet(out var two, out var refusal)
            ? Fine(100 * two.Value / two.Per)
            : refusal,
        (_, Figure.Number number) => number.Value,
        (_, Figure.Percent) => new ReadingRefusal.IsNoPercentage(),
        (MetricUnit.Points, Figure.Parts parts) => OfScale(metric, parts),
        _ => new ReadingRefusal.NeedsOneNumber(),
    };

    private static Outcome<decimal> OfScale(Metric metric, Figure.Parts parts)
    {
        if (metric.Most is { } most && parts.Below != most)
            return new ReadingRefusal.OtherScale(parts.Below, most);
        return parts.Above > parts.Below
            ? new ReadingRefusal.PartAboveWhole(parts.Above, parts.Below)
            : parts.Above;
    }

    /// <summary>A hundredth of a percent is as fine as anybody measures.</summary>
    private static decimal Fine(decimal percent) => decimal.Round(percent, 2, MidpointRounding.AwayFromZero);

    private static Outcome<ReadingValue> InScale(Metric metric, decimal value)
    {
        var (least, most) = metric switch
        {
            { Most: { } end } => (0, end),
            { Unit: MetricUnit.Points } => (-MostPoints, MostPoints),
            { Unit: MetricUnit.Percent } => (-MostPercent, MostPercent),
            { Unit: MetricUnit.Count } => (0, MostCount),
            _ => (-Amounts.Most, Amounts.Most),
        };
        return value < least || value > most
            ? new ReadingRefusal.OutOfScale(value, least, most)
            : new ReadingValue(value, 1);
    }
}
