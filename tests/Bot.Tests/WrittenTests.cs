using TeamCoachBot.Bot;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Tests;

public sealed class WrittenTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Written English = Written.In(Language.English);
    private static readonly Written Chinese = Written.In(Language.Chinese);

    [Theory]
    [InlineData("120000", "¥120,000", "12 万")]
    [InlineData("32000", "¥32,000", "3.2 万")]
    [InlineData("8000", "¥8,000", "8,000 元")]
    [InlineData("9999.5", "¥9,999.50", "9,999.50 元")]
    [InlineData("10000", "¥10,000", "1 万")]
    [InlineData("123456.78", "¥123,457", "12.35 万")]
    [InlineData("125000000", "¥125m", "1.25 亿")]
    [InlineData("99999999", "¥100m", "1 亿")]
    [InlineData("99994999", "¥99.99m", "9,999.5 万")]
    [InlineData("12500000", "¥12.5m", "1,250 万")]
    [InlineData("999999999", "¥1bn", "10 亿")]
    [InlineData("0", "¥0", "0 元")]
    [InlineData("-500", "−¥500", "−500 元")]
    [InlineData("-120000", "−¥120,000", "−12 万")]
    public void Money_is_short_and_exact(string amount, string english, string chinese)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((english, chinese), (English.Money(value, Currency.CNY), Chinese.Money(value, Currency.CNY)));
    }

    [Theory]
    [InlineData("USD", "$120,000", "12 万美元")]
    [InlineData("JPY", "JP¥120,000", "12 万日元")]
    [InlineData("SEK", "SEK 120,000", "12 万 SEK")]
    public void A_foreign_currency_is_named(string code, string english, string chinese) => Assert.Equal(
        (english, chinese), (English.Money(120_000m, new Currency(code)), Chinese.Money(120_000m, new Currency(code))));

    [Fact]
    public void The_whole_figure_keeps_every_digit() => Assert.Equal(
        ("¥1,234,567.89", "1,234,567.89 元"),
        (English.WholeMoney(1_234_567.89m, Currency.CNY), Chinese.WholeMoney(1_234_567.89m, Currency.CNY)));

    [Theory]
    [InlineData("0.76", "76 %", "76%")]
    [InlineData("0.996", "99 %", "99%")]
    [InlineData("1", "100 %", "100%")]
    [InlineData("1.184", "118 %", "118%")]
    [InlineData("0.002", "<1 %", "不到 1%")]
    [InlineData("0", "0 %", "0%")]
    [InlineData("-0.12", "−12 %", "−12%")]
    [InlineData("12.5", "1,250 %", "1,250%")]
    public void A_share_never_reads_as_done_before_it_is(string share, string english, string chinese)
    {
        var value = decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((english, chinese), (English.Percent(value), Chinese.Percent(value)));
    }

    [Fact]
    public void Dates_name_the_day() => Assert.Equal(
        ("Sun 22 Nov", "11 月 22 日（周日）"), (English.DateAndDay(Today, Today), Chinese.DateAndDay(Today, Today)));

    [Fact]
    public void A_date_of_another_year_says_so() => Assert.Equal(
        ("3 Jan 2027", "2027 年 1 月 3 日"),
        (English.Date(new(2027, 1, 3), Today), Chinese.Date(new(2027, 1, 3), Today)));

    [Fact]
    public void A_calendar_month_is_its_name() =>
        AssertPeriod(Month(2026, 11, new(2026, 11, 1), new(2026, 12, 1)), "November", "11 月");

    [Fact]
    public void A_month_with_days_of_its_own_shows_both_names() => AssertPeriod(
        Month(2026, 11, new(2026, 10, 26), new(2026, 11, 26)),
        "November, 26 Oct–25 Nov", "11 月（10 月 26 日–11 月 25 日）");

    [Fact]
    public void A_month_of_another_year_says_so() => AssertPeriod(
        Month(2025, 11, new(2025, 11, 1), new(2025, 12, 1)), "November 2025", "2025 年 11 月");

    [Fact]
    public void A_quarter_is_its_number() => AssertPeriod(
        new Period(PeriodKind.Quarter, new(2026, 10, 1), new(2027, 1, 1), "2026-Q4"), "Q4", "四季度");

    [Fact]
    public void A_half_is_first_or_second() => AssertPeriod(
        new Period(PeriodKind.Half, new(2025, 7, 1), new(2026, 1, 1), "2025-H2"), "second half 2025", "2025 年下半年");

    [Fact]
    public void A_week_is_its_dates() => AssertPeriod(
        new Period(PeriodKind.Week, new(2026, 11, 16), new(2026, 11, 23), "2026-W47"),
        "week of 16–22 Nov", "11/16–11/22 这一周");

    [Fact]
    public void A_year_is_its_number() => AssertPeriod(
        new Period(PeriodKind.Year, new(2026, 1, 1), new(2027, 1, 1), "2026"), "2026", "2026 年");

    [Fact]
    public void A_range_over_new_year_shows_both_years() => Assert.Equal(
        ("20 Dec 2026–3 Jan 2027", "2026 年 12 月 20 日–2027 年 1 月 3 日"),
        (English.Dates(new(2026, 12, 20), new(2027, 1, 3)), Chinese.Dates(new(2026, 12, 20), new(2027, 1, 3))));

    [Fact]
    public void The_running_month_is_this_month()
    {
        var month = Month(2026, 11, new(2026, 11, 1), new(2026, 12, 1));

        Assert.Equal(("this month", "本月"), (English.Running(month, Today), Chinese.Running(month, Today)));
    }

    [Fact]
    public void Names_are_joined_as_in_a_sentence() => Assert.Equal(
        ("Ana, Ben and Cindy", "小李、小王和小陈"),
        (English.List(["Ana", "Ben", "Cindy"]), Chinese.List(["小李", "小王", "小陈"])));

    [Fact]
    public void Every_counted_thing_has_its_measure_word() => Assert.All(
        Enum.GetValues<CountedThing>(),
        thing => Assert.All(
            new[] { English, Chinese },
            written => Assert.StartsWith("3 ", written.Count(thing, 3), StringComparison.Ordinal)));

    [Fact]
    public void Times_have_24_hours() =>
        Assert.Equal("9:00 17:30", $"{English.Time(new(9, 0))} {Chinese.Time(new(17, 30))}");

    private static void AssertPeriod(Period period, string english, string chinese) =>
        Assert.Equal((english, chinese), (English.Period(period, Today), Chinese.Period(period, Today)));

    private static Period Month(int year, int month, DateOnly first, DateOnly end) =>
        new(PeriodKind.Month, first, end, $"{year}-{month:00}");
}
