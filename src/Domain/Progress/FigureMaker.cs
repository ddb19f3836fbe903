using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Progress;

/// <summary>Works out <see cref="ProgressFigures"/> step by step.</summary>
internal static class FigureMaker
{
    public static ProgressFigures Make(ProgressQuestion question)
    {
        var period = question.Period;
        var read = Attained.Read(
            question.Metric, question.CountedBasis, question.Totals, period.First, period.End);
        var attained = question.WhatIf is { } supposed ? supposed.AddTo(read, question.Metric) : read.Value;
        var figures = new ProgressFigures
        {
            Metric = question.Metric,
            Basis = question.CountedBasis,
            Period = period,
            State = StateOf(question),
            Attained = attained,
            ToConfirm = read.ToConfirm,
            HasEntries = read.HasEntries,
            CountedSince = CountedSince(question, read.Opening),
            OtherBases = OtherBasis.Of(question, read.Value ?? 0),
            MonthsWithoutTarget = question.Target.MissingMonths,
            Days = WorkingDays.Of(period, question.Calendar, question.Today),
            Recent = Recent.Of(question),
        };
        return question.Target.Exists ? Compare(question, figures) : figures with
        {
            NoTarget = question.Target.MissingMonths.Count > 0 ? NoTargetReason.MonthsMissing : NoTargetReason.NotSet,
        };
    }

    private static ProgressFigures Compare(ProgressQuestion question, ProgressFigures figures)
    {
        var target = TargetToReach.Of(question);
        if (figures.Days.InPeriod == 0)
            return figures with { NoTarget = NoTargetReason.NoWorkingDay };
        // To bring something down to nothing is a target; to reach nothing isn't.
        if (target.Lowered == 0 && !question.Metric.FallsToTarget)
            return figures with { NoTarget = NoTargetReason.Zero };
        figures = figures with
        {
            Target = target,
            Stretch = question.Target.Stretch,
            IsPrivateGoal = question.Target.IsPrivate,
            Habits = new Habits(Habit.Of(question), question.TeamHabit, question.Settings.WinsForOwnTypical),
        };
        if (figures.Attained is not { } attained)
            return figures;
        return question.Metric.AddsUp
            ? CompareSum(question, figures, attained)
            : CompareLevel(question, figures, attained);
    }

    private static ProgressFigures CompareSum(ProgressQuestion question, ProgressFigures figures, decimal attained)
    {
        var (target, elapsed) = (figures.Target!.Lowered, figures.Target.Elapsed);
        var gap = decimal.Max(0, target - attained);
        return figures with
        {
            Gap = gap,
            Surplus = decimal.Max(0, attained - target),
            Done = attained / target,
            Expected = elapsed,
            Needed = Needed.Of(question, gap, figures.Days.Left, figures.Habits!),
            Forecast = Forecast.Of(attained, target, elapsed, figures.Days, question.Settings),
            Verdict = Judge.OfSum(question, attained, figures.Target, figures.Days.Left, figures.Habits!),
        };
    }

    private static ProgressFigures CompareLevel(ProgressQuestion question, ProgressFigures figures, decimal attained)
    {
        var target = figures.Target!.Lowered;
        var over = question.Metric.FallsToTarget ? target - attained : attained - target;
        return figures with
        {
            Gap = decimal.Max(0, -over),
            Surplus = decimal.Max(0, over),
            Done = DoneOf(question, attained, target),
            Expected = 1,
            Forecast = new Forecast(attained, 1),
            Verdict = Judge.OfLevel(question, attained, target),
        };
    }

    private static decimal? DoneOf(ProgressQuestion question, decimal attained, decimal target)
        => question.Metric.Direction switch
        {
            Direction.Lower => question.Target.Start is { } start && start > target
                ? (start - attained) / (start - target)
                : null,
            Direction.StayBelow => null,
            _ => attained / target,
        };

    private static DateOnly? CountedSince(ProgressQuestion question, OpeningState opening)
        => question.CountedFrom is { } from && from > question.Period.First && from < question.Period.End
            && opening != OpeningState.Confirmed
            ? from
            : null;

    private static PeriodState StateOf(ProgressQuestion question)
    {
        if (question.Today < question.Period.First)
            return PeriodState.NotBegun;
        if (!question.IsOver)
            return PeriodState.Running;
        var closing = question.Calendar.Team.AddWorkingDays(question.Period.Last, question.Settings.ClosingDays);
        return question.Today > closing ? PeriodState.Closed : PeriodState.Ended;
    }
}
