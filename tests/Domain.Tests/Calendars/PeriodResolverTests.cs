using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

public sealed class PeriodResolverTests
{
    private static readonly DateOnly Today = Day("2026-11-22");

    [Theory]
    [InlineData(PeriodKind.Day, -1, "2026-11-21")]
    [InlineData(PeriodKind.Week, 0, "2026-W47")]
    [InlineData(PeriodKind.Week, 1, "2026-W48")]
    [InlineData(PeriodKind.Month, 0, "2026-11")]
    [InlineData(PeriodKind.Month, -11, "2025-12")]
    [InlineData(PeriodKind.Month, 2, "2027-01")]
    [InlineData(PeriodKind.Quarter, -1, "2026-Q3")]
    [InlineData(PeriodKind.Quarter, 1, "2027-Q1")]
    [InlineData(PeriodKind.Half, -1, "2026-H1")]
    [InlineData(PeriodKind.Year, 1, "2027")]
    public void Relative_periods_are_counted_from_today(PeriodKind kind, int offset, string key)
        => Assert.Equal(key, Resolved(new PeriodSpec.Relative(kind, offset), Today));

    [Fact]
    public void This_month_is_the_teams_month()
        => Assert.Equal(
            "2026-12",
            new TeamYear(26, 1).Resolve(new PeriodSpec.Relative(PeriodKind.Month, 0), Day("2026-11-26")).Value().Key);

    [Theory]
    [InlineData("2026-11-22", PeriodKind.Quarter, 1, "2026-Q1")]
    [InlineData("2027-01-04", PeriodKind.Quarter, 4, "2026-Q4")]
    [InlineData("2026-11-22", PeriodKind.Month, 12, "2026-12")]
    [InlineData("2026-11-22", PeriodKind.Month, 11, "2026-11")]
    [InlineData("2027-01-04", PeriodKind.Month, 12, "2026-12")]
    [InlineData("2027-01-04", PeriodKind.Month, 3, "2027-03")]
    [InlineData("2026-11-22", PeriodKind.Week, 47, "2026-W47")]
    [InlineData("2026-11-22", PeriodKind.Week, 53, "2026-W53")]
    [InlineData("2027-02-01", PeriodKind.Week, 53, "2026-W53")]
    [InlineData("2026-11-22", PeriodKind.Half, 1, "2026-H1")]
    [InlineData("2026-11-22", PeriodKind.Year, 1, "2026")]
    public void Without_a_year_the_begun_one_of_the_running_year_or_the_nearest_is_meant(
        string today, PeriodKind kind, int number, string key)
        => Assert.Equal(key, Resolved(new PeriodSpec.Numbered(kind, number, null), Day(today)));

    [Theory]
    [InlineData("2027-02-15", 11, "2026-11")]
    [InlineData("2027-02-15", 7, "2026-07")]
    [InlineData("2027-02-15", 3, "2027-03")]
    public void In_a_fiscal_year_a_month_is_looked_for_in_the_running_fiscal_year(string today, int month, string key)
        => Assert.Equal(key, new TeamYear(1, 7)
            .Resolve(new PeriodSpec.Numbered(PeriodKind.Month, month, null), Day(today)).Value().Key);

    [Fact]
    public void A_month_with_a_year_bears_both_names_in_a_fiscal_year_too()
        => Assert.Equal(Day("2026-03-01"), new TeamYear(1, 7)
            .Resolve(new PeriodSpec.Numbered(PeriodKind.Month, 3, 2026), Today).Value().First);

    [Fact]
    public void Dates_include_both_days()
        => Assert.Equal("2026-11-03..2026-11-20", Resolved(
            new PeriodSpec.Dates(Day("2026-11-03"), Day("2026-11-20")), Today));

    [Fact]
    public void Dates_of_one_day_are_that_day()
        => Assert.Equal("2026-11-03", Resolved(new PeriodSpec.Dates(Day("2026-11-03"), Day("2026-11-03")), Today));

    public static TheoryData<PeriodSpec, PeriodRefusal> Refusals() => new()
    {
        { new PeriodSpec.Numbered(PeriodKind.Week, 54, 2026), new PeriodRefusal.NoSuchWeek(2026, 54, 53) },
        { new PeriodSpec.Numbered(PeriodKind.Week, 53, 2025), new PeriodRefusal.NoSuchWeek(2025, 53, 52) },
        { new PeriodSpec.Numbered(PeriodKind.Week, 54, null), new PeriodRefusal.NoSuchWeek(2026, 54, 53) },
        { new PeriodSpec.Numbered(PeriodKind.Day, 47, 2026), new PeriodRefusal.NotNamedSo(PeriodKind.Day) },
        { new PeriodSpec.Relative(PeriodKind.Range, -1), new PeriodRefusal.NotNamedSo(PeriodKind.Range) },
        { new PeriodSpec.Numbered(PeriodKind.Year, 1, 9999), new PeriodRefusal.TooFar(2000, 2100) },
        { new PeriodSpec.Relative(PeriodKind.Year, int.MaxValue), new PeriodRefusal.TooFar(2000, 2100) },
        { new PeriodSpec.Relative(PeriodKind.Month, int.MinValue), new PeriodRefusal.TooFar(2000, 2100) },
        { new PeriodSpec.Relative(PeriodKind.Week, 39_999), new PeriodRefusal.TooFar(2000, 2100) },
        { new PeriodSpec.Relative(PeriodKind.Month, -39_999), new PeriodRefusal.TooFar(2000, 2100) },
        {
            new PeriodSpec.Dates(Day("2026-11-20"), Day("2026-11-03")),
            new PeriodRefusal.Backwards(Day("2026-11-20"), Day("2026-11-03"))
        },
        { new PeriodSpec.Dates(Day("1999-12-31"), Day("2026-11-03")), new PeriodRefusal.TooFar(2000, 2100) },
        { new PeriodSpec.Dates(Day("2026-11-03"), DateOnly.MaxValue), new PeriodRefusal.TooFar(2000, 2100) },
    };

    [Theory]
    [InlineData(PeriodKind.Month, 13, 2026, 12)]
    [InlineData(PeriodKind.Month, 0, null, 12)]
    [InlineData(PeriodKind.Quarter, 5, null, 4)]
    [InlineData(PeriodKind.Quarter, -1, 2026, 4)]
    [InlineData(PeriodKind.Half, 3, null, 2)]
    [InlineData(PeriodKind.Year, 2, 2026, 1)]
    public void A_number_that_a_year_does_not_have_is_refused(PeriodKind kind, int number, int? year, int most)
        => Assert.Equal(
            new PeriodRefusal.NoSuchNumber(kind, number, most),
            TeamYear.Calendar.Resolve(new PeriodSpec.Numbered(kind, number, year), Today).Refused());

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void What_does_not_exist_is_refused_with_the_facts(PeriodSpec spec, PeriodRefusal refusal)
        => Assert.Equal(refusal, TeamYear.Calendar.Resolve(spec, Today).Refused());

    [Theory]
    [InlineData("")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q04")]
    [InlineData("2026-3")]
    [InlineData("2026-13")]
    [InlineData("2026-W54")]
    [InlineData("2026-w47")]
    [InlineData("1999")]
    [InlineData("2026-02-29")]
    [InlineData("2026-11-20..2026-11-03")]
    [InlineData("2026-11-03..")]
    [InlineData("2026-11\n")]
    [InlineData("２０２６")]
    [InlineData("2026-11-03..2026-11-20 and more")]
    public void A_key_that_is_never_written_is_refused(string key)
        => Assert.Equal(new PeriodRefusal.UnknownKey(key), TeamYear.Calendar.Parse(key).Refused());

    private static string Resolved(PeriodSpec spec, DateOnly today)
        => TeamYear.Calendar.Resolve(spec, today).Value().Key;
}
