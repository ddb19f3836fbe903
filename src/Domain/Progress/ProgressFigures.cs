using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Progress;

/// <summary>Why there is nothing to compare the attained figure with.</summary>
public enum NoTargetReason
{
    /// <summary>There is a target.</summary>
    None,
    NotSet,

    /// <summary>Some months of the period have a target, others don't, so there is no sum.</summary>
    MonthsMissing,
    Zero,

    /// <summary>The owner is away for the whole period.</summary>
    NoWorkingDay,
}

/// <summary>Where in its life a period is.</summary>
public enum PeriodState
{
    NotBegun,
    Running,

    /// <summary>Over, but entries still change it.</summary>
    Ended,
    Closed,
}

/// <summary>
/// The answer to "how far from target?": every figure of the handbook, chapter 4, from the same inputs by one pure
/// function. A figure that doesn't exist is null, never 0.
/// </summary>
public sealed record ProgressFigures
{
    public required Metric Metric { get; init; }

    public required Wins.Basis Basis { get; init; }

    public required Period Period { get; init; }

    public required PeriodState State { get; init; }

    /// <summary>A; null when a level has no reading yet.</summary>
    public required decimal? Attained { get; init; }

    public required decimal ToConfirm { get; init; }

    public required bool HasEntries { get; init; }

    /// <summary>The answer begins with "counted since": what was before isn't known, or isn't confirmed.</summary>
    public DateOnly? CountedSince { get; init; }

    public IReadOnlyList<OtherBasis> OtherBases { get; init; } = [];

    public NoTargetReason NoTarget { get; init; }

    public IReadOnlyList<Period> MonthsWithoutTarget { get; init; } = [];

    /// <summary>T and W; null when there is no target.</summary>
    public TargetToReach? Target { get; init; }

    public decimal? Stretch { get; init; }

    /// <summary>The member's own goal, which nobody else sees.</summary>
    public bool IsPrivateGoal { get; init; }

    public required WorkingDays Days { get; init; }

    /// <summary>What is missing, at least 0; for levels in points.</summary>
    public decimal? Gap { get; init; }

    /// <summary>What is over the target, at least 0.</summary>
    public decimal? Surplus { get; init; }

    /// <summary>A ÷ T; when lowering from S to T, (S − A) ÷ (S − T).</summary>
    public decimal? Done { get; init; }

    /// <summary>The part of the target expected by now: W for what adds up, all of it for levels.</summary>
    public decimal? Expected { get; init; }

    public Needed? Needed { get; init; }

    public Forecast? Forecast { get; init; }

    public Verdict? Verdict { get; init; }

    public Recent? Recent { get; init; }

    public Habits? Habits { get; init; }

    public Status? Status => Verdict?.Status;

    public bool IsTooEarly => Verdict?.Status == Progress.Status.TooEarly;

    public static ProgressFigures Of(ProgressQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return FigureMaker.Make(question);
    }
}
