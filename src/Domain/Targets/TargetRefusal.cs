using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Domain.Targets;

/// <summary>Why a target, a goal or a plan was not taken.</summary>
public abstract record TargetRefusal : Refusal
{
    private TargetRefusal()
    {
    }

    public sealed record OutOfRange(decimal Number, decimal Most) : TargetRefusal;

    public sealed record TooManyDecimals(decimal Number, int Allowed) : TargetRefusal;

    public sealed record StretchBelowCommitment(decimal Stretch, decimal Commitment) : TargetRefusal;

    /// <summary>Something that is to be lowered needs a start above its target.</summary>
    public sealed record StartNotAboveTarget(decimal? Start, decimal Commitment) : TargetRefusal;

    /// <summary>The number is there already.</summary>
    public sealed record SameAsBefore(int Version) : TargetRefusal;

    public sealed record PeriodOver(Period Period) : TargetRefusal;

    public sealed record ReasonMissing : TargetRefusal;

    /// <summary>A private goal is for periods in which nobody has set a target.</summary>
    public sealed record TargetExists(Period Period) : TargetRefusal;

    public sealed record MeasureDoesNotFit(MetricSource Source, Measure Measure) : TargetRefusal;

    public sealed record NoWeight : TargetRefusal;

    public sealed record WeightNegative(string Month) : TargetRefusal;
}
