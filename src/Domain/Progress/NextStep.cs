using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Progress;

/// <summary>The one thing to do now that follows from the figures: a fact, which the answer puts into words.</summary>
public abstract record NextStep
{
    private NextStep()
    {
    }

    /// <summary>The figures rest on part of the period until the opening entry is made or confirmed.</summary>
    public sealed record EnterOpening(DateOnly CountedSince) : NextStep;

    public sealed record AskForTarget(Period Period) : NextStep;

    public sealed record LogWins : NextStep;

    public sealed record EnterReading(MetricId Metric) : NextStep;

    public sealed record WinDeals(int Deals, int WorkingDays) : NextStep;

    public sealed record EachDay(decimal Amount, int WorkingDays) : NextStep;

    public sealed record EachWeek(decimal Amount, int WorkingDays) : NextStep;

    /// <summary>The commitment is reached; the stretch is what remains.</summary>
    public sealed record ReachStretch(decimal Gap) : NextStep;

    public sealed record MoveLevel(decimal Gap) : NextStep;

    /// <summary>Nothing can be added in the working days left.</summary>
    public sealed record NoDayLeft(decimal Gap) : NextStep;

    /// <summary>Nothing is open.</summary>
    public sealed record CarryOn : NextStep;

    public static NextStep After(ProgressFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.NoTarget is (NoTargetReason.NotSet or NoTargetReason.MonthsMissing)
            && figures.State is (PeriodState.Running or PeriodState.NotBegun))
            return new AskForTarget(figures.MonthsWithoutTarget is [var month, ..] ? month : figures.Period);
        if (figures.CountedSince is { } since)
            return new EnterOpening(since);
        if (!figures.HasEntries && figures.State is PeriodState.Running)
            return figures.Metric.Source == MetricSource.Readings
                ? new EnterReading(figures.Metric.Id)
                : new LogWins();
        return figures.Gap switch
        {
            null => new CarryOn(),
            0 => AfterTarget(figures),
            { } gap => ToTarget(figures, gap),
        };
    }

    private static NextStep AfterTarget(ProgressFigures figures)
        => figures is { Stretch: { } stretch, Attained: { } attained, Metric.AddsUp: true }
            && stretch > attained && figures.Days.Left > 0
            ? new ReachStretch(stretch - attained)
            : new CarryOn();

    private static NextStep ToTarget(ProgressFigures figures, decimal gap)
    {
        if (figures.Days.Left == 0)
            return new NoDayLeft(gap);
        return figures.Needed switch
        {
            null => new MoveLevel(gap),
            { Unit: NeededUnit.Deals, Deals: { } deals } => new WinDeals(deals, figures.Days.Left),
            { Unit: NeededUnit.Week } needed => new EachWeek(needed.PerWeek, figures.Days.Left),
            { } needed => new EachDay(needed.PerDay, figures.Days.Left),
        };
    }
}
