using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Tests.Routing;

public sealed class LanguageOfTests
{
    [Theory]
    [InlineData("how far", "en")]
    [InlineData("win", "en")]
    [InlineData("还差多少", "zh")]
    [InlineData("Acme 12万", "zh")]
    [InlineData("120k Acme", null)]
    [InlineData("120k", null)]
    [InlineData("", null)]
    [InlineData("👍", null)]
    [InlineData("Acme 120k signed", "en")]
    [InlineData("wins with 华为", "en")]
    [InlineData("win 12k 美的 signed", "en")]
    [InlineData("win 12万 华为", "zh")]
    [InlineData("华为", "zh")]
    [InlineData("show 华为那单", "zh")]
    [InlineData("帮我 check 一下 forecast", "zh")]
    public void The_words_say_the_language(string text, string? tag) => Assert.Equal(tag, LanguageOf.Find(text)?.Tag);
}
