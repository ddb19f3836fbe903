using System.Globalization;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing.Slots;

public sealed class DateSlotTests
{
    /// <summary>A Saturday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static DateSlot? Read(string text) => SlotKind.For(typeof(DateSlot))!.ReadWhole(text) as DateSlot;

    private static DatesSlot? ReadStretch(string text) => SlotKind.For(typeof(DatesSlot))!.ReadWhole(text) as DatesSlot;

    [Theory]
    [InlineData("today", "2026-11-21")]
    [InlineData("昨天", "2026-11-20")]
    [InlineData("前天", "2026-11-19")]
    [InlineData("明天", "2026-11-22")]
    [InlineData("大后天", "2026-11-24")]
    [InlineData("the day after tomorrow", "2026-11-23")]
    [InlineData("上周五", "2026-11-13")]
    [InlineData("下周五", "2026-11-27")]
    [InlineData("周五", "2026-11-20")]
    [InlineData("星期天", "2026-11-22")]
    [InlineData("last Friday", "2026-11-20")]
    [InlineData("this Friday", "2026-11-20")]
    [InlineData("20 Nov", "2026-11-20")]
    [InlineData("20th of November", "2026-11-20")]
    [InlineData("Nov 20th, 2025", "2025-11-20")]
    [InlineData("11月20日", "2026-11-20")]
    [InlineData("11月20号", "2026-11-20")]
    [InlineData("十一月二十日", "2026-11-20")]
    [InlineData("2026年11月20日", "2026-11-20")]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("2026/11/20", "2026-11-20")]
    [InlineData("2026.11.20", "2026-11-20")]
    [InlineData("20/11/2026", "2026-11-20")]
    [InlineData("11/20", "2026-11-20")]
    [InlineData("2 Jan", "2027-01-02")]
    [InlineData("20号", "2026-11-20")]
    public void A_day_is_found(string typed, string day) =>
        Assert.Equal([Day(day)], Read(typed)!.Resolve(Today));

    [Theory]
    [InlineData("3/4", "2027-03-04|2027-04-03")]
    [InlineData("03/04/2026", "2026-03-04|2026-04-03")]
    [InlineData("next Sunday", "2026-11-22|2026-11-29")]
    public void A_day_that_can_be_two_is_both(string typed, string days) =>
        Assert.Equal(days, string.Join('|', Read(typed)!.Resolve(Today)
            .Select(d => d.ToString("O", CultureInfo.InvariantCulture)).Order()));

    [Theory]
    [InlineData("30 Feb")]
    [InlineData("2026-02-30")]
    [InlineData("13月1日")]
    [InlineData("2026-13-01")]
    public void A_day_that_does_not_exist_is_none(string typed) =>
        Assert.Empty(Read(typed)?.Resolve(Today) ?? []);

    [Theory]
    [InlineData("周五", nameof(Lean.Future), "2026-11-27")]
    [InlineData("周五", nameof(Lean.Past), "2026-11-20")]
    [InlineData("2 Jan", nameof(Lean.Past), "2026-01-02")]
    public void What_is_left_open_leans_the_way_it_is_meant(string typed, string lean, string day) =>
        Assert.Equal([Day(day)], Read(typed)!.Resolve(Today, Enum.Parse<Lean>(lean)));

    [Theory]
    [InlineData("下周一到周三", "2026-11-23", "2026-11-25")]
    [InlineData("3–7 Dec", "2026-12-03", "2026-12-07")]
    [InlineData("Dec 3-7", "2026-12-03", "2026-12-07")]
    [InlineData("12月3日到7日", "2026-12-03", "2026-12-07")]
    [InlineData("12月3日至12月7日", "2026-12-03", "2026-12-07")]
    [InlineData("from 30 Dec to 2 Jan", "2026-12-30", "2027-01-02")]
    [InlineData("until Friday", "2026-11-21", "2026-11-27")]
    [InlineData("到周五", "2026-11-21", "2026-11-27")]
    [InlineData("tomorrow", "2026-11-22", "2026-11-22")]
    [InlineData("下周", "2026-11-23", "2026-11-29")]
    public void A_stretch_has_both_ends(string typed, string first, string last) => Assert.Equal(
        (Day(first), Day(last)),
        ReadStretch(typed)!.Resolve(Today, Lean.Future));
}
