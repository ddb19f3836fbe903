using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-24", true)]
    public void Holidays_and_make_up_days_override_the_pattern(string day, bool works)
        => Assert.Equal(works, China.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-11-01", "2026-12-01", 21)]
    [InlineData("2026-02-01", "2026-03-01", 16)]
    [InlineData("2026-10-01", "2026-10-08", 0)]
    [InlineData("2026-10-08", "2026-10-08", 0)]
    [InlineData("2026-10-09", "2026-10-08", 0)]
    [InlineData("2025-12-31", "2026-01-06", 3)]
    public void Working_days_are_counted_up_to_the_end_without_it(string first, string end, int days)
        => Assert.Equal(days, China.WorkingDays(Day(first), Day(end)));

    [Fact]
    public void Counting_equals_looking_at_every_day()
    {
        var cases = from calendar in WorkCalendars from first in Days from length in Gen.Choose(0, 900)
                    select (calendar, first, end: first.AddDays(length));
        Prop.ForAll(cases.ToArbitrary(), it => it.calendar.WorkingDays(it.first, it.end)
                == Enumerable.Range(it.first.DayNumber, it.end.DayNumber - it.first.DayNumber)
                    .Count(number => it.calendar.IsWorkingDay(DateOnly.FromDayNumber(number))))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("2026-02-13", "2026-02-14")]
    [InlineData("2026-02-14", "2026-02-24")]
    [InlineData("2025-12-31", "2026-01-04")]
    [InlineData("2026-12-31", "2027-01-01")]
    public void The_next_working_day_skips_what_is_off(string day, string next)
        => Assert.Equal(Day(next), China.NextWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-02-24", "2026-02-14")]
    [InlineData("2026-01-04", "2025-12-31")]
    public void The_previous_working_day_skips_what_is_off(string day, string previous)
        => Assert.Equal(Day(previous), China.PreviousWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-11-20", 3, "2026-11-25")]
    [InlineData("2026-11-21", 1, "2026-11-23")]
    [InlineData("2026-11-21", 0, "2026-11-21")]
    [InlineData("2026-11-21", -1, "2026-11-20")]
    [InlineData("2026-11-23", -1, "2026-11-20")]
    [InlineData("2026-01-01", 521, "2027-12-31")]
    public void Working_days_are_added(string day, int days, string expected)
        => Assert.Equal(Day(expected), Plain.AddWorkingDays(Day(day), days));

    [Fact]
    public void Adding_n_working_days_lands_on_a_working_day_with_n_of_them_passed()
    {
        var cases = from calendar in WorkCalendars from day in Days from n in Gen.Choose(1, 900)
                    select (calendar, day, n);
        Prop.ForAll(cases.ToArbitrary(), it =>
        {
            var (later, sooner) = (it.calendar.AddWorkingDays(it.day, it.n), it.calendar.AddWorkingDays(it.day, -it.n));
            return it.calendar.IsWorkingDay(later) && it.calendar.IsWorkingDay(sooner)
                && it.calendar.WorkingDays(it.day.AddDays(1), later.AddDays(1)) == it.n
                && it.calendar.WorkingDays(sooner, it.day) == it.n;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_year_without_a_file_is_provisional()
        => Assert.Equal([2023, 2027], Enumerable.Range(2023, 5).Where(China.IsProvisional));

    [Fact]
    public void A_period_tells_which_of_its_years_are_provisional()
        => Assert.Equal([2027], China.ProvisionalYears(new TeamYear(1, 7).YearOf(Day("2026-11-22"))));

    [Fact]
    public void A_period_that_ends_with_the_year_does_not_reach_into_the_next()
        => Assert.Empty(China.ProvisionalYears(TeamYear.Calendar.YearOf(Day("2026-11-22"))));

    [Fact]
    public void A_team_without_holidays_by_choice_is_never_provisional()
        => Assert.False(Plain.IsProvisional(2031));

    [Fact]
    public void A_region_without_any_file_is_provisional()
        => Assert.True(WorkCalendar.Of(WorkPattern.FiveDays, []).IsProvisional(2026));

    [Fact]
    public void The_edge_of_a_neighbours_file_counts_but_does_not_make_a_year_known()
    {
        var edge = new HolidayYear(2027, [new(Day("2027-01-01"), HolidayKind.Off, "元旦")], isWhole: false);
        var calendar = WorkCalendar.Of(WorkPattern.FiveDays, [.. China.Holidays, edge]);
        Assert.Equal((false, true), (calendar.IsWorkingDay(Day("2027-01-01")), calendar.IsProvisional(2027)));
    }

    [Fact]
    public void A_later_file_replaces_the_year_and_keeps_the_edge_laid_over_it()
    {
        var calendar = WorkCalendar.Of(WorkPattern.FiveDays, [
            new HolidayYear(2026, [new(Day("2026-12-31"), HolidayKind.Off, "New Year's Eve")], isWhole: false),
            new HolidayYear(2026, [new(Day("2026-05-01"), HolidayKind.Off, "old")]),
            new HolidayYear(2026, [new(Day("2026-05-04"), HolidayKind.Off, "new")]),
        ]);
        Assert.Equal([Day("2026-05-04"), Day("2026-12-31")], calendar.Holidays.Single().Days.Select(day => day.Day));
    }

    [Fact]
    public void A_year_refuses_a_day_of_another_one()
        => Assert.Throws<ArgumentException>(
            () => new HolidayYear(2026, [new(Day("2027-01-01"), HolidayKind.Off, "元旦")]));
}
