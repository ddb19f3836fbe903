namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// What part of a month's target leave takes away: target × (1 − working days absent ÷ working days) (handbook,
/// chapter 2). Invariant: 0 ≤ <see cref="Absent"/> ≤ <see cref="WorkingDays"/>.
/// </summary>
public readonly record struct LeaveShare
{
    /// <summary>From this many working days in a row leave always lowers.</summary>
    public const int AlwaysLowersFrom = 5;

    /// <summary>The most days a month that a team may exempt.</summary>
    public const int MostExemptDays = 3;

    public LeaveShare(int absent, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(absent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(absent, workingDays);
        (Absent, WorkingDays) = (absent, workingDays);
    }

    /// <summary>The working days that lower, those that the team exempts left out.</summary>
    public int Absent { get; }

    /// <summary>The team's working days in the month.</summary>
    public int WorkingDays { get; }

    public bool Lowers => Absent > 0;

    /// <summary>1 − absent ÷ working days; 1 when the month has no working day, for then nothing is divided.</summary>
    public decimal Factor => WorkingDays == 0 ? 1 : (decimal)(WorkingDays - Absent) / WorkingDays;

    /// <summary>The target that answers, status and scorecards use, unrounded.</summary>
    public decimal LoweredTarget(decimal target)
        => Lowers ? target * (WorkingDays - Absent) / WorkingDays : target;

    /// <summary>
    /// What leave takes from the target of a month, of which a team exempts up to three days; days that belong to
    /// five or more in a row, also across the month's edge, are never exempt.
    /// </summary>
    public static LeaveShare LoweringFor(Period month, Leave leave, WorkCalendar calendar, int exemptDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exemptDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exemptDays, MostExemptDays);
        var absent = leave.WorkingDays(calendar, month.First, month.End);
        var single = absent - DaysInLongRuns(month, leave, calendar);
        return new LeaveShare(absent - Math.Min(single, exemptDays), calendar.WorkingDays(month));
    }

    private static int DaysInLongRuns(Period month, Leave leave, WorkCalendar calendar)
        => RunsOf(leave, calendar)
            .Where(run => run.WorkingDays >= AlwaysLowersFrom)
            .Select(run => run.Days.Within(month.First, month.End))
            .Sum(inMonth => calendar.WorkingDays(inMonth.First, inMonth.End));

    /// <summary>Leave in a row: ranges with no working day between them (a weekend, a holiday) are one run.</summary>
    private static IEnumerable<(DayRange Days, int WorkingDays)> RunsOf(Leave leave, WorkCalendar calendar)
    {
        DayRange? run = null;
        foreach (var range in leave.Ranges)
        {
            if (run is { } open && calendar.WorkingDays(open.End, range.First) > 0)
            {
                yield return (open, calendar.WorkingDays(open.First, open.End));
                run = null;
            }
            run = new DayRange(run?.First ?? range.First, range.End);
        }
        if (run is { } last)
            yield return (last, calendar.WorkingDays(last.First, last.End));
    }
}
