using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Tests.Routing;

public sealed class FoldedTests
{
    private static string Words(string text)
    {
        var folded = Folded.Of(text);
        return string.Join(' ', Enumerable.Range(0, folded.Count).Select(i => folded.TextOf(i).ToString()));
    }

    [Theory]
    [InlineData("ＨＯＷ　ｆａｒ？", "how far")]
    [InlineData("还差多少？！", "还 差 多 少")]
    [InlineData("how\u200Bfar", "howfar")]
    [InlineData("\u202Eundo\u202C", "undo")]
    [InlineData("１２万", "12 万")]
    [InlineData("1,200.5元", "1,200.5 元")]
    [InlineData("O’Brien", "o'brien")]
    public void One_spelling_is_left(string typed, string folded) => Assert.Equal(folded, Words(typed));

    [Theory]
    [InlineData("what's left", "whats left")]
    [InlineData("I’m off", "im off")]
    [InlineData("don't", "do not")]
    [InlineData("who is first", "who's first")]
    [InlineData("CAN’T", "cannot")]
    public void Short_forms_are_equal_to_long_ones(string a, string b) =>
        Assert.Equal(Ids(a), Ids(b));

    [Fact]
    public void A_look_alike_letter_is_another_word() => Assert.NotEqual(Ids("paypal"), Ids("p\u0430ypal"));

    [Fact]
    public void What_was_typed_comes_back_as_typed_without_hidden_characters()
    {
        var folded = Folded.Of("win 12k Ａcme\u202E Ltd");

        Assert.Equal("Ａcme Ltd", folded.Typed(3, folded.Count));
    }

    [Fact]
    public void The_joiner_of_an_emoji_is_kept() =>
        Assert.Equal("👩‍💻 ok", Glyphs.Clean("👩‍💻 o\u200Dk"));

    [Fact]
    public void A_mention_is_a_token_of_its_own() =>
        Assert.Equal(TokenKind.Mention, Folded.Of($"make {Arrival.MentionMark(3)} manager").Tokens[1].Kind);

    [Fact]
    public void Any_text_is_folded_within_its_bounds() => Prop.ForAll<string>(text =>
    {
        var folded = Folded.Of(text ?? "");
        return folded.Tokens.ToArray().All(t => t.From >= 0 && t.From <= t.To && t.To <= folded.Original.Length);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b")]
    [InlineData("\uFFFE\uFFFF")]
    public void Broken_characters_are_separators(string typed) => Assert.InRange(Folded.Of(typed).Count, 0, 2);

    private static ulong[] Ids(string text) => [.. Folded.Of(text).Tokens.ToArray().Select(t => t.Id)];
}
