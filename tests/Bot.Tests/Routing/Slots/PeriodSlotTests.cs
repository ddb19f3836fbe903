using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Tests.Routing.Slots;

public sealed class PeriodSlotTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static PeriodSpec? Read(string text) =>
        (SlotKind.For(typeof(PeriodSlot))!.ReadWhole(text) as PeriodSlot)?.Resolve(Today);

    [Theory]
    [InlineData("this week", PeriodKind.Week, 0)]
    [InlineData("本周", PeriodKind.Week, 0)]
    [InlineData("这个星期", PeriodKind.Week, 0)]
    [InlineData("last month", PeriodKind.Month, -1)]
    [InlineData("上个月", PeriodKind.Month, -1)]
    [InlineData("本月", PeriodKind.Month, 0)]
    [InlineData("the quarter", PeriodKind.Quarter, 0)]
    [InlineData("上季度", PeriodKind.Quarter, -1)]
    [InlineData("next year", PeriodKind.Year, 1)]
    [InlineData("今年", PeriodKind.Year, 0)]
    [InlineData("去年", PeriodKind.Year, -1)]
    [InlineData("this half", PeriodKind.Half, 0)]
    [InlineData("今天", PeriodKind.Day, 0)]
    [InlineData("YTD", PeriodKind.Year, 0)]
    public void A_period_counted_from_today_is_read(string typed, PeriodKind kind, int offset) =>
        Assert.Equal(new PeriodSpec.Relative(kind, offset), Read(typed));

    [Theory]
    [InlineData("Q3", PeriodKind.Quarter, 3, null)]
    [InlineData("q 3", PeriodKind.Quarter, 3, null)]
    [InlineData("三季度", PeriodKind.Quarter, 3, null)]
    [InlineData("第三季度", PeriodKind.Quarter, 3, null)]
    [InlineData("Q3 2025", PeriodKind.Quarter, 3, 2025)]
    [InlineData("2025 Q3", PeriodKind.Quarter, 3, 2025)]
    [InlineData("2025年三季度", PeriodKind.Quarter, 3, 2025)]
    [InlineData("去年四季度", PeriodKind.Quarter, 4, 2025)]
    [InlineData("2026-11", PeriodKind.Month, 11, 2026)]
    [InlineData("2026年11月", PeriodKind.Month, 11, 2026)]
    [InlineData("11月", PeriodKind.Month, 11, null)]
    [InlineData("十一月", PeriodKind.Month, 11, null)]
    [InlineData("November", PeriodKind.Month, 11, null)]
    [InlineData("Nov 2026", PeriodKind.Month, 11, 2026)]
    [InlineData("H2", PeriodKind.Half, 2, null)]
    [InlineData("下半年", PeriodKind.Half, 2, null)]
    [InlineData("first half", PeriodKind.Half, 1, null)]
    [InlineData("week 47", PeriodKind.Week, 47, null)]
    [InlineData("第47周", PeriodKind.Week, 47, null)]
    [InlineData("2027", PeriodKind.Year, 1, 2027)]
    public void A_numbered_period_is_read(string typed, PeriodKind kind, int number, int? year) =>
        Assert.Equal(new PeriodSpec.Numbered(kind, number, year), Read(typed));

    [Fact]
    public void A_stretch_of_days_is_a_period() =>
        Assert.Equal(new PeriodSpec.Dates(new(2026, 11, 3), new(2026, 11, 20)), Read("3–20 Nov"));

    [Theory]
    [InlineData("Q5")]
    [InlineData("13月")]
    [InlineData("2026-13")]
    [InlineData("week 60")]
    [InlineData("Acme")]
    public void What_is_no_period_is_not_read_as_one(string typed) => Assert.Null(Read(typed));
}
