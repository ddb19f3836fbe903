using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>
/// Everything that an answer about one owner, metric and period follows from; nothing else is looked at. The owner may
/// be a member, a group or a team: then the rows are those of all its members.
/// </summary>
public sealed record ProgressQuestion
{
    public required Metric Metric { get; init; }

    /// <summary>The basis that the team has published for the metric.</summary>
    public required Basis Basis { get; init; }

    public StageOrder Stages { get; init; } = StageOrder.Default;

    public required Currency Currency { get; init; }

    public required Period Period { get; init; }

    /// <summary>The months of the period in order; empty for weeks, days and dated ranges.</summary>
    public IReadOnlyList<Period> Months { get; init; } = [];

    /// <summary>The date in the owner's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The owner's own working days; a group's or a team's are those of the team, without leave.</summary>
    public required MemberCalendar Calendar { get; init; }

    /// <summary>The rows of the period and of the 90 days before today; a month without a row had no entry.</summary>
    public required IReadOnlyList<MonthTotals> Totals { get; init; }

    public TargetInForce Target { get; init; } = TargetInForce.None;

    public MonthWeights? Plan { get; init; }

    /// <summary>The curve published for the running month; null where there is not enough history.</summary>
    public MonthCurve? Curve { get; init; }

    /// <summary>What the team does when the owner has too little history of their own.</summary>
    public Habit? TeamHabit { get; init; }

    /// <summary>The day on which the team began to count, when that is not long ago.</summary>
    public DateOnly? CountedFrom { get; init; }

    /// <summary>The day on which the member joined the team, when that is not long ago.</summary>
    public DateOnly? MemberFrom { get; init; }

    public ProgressSettings Settings { get; init; } = ProgressSettings.Default;

    /// <summary>What would come on top if something happened today; null for how things are.</summary>
    public Supposed? WhatIf { get; init; }

    internal Basis CountedBasis => Metric.On(Basis);

    internal bool IsOver => Today >= Period.End;

    /// <summary>The first day of which the ledger can know.</summary>
    internal DateOnly? KnownFrom => CountedFrom is { } counted && MemberFrom is { } joined
        ? counted > joined ? counted : joined
        : CountedFrom ?? MemberFrom;
}
