using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Domain.Progress;

/// <summary>
/// n, e and r of the handbook, chapter 4: the owner's own working days in a period, before today, and left with today.
/// </summary>
public readonly record struct WorkingDays(int InPeriod, int Before, int Left)
{
    public static WorkingDays Of(Period period, MemberCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(calendar);
        var days = calendar.WorkingDays(period.First, period.End);
        var before = today <= period.First ? 0 : today >= period.End ? days : calendar.WorkingDays(period.First, today);
        return new WorkingDays(days, before, days - before);
    }
}
