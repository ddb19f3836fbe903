using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Tests.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("还差 12 万，剩 8 个工作日。")]
    [InlineData("¥120,000 to go, 8 working days left – about 2 deals.")]
    [InlineData("76 % done, 64 % expected by now: ahead.")]
    [InlineData("9:00 (Mon) R&D, a/b 1.5 – No. 12")]
    [InlineData("${$root} $data $when")]
    public void Plain_words_stay_as_they_are(string text) =>
        Assert.Equal(text, CardText.Markdown(text));

    [Theory]
    [InlineData("**bold** _it_", @"\*\*bold\*\* \_it\_")]
    [InlineData("[APPROVED](https://evil.example)", @"\[APPROVED\](https\://evil\.example)")]
    [InlineData("![x](y)", @"!\[x\](y)")]
    [InlineData("<at>Ana</at>", @"\<at>Ana\</at>")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("- item", @"\- item")]
    [InlineData("1. item", @"1\. item")]
    [InlineData("2026) item", @"2026\) item")]
    [InlineData("&lt;b&gt;", @"\&lt;b\&gt;")]
    [InlineData("{{DATE(2026-11-22T00:00:00Z,SHORT)}}", @"{\{DATE(2026-11-22T00:00:00Z,SHORT)}}")]
    [InlineData("a\nb", "a\n\nb")]
    [InlineData("    code", "code")]
    [InlineData("x@y.zz", @"x\@y\.zz")]
    [InlineData(@"C:\n", @"C:\\n")]
    public void What_means_something_in_Markdown_is_escaped(string text, string escaped) =>
        Assert.Equal(escaped, CardText.Markdown(text));

    [Theory]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("a\u0000b", "ab")]
    [InlineData("a\u200Bb", "ab")]
    [InlineData("\u2068a", "\u2068a\u2069")]
    [InlineData("a\u2069", "a")]
    public void Nothing_reorders_its_surroundings(string text, string shown) =>
        Assert.Equal((shown, shown), (CardText.Markdown(text), CardText.Plain(text)));
}
