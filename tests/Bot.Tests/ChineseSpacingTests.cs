using TeamCoachBot.Bot;

namespace TeamCoachBot.Bot.Tests;

public sealed class ChineseSpacingTests
{
    [Theory]
    [InlineData("只有{0}可以", "Ben", "只有 Ben 可以")]
    [InlineData("只有{0}可以", "王本", "只有王本可以")]
    [InlineData("只有{0}可以", "Ben Wang 王本", "只有 Ben Wang 王本可以")]
    [InlineData("只有{0}可以", "3M中国", "只有 3M中国可以")]
    [InlineData("和{0}、{0}一起", "Ben", "和 Ben、Ben 一起")]
    [InlineData("“{0}”不对", "12k", "“12k”不对")]
    [InlineData("还差 {0} 元", "12", "还差 12 元")]
    [InlineData("共{0}", "", "共")]
    [InlineData("{0}签了", "Ø", "Ø 签了")]
    [InlineData("{0} 是你的客户", "美的", "美的是你的客户")]
    [InlineData("{0} 是你的客户", "Acme", "Acme 是你的客户")]
    [InlineData("改成 {0}", "-5 万", "改成 -5 万")]
    [InlineData("打开 {0} {0}", "华为", "打开华为 华为")]
    [InlineData("超额 {0}", "“一半”", "超额 “一半”")]
    public void A_space_stands_only_between_a_character_and_a_Latin_value(string format, string value, string text)
    {
        var marked = ChineseSpacing.Mark(format);

        Assert.Equal(text, ChineseSpacing.Settle(marked.Replace("{0}", value, StringComparison.Ordinal)));
        Assert.Equal(format, ChineseSpacing.Unmark(marked));
    }
}
