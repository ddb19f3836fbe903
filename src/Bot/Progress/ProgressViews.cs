using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>Turns the domain's figures into what a card shows.</summary>
internal static class ProgressViews
{
    /// <summary>Enough for a line that reads as one; more would only make the card heavy.</summary>
    private const int MostPoints = 10;

    public static ProgressView Of(Turn turn, ProgressQuestion question, ProgressFigures figures, string? whose = null) => new()
    {
        Whose = whose,
        Team = turn.NamesTeam ? turn.Team.Settings.Name : null,
        Period = figures.Period,
        Today = question.Today,
        Metric = TeamMetrics.NameOf(figures.Metric, turn.Language),
        Basis = TeamMetrics.NameOf(figures.Basis, turn.Language),
        Units = TeamMetrics.UnitsOf(figures.Metric, question.Currency),
        Standing = StandingOf(figures),
        Target = figures.Target?.Lowered ?? 0,
        AgreedTarget = figures.Target is { } target && target.Agreed != target.Lowered ? target.Agreed : null,
        Stretch = figures.Stretch,
        Attained = figures.Attained ?? 0,
        ToConfirm = figures.ToConfirm,
        Gap = figures.Gap ?? 0,
        Surplus = figures.Surplus ?? 0,
        Done = figures.Done,
        Expected = figures.Expected,
        IsSeasonal = question.Plan is not null,
        WorkingDaysLeft = figures.Days.Left,
        Needed = NeededOf(figures),
        Forecast = figures.Forecast?.Value,
        OtherBases = [.. figures.OtherBases
            .Where(o => o.Basis.IsCollected || o.Value != (figures.Attained ?? 0))
            .TakeLast(2)
            .Select(o => new OtherBasisView(TeamMetrics.NameOf(o.Basis, turn.Language), o.Value))],
        Since = figures.Recent is { } recent
            ? new MovementView(recent.Since, recent.Added, recent.Corrected, recent.TakenBack) : null,
        Course = CourseOf(question, figures),
        CountedSince = figures.CountedSince,
        HasDefaults = !turn.Team.Settings.IsConfirmed,
    };

    public static Standing StandingOf(ProgressFigures figures) => figures.Status switch
    {
        Status.Done => Standing.Done,
        Status.Ahead => Standing.Ahead,
        Status.OnTrack => Standing.OnTrack,
        Status.AtRisk => Standing.AtRisk,
        Status.Behind => Standing.Behind,
        Status.TooEarly => Standing.TooEarly,
        _ => figures.NoTarget == NoTargetReason.None ? Standing.Unknown : Standing.NoTarget,
    };

    private static NeededView? NeededOf(ProgressFigures figures) => figures switch
    {
        { Gap: > 0, Days.Left: 0 } => new NeededView(NeededIn.Nothing, 0),
        { Needed: { Unit: NeededUnit.Deals, Deals: { } deals } } => new NeededView(NeededIn.Deals, deals),
        { Needed: { Unit: NeededUnit.Week } needed } => new NeededView(NeededIn.Weeks, needed.PerWeek),
        { Needed: { } needed } => new NeededView(NeededIn.Days, needed.PerDay),
        _ => null,
    };

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
