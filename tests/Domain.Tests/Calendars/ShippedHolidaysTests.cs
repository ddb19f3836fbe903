using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

/// <summary>Known facts: the State Council's notices for 2024–2026, and 5 U.S.C. 6103 for the federal days.</summary>
public sealed class ShippedHolidaysTests
{
    [Theory]
    [InlineData("2024-02-10", "2024-02-17")]
    [InlineData("2024-10-01", "2024-10-07")]
    [InlineData("2025-01-28", "2025-02-04")]
    [InlineData("2025-10-01", "2025-10-08")]
    [InlineData("2026-01-01", "2026-01-03")]
    [InlineData("2026-02-15", "2026-02-23")]
    public void Chinese_holidays_are_off_from_the_first_to_the_last_day(string first, string last)
        => Assert.All(DaysIn(Through(first, last)), day => Assert.Equal(HolidayKind.Off, KindOf("CN", day)));

    [Theory]
    [InlineData(2024, "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12")]
    [InlineData(2025, "01-26 02-08 04-27 09-28 10-11")]
    [InlineData(2026, "01-04 02-14 02-28 05-09 09-20 10-10")]
    public void Chinese_make_up_days_are_worked_and_no_day_in_lieu_is(int year, string days)
        => Assert.Equal(
            days.Split(' ').Select(day => Day($"{year}-{day}")),
            YearOf("CN", year).Days.Where(day => day.Kind == HolidayKind.Work).Select(day => day.Day));

    [Theory]
    [InlineData(2024, "CN")]
    [InlineData(2025, "CN")]
    [InlineData(2026, "CN")]
    public void Every_make_up_day_is_a_weekend_day(int year, string region)
        => Assert.All(
            YearOf(region, year).Days.Where(day => day.Kind == HolidayKind.Work),
            day => Assert.False(WorkPattern.FiveDays.Works(day.Day)));

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_Chinese_year_has_the_working_days_of_the_notice(int year, int days)
        => Assert.Equal(days, China.WorkingDays(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1)));

    [Theory]
    [InlineData("2026-07-03")]
    [InlineData("2027-06-18")]
    [InlineData("2027-07-05")]
    [InlineData("2027-12-24")]
    [InlineData("2027-12-31")]
    [InlineData("2028-11-10")]
    [InlineData("2024-11-28")]
    public void Federal_holidays_on_a_weekend_are_observed_on_the_weekday_beside_it(string day)
        => Assert.Equal(HolidayKind.Off, KindOf("US", Day(day)));

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void A_federal_year_has_eleven_weekdays_off(int year)
        => Assert.Equal(11, YearOf("US", year).Days.Count(day => WorkPattern.FiveDays.Works(day.Day)));

    [Theory]
    [InlineData("CN", 2024, 2026)]
    [InlineData("US", 2024, 2028)]
    public void The_years_that_ship_are_whole(string region, int first, int last)
        => Assert.Equal(
            Enumerable.Range(first, last - first + 1).Select(year => (year, true)),
            ShippedHolidays.Of(region)!.Years.Select(year => (year.Year, year.IsWhole)));

    [Theory]
    [InlineData("CN", "chinese-days 1.5.7", "MIT")]
    [InlineData("us", "date-holidays 3.37.0", "CC BY-SA 3.0")]
    public void A_file_names_source_and_licence(string region, string source, string licence)
    {
        var file = ShippedHolidays.Of(region)!;
        Assert.Contains(source, file.Source, StringComparison.Ordinal);
        Assert.Contains(licence, file.Licence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_without_a_file_has_none() => Assert.Null(ShippedHolidays.Of("FR"));

    private static HolidayYear YearOf(string region, int year)
        => ShippedHolidays.Of(region)!.Years.Single(known => known.Year == year);

    private static HolidayKind? KindOf(string region, DateOnly day) => YearOf(region, day.Year).KindOf(day);

    private static IEnumerable<DateOnly> DaysIn(DayRange range)
        => Enumerable.Range(range.First.DayNumber, range.End.DayNumber - range.First.DayNumber)
            .Select(DateOnly.FromDayNumber);
}
