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
        var days = WorkingDays.Of(period, question.Calendar, question.Today);
        var compared = question.Target.Exists ? Compare(question, attained, days) : new Comparison
        {
            NoTarget = question.Target.MissingMonths.Count > 0 ? NoTargetReason.MonthsMissing : NoTargetReason.NotSet,
        };
        return new ProgressFigures
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
            Days = days,
            Recent = Recent.Of(question),
            NoTarget = compared.NoTarget,
            Target = compared.Target,
            Stretch = compared.Stretch,
            IsPrivateGoal = compared.IsPrivateGoal,
            Habits = compared.Habits,
            Gap = compared.Gap,
            Surplus = compared.Surplus,
            Done = compared.Done,
            Expected = compared.Expected,
            Needed = compared.Needed,
            Forecast = compared.Forecast,
            Verdict = compared.Verdict,
        };
    }

    private static Comparison Compare(ProgressQuestion question, decimal? attained, WorkingDays days)
    {
        if (days.InPeriod == 0)
            return new Comparison { NoTarget = NoTargetReason.NoWorkingDay };
        var target = TargetToReach.Of(question);
        // To bring something down to nothing is a target; to reach nothing isn't.
        if (target.Lowered == 0 && !question.Metric.FallsToTarget)
            return new Comparison { NoTarget = NoTargetReason.Zero };
        var compared = new Comparison
        {
            Target = target,
            Stretch = question.Target.Stretch,
            IsPrivateGoal = question.Target.IsPrivate,
            Habits = new Habits(Habit.Of(question), question.TeamHabit, question.Settings.WinsForOwnTypical),
        };
        if (attained is not { } reached)
            return compared;
        return question.Metric.AddsUp
            ? CompareSum(question, compared, reached, days)
            : CompareLevel(question, compared, reached);
    }

    private static Comparison CompareSum(
        ProgressQuestion question, in Comparison compared, decimal attained, WorkingDays days)
    {
        var (target, elapsed) = (compared.Target!.Lowered, compared.Target.Elapsed);
        var gap = decimal.Max(0, target - attained);
        return compared with
        {
            Gap = gap,
            Surplus = decimal.Max(0, attained - target),
            Done = attained / target,
            Expected = elapsed,
            Needed = Needed.Of(question, gap, days.Left, compared.Habits!),
            Forecast = Forecast.Of(attained, target, elapsed, days, question.Settings),
            Verdict = Judge.OfSum(question, attained, compared.Target, days.Left, compared.Habits!),
        };
    }

    private static Comparison CompareLevel(ProgressQuestion question, in Comparison compared, decimal attained)
    {
        var target = compared.Target!.Lowered;
        var over = question.Metric.FallsToTarget ? target - attained : attained - target;
        return compared with
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

    /// <summary>What beside the target there is to say: that part of the figures that needs one.</summary>
    private readonly record struct Comparison
    {
        public NoTargetReason NoTarget { get; init; }

        public TargetToReach? Target { get; init; }

        public decimal? Stretch { get; init; }

        public bool IsPrivateGoal { get; init; }

        public Habits? Habits { get; init; }

        public decimal? Gap { get; init; }

        public decimal? Surplus { get; init; }

        public decimal? Done { get; init; }

        public decimal? Expected { get; init; }

        public Needed? Needed { get; init; }

        public Forecast? Forecast { get; init; }

        public Verdict? Verdict { get; init; }
    }
}
