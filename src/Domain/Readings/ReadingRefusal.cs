using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Readings;

/// <summary>Why a figure is no reading of a metric.</summary>
public abstract record ReadingRefusal : Refusal
{
    private ReadingRefusal()
    {
    }

    /// <summary>The metric is counted from wins, receipts or activities; nobody enters it.</summary>
    public sealed record NotEntered(Metric Metric) : ReadingRefusal;

    /// <summary>A ratio is given by its two numbers, so that longer periods stay exact.</summary>
    public sealed record NeedsTwoNumbers : ReadingRefusal;

    public sealed record NeedsOneNumber : ReadingRefusal;

    public sealed record IsNoPercentage : ReadingRefusal;

    /// <summary>More than the whole, or nothing to take a part of.</summary>
    public sealed record PartAboveWhole(decimal Above, decimal Below) : ReadingRefusal;

    /// <summary>"4.6 of 10" for a metric that ends at 5.</summary>
    public sealed record OtherScale(decimal Below, decimal Most) : ReadingRefusal;

    /// <summary>No such value exists.</summary>
    public sealed record OutOfScale(decimal Value, decimal Least, decimal Most) : ReadingRefusal;

    public sealed record Retired(DateOnly Since) : ReadingRefusal;

    /// <summary>The number that stands already.</summary>
    public sealed record SameAsBefore : ReadingRefusal;
}
