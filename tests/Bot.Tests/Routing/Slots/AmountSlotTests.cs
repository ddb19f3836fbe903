using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing.Slots;

public sealed class AmountSlotTests
{
    private static AmountSlot? Read(string text) => SlotKind.For(typeof(AmountSlot))!.ReadWhole(text) as AmountSlot;

    [Theory]
    [InlineData("120k", "120000")]
    [InlineData("120 K", "120000")]
    [InlineData("1.5m", "1500000")]
    [InlineData("2bn", "2000000000")]
    [InlineData("120 grand", "120000")]
    [InlineData("1.2 mil", "1200000")]
    [InlineData("half a mil", "500000")]
    [InlineData("half a million", "500000")]
    [InlineData("ten grand", "10000")]
    [InlineData("12万", "120000")]
    [InlineData("１２万", "120000")]
    [InlineData("１，２００", "1200")]
    [InlineData("3.2亿", "320000000")]
    [InlineData("5w", "50000")]
    [InlineData("500W", "5000000")]
    [InlineData("1KW", "10000000")]
    [InlineData("3.5KW", "35000000")]
    [InlineData("4000万", "40000000")]
    [InlineData("2千万", "20000000")]
    [InlineData("3百万", "3000000")]
    [InlineData("8千", "8000")]
    [InlineData("1万2", "12000")]
    [InlineData("12万5", "125000")]
    [InlineData("1万2000", "12000")]
    [InlineData("12万零500", "120500")]
    [InlineData("5万3千", "53000")]
    [InlineData("1亿2千万", "120000000")]
    [InlineData("3个亿", "300000000")]
    [InlineData("十二万", "120000")]
    [InlineData("两万", "20000")]
    [InlineData("一万二", "12000")]
    [InlineData("十二万五", "125000")]
    [InlineData("三千五", "3500")]
    [InlineData("三十万零五千", "305000")]
    [InlineData("一百二十万", "1200000")]
    [InlineData("一百零二", "102")]
    [InlineData("五亿一万四千六百", "500014600")]
    [InlineData("十五w", "150000")]
    [InlineData("￥1,200", "1200")]
    [InlineData("¥1,200.50", "1200.50")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("8,500", "8500")]
    [InlineData("0.125", "0.125")]
    [InlineData("1.125万", "11250")]
    [InlineData("300", "300")]
    [InlineData("0", "0")]
    [InlineData("-12万", "-120000")]
    [InlineData("−120k", "-120000")]
    [InlineData("负十二万", "-120000")]
    [InlineData("-¥5", "-5")]
    [InlineData("¥-5", "-5")]
    [InlineData("999999999999.9999", "999999999999.9999")]
    public void A_clear_amount_has_one_value(string typed, string value)
    {
        var amount = Assert.IsType<AmountSlot.Clear>(Read(typed));

        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), amount.Value);
    }

    [Theory]
    [InlineData("¥120", "CNY")]
    [InlineData("120元", "CNY")]
    [InlineData("12万块", "CNY")]
    [InlineData("RMB 120k", "CNY")]
    [InlineData("120k RMB", "CNY")]
    [InlineData("$120k", "USD")]
    [InlineData("120k USD", "USD")]
    [InlineData("US$ 5k", "USD")]
    [InlineData("12万美元", "USD")]
    [InlineData("€1,200", "EUR")]
    [InlineData("£3k", "GBP")]
    public void A_named_currency_is_kept(string typed, string currency) =>
        Assert.Equal(currency, Assert.IsType<AmountSlot.Clear>(Read(typed)).Currency?.Code);

    [Theory]
    [InlineData("1.000", "1000|1")]
    [InlineData("1.005", "1005|1.005")]
    [InlineData("1.000万", "10000000|10000")]
    [InlineData("1.250k", "1250000|1250")]
    [InlineData("1,5", "1.5|15")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("12,34,567", "1234567")]
    [InlineData("12个", "120000|12")]
    [InlineData("十来万", "100000")]
    [InlineData("10多万", "100000")]
    [InlineData("12万多", "120000")]
    [InlineData("3万+", "30000")]
    [InlineData("三四十万", "300000|400000")]
    [InlineData("三四万", "30000|40000")]
    [InlineData("一百二", "120|1200000")]
    [InlineData("三百五", "350|3500000")]
    [InlineData("(100)", "100|-100")]
    [InlineData("1 200", "1200")]
    [InlineData("12万50", "120050|125000")]
    [InlineData("$12 RMB", "12")]
    public void An_unclear_amount_is_asked_back_with_its_readings(string typed, string readings)
    {
        var amount = Assert.IsType<AmountSlot.Unclear>(Read(typed));

        Assert.Equal(readings,
            string.Join('|', amount.Readings.Select(r => r.ToString("0.####", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("9999亿亿")]
    [InlineData("1.00001")]
    [InlineData("99999999999999999999999999999999999999999999")]
    [InlineData("1000000万亿")]
    public void More_digits_than_an_amount_may_have_are_never_a_clear_amount(string typed) =>
        Assert.IsNotType<AmountSlot.Clear>(Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("Acme")]
    [InlineData("万科")]
    [InlineData("百度")]
    [InlineData("一")]
    [InlineData("三一")]
    [InlineData("12kg")]
    [InlineData("11月")]
    [InlineData("20%")]
    [InlineData("8:30")]
    [InlineData("50/50")]
    [InlineData("2026-11-20")]
    [InlineData("1e5")]
    [InlineData("0x12")]
    [InlineData("10-12万")]
    [InlineData("12k5")]
    [InlineData("$")]
    [InlineData("¥")]
    [InlineData("负")]
    [InlineData("minus $")]
    public void What_is_no_amount_is_not_read_as_one(string typed) => Assert.Null(Read(typed));

    [Fact]
    public void Reading_what_was_written_gives_the_same_amount()
    {
        // A whole part and four decimals, each of every size: most amounts that people write have few digits.
        var amounts = (
            from power in Gen.Choose(0, 11)
            from whole in Gen.Choose(-999_999_999, 999_999_999)
            from decimals in Gen.Choose(0, 4)
            from part in Gen.Choose(0, 9_999)
            select decimal.Truncate(whole * 1000m / (decimal)Math.Pow(10, power))
                + decimal.Round(part / 10_000m, decimals, MidpointRounding.ToZero)).ToArbitrary();

        Prop.ForAll(amounts, value => Writings(value)
            .All(w => Read(w) is AmountSlot.Clear clear && clear.Value == value))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_amount_means_something_else_when_a_digit_group_is_written_the_other_way()
    {
        var wholes = Gen.Choose(1, 999).SelectMany(a => Gen.Choose(0, 999).Select(b => (a, b))).ToArbitrary();

        Prop.ForAll(wholes, pair => Read($"{pair.a}.{pair.b:000}") is AmountSlot.Unclear).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_is_read_and_whatever_is_unclear_has_a_reading() => Prop.ForAll<string>(
        text => text is null || Read(text) is not AmountSlot.Unclear { Readings.Count: 0 }).QuickCheckThrowOnFailure();

    /// <summary>The ways in which the bot and people write an exact value.</summary>
    private static IEnumerable<string> Writings(decimal value)
    {
        var plain = value.ToString("0.####", CultureInfo.InvariantCulture);
        var grouped = value.ToString("#,##0.####", CultureInfo.InvariantCulture);
        // Three decimals behind up to three digits could be a group of thousands, which is asked back on purpose.
        if (decimal.Round(value, 2) == value || plain.Length - plain.IndexOf('.', StringComparison.Ordinal) != 4)
            return [plain, grouped, "¥" + grouped, grouped + "元"];
        return Math.Abs(value) >= 1000 ? [grouped] : [];
    }
}
