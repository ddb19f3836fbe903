using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>Names a turn's figures in its reader's language and draws the course of the period.</summary>
internal static class TurnViews
{
    /// <summary>Enough for a line that reads as one; more would only make the card heavy.</summary>
    private const int MostPoints = 10;

    public static ProgressView Of(Turn turn, ProgressQuestion question, ProgressFigures figures, string? whose = null) =>
        ProgressViews.Of(figures, new ProgressNames
        {
            Today = question.Today,
            Currency = question.Currency,
            Metric = TeamMetrics.NameOf(figures.Metric, turn.Language),
            Basis = basis => TeamMetrics.NameOf(basis, turn.Language),
            Thing = TeamMetrics.ThingOf(figures.Metric),
            Whose = whose,
            Team = turn.NamesTeam ? turn.Team.Settings.Name : null,
            HasDefaults = !turn.Team.Settings.IsConfirmed,
            ProvisionalYears = question.Calendar.Team.ProvisionalYears(figures.Period),
            Course = CourseOf(question, figures),
        });

    /// <summary>Attained against expected at the end of some days of the period, the last and today among them.</summary>
    private static List<CoursePoint> CourseOf(ProgressQuestion question, ProgressFigures figures)
    {
        var course = new List<CoursePoint>();
        if (figures.Target is not { } target || !question.Metric.AddsUp || figures.State == PeriodState.NotBegun)
            return course;
        var period = question.Period;
        var length = period.End.DayNumber - period.First.DayNumber;
        var step = Math.Max(1, (length + MostPoints - 1) / MostPoints);
        for (var day = period.First.AddDays(step - 1); day < period.Last; day = day.AddDays(step))
            course.Add(PointOf(question, target, day));
        course.Add(PointOf(question, target, period.Last));
        return course;
    }

    private static CoursePoint PointOf(ProgressQuestion question, TargetToReach target, DateOnly day)
    {
        var end = day.AddDays(1);
        var attained = day <= question.Today
            ? Attained.Read(question.Metric, question.Metric.On(question.Basis), question.Totals, question.Period.First, end).Value ?? 0
            : 0;
        return new CoursePoint(day, attained, target.Shares.Sum(share => share.Lowered * ElapsedOf(share, question, end)));
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
