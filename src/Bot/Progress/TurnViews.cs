using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>Names a turn's figures in its reader's language and draws the course of the period.</summary>
internal static class TurnViews
{
    /// <summary>Enough for a line that reads as one; more would only make the card heavy.</summary>
    private const int MostPoints = 11;

    public static ProgressView Of(Turn turn, ProgressQuestion question, ProgressFigures figures, string? whose = null) =>
        ProgressViews.Of(figures, new ProgressNames
        {
            Today = question.Today,
            Metric = turn.Team.Metrics.NameOf(figures.Metric, turn.Language),
            Basis = basis => TeamMetrics.BasisOf(turn.Team.Stages, figures.Metric, basis, turn.Language),
            Units = TeamMetrics.UnitsOf(figures.Metric, question.Currency),
            CanEnter = figures.Metric.Source == Domain.Targets.MetricSource.Readings
                && turn.Team.Metrics.Own.Find(figures.Metric.Id) is { IsRetired: false },
            Whose = whose,
            Team = turn.NamesTeam ? turn.Team.Settings.Name : null,
            HasDefaults = !turn.Team.Settings.IsConfirmed,
            ProvisionalYears = question.Calendar.Team.ProvisionalYears(figures.Period),
            Course = CourseOf(question, figures),
        });

    /// <summary>Attained against expected at the end of some days of the period, the last and today among them.</summary>
    private static CoursePoint[] CourseOf(ProgressQuestion question, ProgressFigures figures)
    {
        if (figures.Target is not { } target || !question.Metric.AddsUp || figures.State == PeriodState.NotBegun)
            return [];
        Span<DateOnly> ends = stackalloc DateOnly[MostPoints];
        ends = ends[..EndsOf(question.Period, question.Today, ends)];
        Span<decimal> attained = stackalloc decimal[ends.Length];
        Attained.ReadCourse(
            question.Metric, question.Metric.On(question.Basis), question.Totals, question.Period.First, ends, attained);
        var course = new CoursePoint[ends.Length];
        for (var i = 0; i < course.Length; i++)
        {
            var day = ends[i].AddDays(-1);
            course[i] = new CoursePoint(day, day <= question.Today ? attained[i] : 0, ExpectedBy(ends[i], target, question));
        }

        return course;
    }

    /// <summary>Evenly spread ends of days with that of today, the last that of the period; how many.</summary>
    private static int EndsOf(Period period, DateOnly today, Span<DateOnly> ends)
    {
        var (length, even) = (period.End.DayNumber - period.First.DayNumber, ends.Length - 1);
        var step = Math.Max(1, (length + even - 1) / even);
        var (count, last, now) = (0, period.First, today.AddDays(1));
        for (var end = period.First.AddDays(step); last < period.End; end = end.AddDays(step))
        {
            if (end > period.End)
                end = period.End;
            if (last < now && now < end)
                ends[count++] = now;
            ends[count++] = last = end;
        }

        return count;
    }

    private static decimal ExpectedBy(DateOnly end, TargetToReach target, ProgressQuestion question)
    {
        var expected = 0m;
        for (var i = 0; i < target.Shares.Count; i++)
            expected += target.Shares[i].Lowered * ElapsedOf(target.Shares[i], question, end);
        return expected;
    }

    private static decimal ElapsedOf(TargetShare share, ProgressQuestion question, DateOnly end)
    {
        if (end >= share.Period.End)
            return 1;
        if (end <= share.Period.First || share.Days.InPeriod == 0)
            return 0;
        var before = question.Calendar.WorkingDays(share.Period.First, end);
        return share.Rule == ElapsedRule.TeamCurve && question.Curve is { } curve
            ? curve.At(before, share.Days.InPeriod)
            : (decimal)before / share.Days.InPeriod;
    }
}
