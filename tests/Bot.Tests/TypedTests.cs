using TeamCoachBot.Bot;

namespace TeamCoachBot.Bot.Tests;

public sealed class TypedTests
{
    [Theory]
    [InlineData("华为", "华为")]
    [InlineData("  Acme   Ltd \n", "Acme Ltd")]
    [InlineData("A\u0000c\u0007me", "A c me")]
    [InlineData("Ac\u200Bme\u202E", "Acme")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("\uE000Ana", "Ana")]
    [InlineData("👩\u200D💻", "👩\u200D💻")]
    [InlineData("a\u200Db", "ab")]
    [InlineData("", "")]
    public void A_line_is_clean_and_normal(string typed, string shown) => Assert.Equal(shown, Typed.Line(typed).ToString());

    [Fact]
    public void Half_a_character_is_shown_as_unreadable() =>
        Assert.Equal("x\uFFFDy", Typed.Line($"x{'\uD800'}y").ToString());

    [Fact]
    public void Right_to_left_letters_stay_among_themselves() =>
        Assert.Equal("\u2068שלום 12\u2069", Typed.Line("שלום 12").ToString());

    [Fact]
    public void A_forged_isolate_is_gone() => Assert.Equal("ab", Typed.Line("\u2068a\u2069b").ToString());

    [Fact]
    public void A_note_keeps_its_lines() => Assert.Equal("one\ntwo", Typed.Lines("one\r\ntwo\r\n").ToString());

    [Theory]
    [InlineData("Acme", "Acme")]
    [InlineData("Northwind Traders", "Northwin…")]
    [InlineData("Acme and all", "Acme and…")]
    [InlineData("1234567🎉🎉", "1234567…")]
    [InlineData("123456👩\u200D👩\u200D👧x", "123456…")]
    [InlineData("华为技术有限公司北京分公司", "华为技术有限公司…")]
    [InlineData("شركة النور للتجارة", "\u2068شركة الن…\u2069")]
    public void What_is_cut_for_a_button_is_cut_between_signs(string typed, string shown) =>
        Assert.Equal(shown, Typed.Line(typed).Cut(9).ToString());

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("a😀b", 3, "a😀")]
    [InlineData("", 3, "")]
    public void What_is_kept_is_shortened_between_signs(string text, int most, string kept) =>
        Assert.Equal(kept, Typed.Shortened(text, most));
}
