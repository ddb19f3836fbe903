using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// Which months still take changes from everybody: a month closes at the end of the third working day after it
/// (handbook, chapter 4).
/// </summary>
public sealed record ClosedBooks(TeamYear Year, WorkCalendar Calendar, int ClosingDays)
{
    public DateOnly LastOpenDay(DateOnly day) => Calendar.AddWorkingDays(Year.MonthOf(day).Last, ClosingDays);

    /// <summary>The first day of the earliest month that is still open today.</summary>
    public DateOnly FirstOpenDay(DateOnly today)
    {
        var month = Year.MonthOf(today);
        while (Year.Previous(month) is var before && LastOpenDay(before.First) >= today)
            month = before;
        return month.First;
    }

    /// <summary>The earliest closed month whose figures the postings would change; null when all are open.</summary>
    public WinRefusal.PeriodClosed? Check(IEnumerable<Posting> postings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(postings);
        WinRefusal.PeriodClosed? found = null;
        foreach (var month in postings.Select(posting => Year.MonthOf(posting.Day)).Distinct())
        {
            var last = LastOpenDay(month.First);
            if (last < today && (found is null || month.First < found.First))
                found = new WinRefusal.PeriodClosed(month.First, last);
        }
        return found;
    }
}
