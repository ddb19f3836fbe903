using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Wins;

/// <summary>A month closes some working days after its end.</summary>
public sealed class ClosedBooksTests
{
    // October 2026 ends on a Saturday: the third working day after it is Wednesday, 4 November.
    [Theory]
    [InlineData(3, "2026-11-04", "2026-10-01")]
    [InlineData(3, "2026-11-05", "2026-11-01")]
    [InlineData(0, "2026-11-01", "2026-11-01")]
    [InlineData(15, "2026-11-20", "2026-10-01")]
    [InlineData(45, "2026-11-20", "2026-09-01")]
    public void The_first_open_day_is_that_of_the_earliest_open_month(int closingDays, string today, string first)
    {
        var books = new ClosedBooks(
            TeamYear.Calendar, WorkCalendar.WithoutHolidays(WorkPattern.FiveDays), closingDays);

        Assert.Equal(Day(first), books.FirstOpenDay(Day(today)));
    }
}
