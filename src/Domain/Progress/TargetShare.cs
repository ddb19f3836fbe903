using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Progress;

/// <summary>How the elapsed part of a share was found.</summary>
public enum ElapsedRule
{
    WorkingDays,
    TeamCurve,
}

/// <summary>
/// A part of a target that lies in one month (or in the whole period where there is no plan): what was agreed, what
/// leave leaves of it, and how much of it is expected by now.
/// </summary>
/// <param name="Elapsed">From 0 to 1.</param>
/// <param name="Absent">Working days of leave that lower it, of <paramref name="TeamDays"/>.</param>
public sealed record TargetShare(
    Period Period,
    decimal Agreed,
    decimal Lowered,
    decimal Elapsed,
    ElapsedRule Rule,
    WorkingDays Days,
    int Absent,
    int TeamDays);

/// <summary>
/// T and W of the handbook, chapter 4: the target month by month, lowered by leave, and the weight that has elapsed.
/// </summary>
public sealed record TargetToReach
{
    private TargetToReach(IReadOnlyList<TargetShare> shares, decimal agreed, decimal lowered, decimal elapsed)
        => (Shares, Agreed, Lowered, Elapsed) = (shares, agreed, lowered, elapsed);

    public IReadOnlyList<TargetShare> Shares { get; }

    /// <summary>The number that is locked.</summary>
    public decimal Agreed { get; }

    /// <summary>The number that answers use; never above the agreed one.</summary>
    public decimal Lowered { get; }

    /// <summary>W: the weight of the days before today; 1 once the period is over.</summary>
    public decimal Elapsed { get; }

    /// <summary>
    /// T × W in the units that amounts are kept in: a W of 2/3 would else leave a pace of exactly 1.05 below it.
    /// </summary>
    public decimal ExpectedAmount => decimal.Round(Lowered * Elapsed, Amounts.Decimals);

    internal static TargetToReach Of(ProgressQuestion question)
    {
        var shares = new List<TargetShare>();
        foreach (var part in question.Target.Parts)
            Spread(question, part, shares);
        return Close(question, shares);
    }

    /// <summary>
    /// A quarter, half or year over its months by the plan; everything else, and without a plan, in a single share.
    /// </summary>
    private static void Spread(ProgressQuestion question, TargetPart part, List<TargetShare> shares)
    {
        var commitment = part.Version.Commitment;
        if (part.Period.Kind is not (PeriodKind.Quarter or PeriodKind.Half or PeriodKind.Year))
        {
            shares.Add(ShareOf(question, part.Period, commitment));
            return;
        }
        var months = question.Months.Where(month => TeamYear.Contains(part.Period, month)).ToArray();
        var weights = Array.ConvertAll(months, month => question.Plan?.Of(month) ?? -1);
        var sum = weights.Sum();
        if (weights.Any(weight => weight < 0) || sum <= 0)
        {
            shares.Add(ByDays(question, part.Period, commitment, months));
            return;
        }
        for (var i = 0; i < months.Length; i++)
            shares.Add(ShareOf(question, months[i], commitment * weights[i] / sum));
    }

    private static TargetShare ShareOf(ProgressQuestion question, Period period, decimal agreed)
    {
        var leave = LeaveIn(question, period);
        var days = WorkingDays.Of(period, question.Calendar, question.Today);
        var curve = period.Kind == PeriodKind.Month && period.Contains(question.Today) ? question.Curve : null;
        return new TargetShare(
            period,
            agreed,
            leave.LoweredTarget(agreed),
            ElapsedIn(question, period, days, curve),
            curve is null ? ElapsedRule.WorkingDays : ElapsedRule.TeamCurve,
            days,
            leave.Absent,
            leave.WorkingDays);
    }

    /// <summary>Leave lowers month by month also where the months have no weights of their own.</summary>
    private static TargetShare ByDays(ProgressQuestion question, Period period, decimal agreed, Period[] months)
    {
        var (absent, teamDays) = (0, 0);
        foreach (var month in months)
        {
            var leave = LeaveIn(question, month);
            (absent, teamDays) = (absent + leave.Absent, teamDays + leave.WorkingDays);
        }
        var all = new LeaveShare(absent, teamDays);
        var days = WorkingDays.Of(period, question.Calendar, question.Today);
        return new TargetShare(
            period,
            agreed,
            all.LoweredTarget(agreed),
            ElapsedIn(question, period, days, null),
            ElapsedRule.WorkingDays,
            days,
            absent,
            teamDays);
    }

    private static LeaveShare LeaveIn(ProgressQuestion question, Period period)
    {
        var calendar = question.Calendar;
        // What doesn't add up day by day (a rate, a level) isn't lowered by days away.
        return calendar.Leave.Ranges.IsEmpty || !question.Metric.AddsUp
            ? new LeaveShare(0, calendar.Team.WorkingDays(period))
            : LeaveShare.LoweringFor(period, calendar.Leave, calendar.Team, question.Settings.ExemptLeaveDays);
    }

    private static decimal ElapsedIn(ProgressQuestion question, Period period, WorkingDays days, MonthCurve? curve)
    {
        if (question.Today >= period.End)
            return 1;
        if (question.Today <= period.First || days.InPeriod == 0)
            return 0;
        return curve?.At(days.Before, days.InPeriod) ?? (decimal)days.Before / days.InPeriod;
    }

    private static TargetToReach Close(ProgressQuestion question, List<TargetShare> shares)
    {
        var (agreed, lowered, expected) = (question.Target.Commitment, 0m, 0m);
        foreach (var share in shares)
        {
            lowered += share.Lowered;
            expected += share.Lowered * share.Elapsed;
        }
        var elapsed = question.IsOver ? 1
            : lowered > 0 ? decimal.Min(1, expected / lowered)
            : shares.Count == 1 ? shares[0].Elapsed : 0;
        var rounded = decimal.Round(lowered, question.Metric.Decimals(question.Currency));
        return new TargetToReach(shares, agreed, decimal.Min(agreed, rounded), elapsed);
    }
}
