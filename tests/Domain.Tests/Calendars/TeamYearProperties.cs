using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

public sealed class TeamYearProperties
{
    private static readonly PeriodKind[] OfMonths
        = [PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Half, PeriodKind.Year];

    /// <summary>Every start day with every first month: there are only 336.</summary>
    private static readonly TeamYear[] All = [..
        from start in Enumerable.Range(1, 28) from first in Enumerable.Range(1, 12) select new TeamYear(start, first)];

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2100)]
    public void Twelve_months_partition_a_year_whatever_its_start(int year)
        => Assert.All(All, team =>
        {
            var whole = team.Resolve(new PeriodSpec.Numbered(PeriodKind.Year, 1, year), Day("2026-11-22")).Value();
            var months = team.Months(whole);
            Assert.Equal(12, months.Count);
            AssertPartition(whole, [.. months.Select(month => (month.First, month.End))]);
        });

    [Fact]
    public void Weeks_with_their_parts_partition_a_month_whatever_its_start()
        => Assert.All(All, team => Assert.All(
            team.Months(team.YearOf(Day("2024-02-29"))),
            month => AssertPartition(month, [.. TeamYear.WeekParts(month).Select(part => (part.First, part.End))])));

    [Fact]
    public void The_parts_of_a_week_partition_it()
        => Prop.ForAll(TeamYears.Zip(Days).ToArbitrary(), it =>
        {
            var week = TeamYear.WeekOf(it.Item2);
            AssertPartition(week, [.. it.Item1.PartsOf(week).Select(part => (part.First, part.End))]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_day_lies_in_the_period_that_is_found_for_it()
        => Prop.ForAll(TeamYears.Zip(Days).ToArbitrary(), it => OfMonths
            .Append(PeriodKind.Week).Append(PeriodKind.Day)
            .All(kind => it.Item1.Of(kind, it.Item2).Contains(it.Item2))).QuickCheckThrowOnFailure();

    [Fact]
    public void Smaller_periods_lie_inside_larger_ones()
        => Prop.ForAll(TeamYears.Zip(Days).ToArbitrary(), it => OfMonths.Zip(OfMonths.Skip(1)).All(two =>
            TeamYear.Contains(it.Item1.Of(two.Second, it.Item2), it.Item1.Of(two.First, it.Item2))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_key_is_read_back_to_the_same_period()
        => Prop.ForAll(TeamYears.Zip(Days).ToArbitrary(), it => Enum.GetValues<PeriodKind>().All(kind =>
        {
            var period = kind == PeriodKind.Range
                ? TeamYear.RangeOf(it.Item2, it.Item2.AddDays(it.Item1.MonthStartDay))
                : it.Item1.Of(kind, it.Item2);
            return it.Item1.Parse(period.Key).Value() == period;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Next_undoes_previous_and_the_two_touch()
        => Prop.ForAll(TeamYears.Zip(Days).ToArbitrary(), it => OfMonths.Append(PeriodKind.Week).All(kind =>
        {
            var period = it.Item1.Of(kind, it.Item2);
            var previous = it.Item1.Previous(period);
            return previous.End == period.First && it.Item1.Next(previous) == period
                && string.CompareOrdinal(previous.Key, period.Key) < 0;
        })).QuickCheckThrowOnFailure();

    private static void AssertPartition(Period whole, IReadOnlyList<(DateOnly First, DateOnly End)> parts)
    {
        Assert.Equal(whole.First, parts[0].First);
        Assert.Equal(whole.End, parts[^1].End);
        Assert.All(parts, part => Assert.True(part.First < part.End));
        Assert.All(parts.Zip(parts.Skip(1)), two => Assert.Equal(two.First.End, two.Second.First));
    }
}
