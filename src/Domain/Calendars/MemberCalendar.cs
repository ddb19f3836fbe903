namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// A member's own working days: the team's without the days of leave. With <see cref="Leave.None"/> it is the team's.
/// </summary>
public sealed record MemberCalendar
{
    public MemberCalendar(WorkCalendar team, Leave leave)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(leave);
        (Team, Leave) = (team, leave);
    }

    public WorkCalendar Team { get; }

    public Leave Leave { get; }

    public bool IsWorkingDay(DateOnly day) => Team.IsWorkingDay(day) && !Leave.Contains(day);

    /// <summary>How many own working days lie from the first day up to, not including, the end.</summary>
    public int WorkingDays(DateOnly first, DateOnly end)
        => Team.WorkingDays(first, end) - Leave.WorkingDays(Team, first, end);

    public int WorkingDays(Period period) => WorkingDays(period.First, period.End);

    /// <summary>The first own working day after the day.</summary>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        day = Team.NextWorkingDay(day);
        while (Leave.RangeWith(day) is { } away)
            day = Team.NextWorkingDay(away.End.AddDays(-1));
        return day;
    }

    /// <summary>The last own working day before the day.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day)
    {
        day = Team.PreviousWorkingDay(day);
        while (Leave.RangeWith(day) is { } away)
            day = Team.PreviousWorkingDay(away.First);
        return day;
    }

    /// <summary>The n-th own working day after the day (before it when n is negative); for 0 the day itself.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int n)
    {
        for (; n > 0; n--)
            day = NextWorkingDay(day);
        for (; n < 0; n++)
            day = PreviousWorkingDay(day);
        return day;
    }
}
