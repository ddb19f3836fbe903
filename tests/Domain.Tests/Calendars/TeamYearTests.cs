using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

public sealed class TeamYearTests
{
    [Theory]
    [InlineData(1, "2026-11-30", "2026-11", "2026-11-01", "2026-11-30")]
    [InlineData(26, "2026-10-26", "2026-11", "2026-10-26", "2026-11-25")]
    [InlineData(26, "2026-11-25", "2026-11", "2026-10-26", "2026-11-25")]
    [InlineData(26, "2026-12-26", "2027-01", "2026-12-26", "2027-01-25")]
    [InlineData(16, "2026-11-15", "2026-11", "2026-10-16", "2026-11-15")]
    [InlineData(15, "2026-11-15", "2026-11", "2026-11-15", "2026-12-14")]
    [InlineData(15, "2026-11-14", "2026-10", "2026-10-15", "2026-11-14")]
    [InlineData(2, "2027-01-01", "2026-12", "2026-12-02", "2027-01-01")]
    [InlineData(28, "2024-02-29", "2024-03", "2024-02-28", "2024-03-27")]
    [InlineData(28, "2026-02-27", "2026-02", "2026-01-28", "2026-02-27")]
    public void A_month_bears_the_name_of_the_month_that_holds_more_of_it(
        int startDay, string day, string key, string first, string last)
    {
        var month = new TeamYear(startDay, 1).MonthOf(Day(day));
        Assert.Equal((key, Day(first), Day(last)), (month.Key, month.First, month.Last));
    }

    [Theory]
    [InlineData(1, 1, "2026-11-22", "2026-Q4", "2026-H2", "2026")]
    [InlineData(1, 7, "2026-11-22", "2026-Q2", "2026-H1", "2026")]
    [InlineData(1, 7, "2027-06-30", "2026-Q4", "2026-H2", "2026")]
    [InlineData(1, 7, "2027-07-01", "2027-Q1", "2027-H1", "2027")]
    [InlineData(26, 1, "2025-12-26", "2026-Q1", "2026-H1", "2026")]
    [InlineData(26, 1, "2025-12-25", "2025-Q4", "2025-H2", "2025")]
    [InlineData(15, 12, "2026-12-14", "2025-Q4", "2025-H2", "2025")]
    [InlineData(15, 12, "2026-12-15", "2026-Q1", "2026-H1", "2026")]
    public void A_year_and_its_parts_bear_the_number_of_their_first_months_year(
        int startDay, int firstMonth, string day, string quarter, string half, string year)
    {
        var team = new TeamYear(startDay, firstMonth);
        Assert.Equal(
            (quarter, half, year),
            (team.QuarterOf(Day(day)).Key, team.HalfOf(Day(day)).Key, team.YearOf(Day(day)).Key));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-W47")]
    [InlineData("2026-01-01", "2026-W01")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    [InlineData("2024-12-30", "2025-W01")]
    public void Weeks_are_ISO_weeks(string day, string key) => Assert.Equal(key, TeamYear.WeekOf(Day(day)).Key);

    [Fact]
    public void A_week_that_crosses_a_month_has_a_part_in_each()
    {
        var parts = TeamYear.Calendar.PartsOf(TeamYear.WeekOf(Day("2026-10-31")));
        Assert.Equal(
            [("2026-W44~2026-10", Day("2026-10-31")), ("2026-W44~2026-11", Day("2026-11-01"))],
            parts.Select(part => (part.Key, part.Last)));
    }

    [Fact]
    public void A_week_inside_a_month_is_one_whole_part()
    {
        var part = Assert.Single(TeamYear.Calendar.PartsOf(TeamYear.WeekOf(Day("2026-11-11"))));
        Assert.Equal((true, "2026-W46"), (part.IsWhole, part.Key));
    }

    [Fact]
    public void A_range_lists_the_months_it_touches()
        => Assert.Equal(
            ["2026-10", "2026-11"],
            TeamYear.Calendar.Months(TeamYear.RangeOf(Day("2026-10-31"), Day("2026-11-30")))
                .Select(month => month.Key));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(29, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 13)]
    public void A_month_begins_on_day_1_to_28_and_a_year_with_month_1_to_12(int startDay, int firstMonth)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new TeamYear(startDay, firstMonth));

    [Theory]
    [InlineData("2026-01", "2025-12")]
    [InlineData("2026-Q1", "2025-Q4")]
    [InlineData("2026-H1", "2025-H2")]
    [InlineData("2026", "2025")]
    [InlineData("2027-W01", "2026-W53")]
    [InlineData("2026-03-01", "2026-02-28")]
    [InlineData("2026-11-03..2026-11-20", "2026-10-16..2026-11-02")]
    public void The_previous_period_ends_where_this_one_begins(string key, string previous)
        => Assert.Equal(previous, TeamYear.Calendar.Previous(TeamYear.Calendar.Parse(key).Value()).Key);

    [Theory]
    [InlineData("2026-11", "2025-11")]
    [InlineData("2026-Q4", "2025-Q4")]
    [InlineData("2026-H2", "2025-H2")]
    [InlineData("2026", "2025")]
    [InlineData("2026-W53", "2025-W52")]
    [InlineData("2027-W01", "2026-W01")]
    [InlineData("2024-02-29", "2023-02-28")]
    [InlineData("2024-02-29..2024-03-03", "2023-02-28..2023-03-03")]
    public void The_same_period_last_year_goes_by_name_or_by_date(string key, string lastYear)
        => Assert.Equal(lastYear, TeamYear.Calendar.SameLastYear(TeamYear.Calendar.Parse(key).Value()).Key);

    [Fact]
    public void A_part_needs_a_shared_day()
        => Assert.Throws<ArgumentException>(() => WeekPart.Of(
            TeamYear.WeekOf(Day("2026-11-11")), TeamYear.Calendar.MonthOf(Day("2026-10-01"))));
}
