using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Sentences that used to end in a shrug: each is answered, and none of them writes.</summary>
public sealed class PlainAnswersTalkTests
{
    private const string Start = "¥150,200 to go";

    [Theory]
    [InlineData("closing acme 12k this week hopefully", "lies ahead")]
    [InlineData("dont log acme 12k", "nothing is logged")]
    [InlineData("don't log acme 12k", "nothing is logged")]
    [InlineData("别记华为12万", "什么也没记")]
    [InlineData("signed a 3 yr deal with acme, 10k per year", "the whole sum")]
    [InlineData("上周五签的比亚迪15万忘记录了", "比亚迪")]
    [InlineData("华为和中兴各签10万", "中兴")]
    [InlineData("Acme and Globex 10k each", "Globex")]
    [InlineData("is my target 300k?", "300,000")]
    [InlineData("我的目标是30万吗", "30 万")]
    [InlineData("i want my december target to be 180k", "is set: ¥300,000")]
    [InlineData("我想12月目标定18万", "已经定了：30 万")]
    [InlineData("compare october and november", "1–16 Oct")]
    [InlineData("this week vs last week", "nothing is recorded")]
    [InlineData("跟上个月比怎么样", "10 月 1–16 日")]
    [InlineData("和去年同期比呢", "2025 年 11 月 1–16 日")]
    [InlineData("ben vs ana", "against each other")]
    [InlineData("对比小李和小王", "不拿人跟人比")]
    [InlineData("我周五下午请假", "没有登记")]
    [InlineData("I'm off Friday afternoon", "Nothing is noted")]
    [InlineData("half day off friday", "Nothing is noted")]
    [InlineData("我季度能完成吗", "把握")]
    [InlineData("how far frm taget", "Did you mean this")]
    [InlineData("how fra from target", "Did you mean this")]
    [InlineData("离目标还差多小", "是想问这个吗")]
    public async Task It_is_answered_and_nothing_is_written(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var answer = await ana.SaysAsync(line);

        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set everyone's target to 200k", "person by person")]
    [InlineData("全员12月目标20万", "一个人一个人定")]
    [InlineData("raise ana's target by 10%", "comes to ¥330,000")]
    [InlineData("ana's target for december", "December")]
    public async Task Who_leads_is_told_how_targets_are_set(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(words, (await chat.As(Cast.Fang).SaysAsync(line)).Text, StringComparison.Ordinal);
        Assert.StartsWith(Start, (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("见了比亚迪王总", "已记：比亚迪 1 次拜访", "王总")]
    [InlineData("拜访了华为李经理", "已记：华为 1 次拜访", "李经理")]
    [InlineData("met Acme Mr Chen", "Noted: 1 visit with Acme,", "Mr Chen")]
    public async Task Whom_one_met_is_no_part_of_the_customers_name(string line, string noted, string note)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var answer = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.StartsWith(noted, answer.Line, StringComparison.Ordinal);
        Assert.Contains(note, answer.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_says_that_the_papers_are_there_is_kept_with_the_win()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var logged = await chat.As(Cast.Ana).SaysAsync("yesss signed hooli for 22.5k, po is in");

        Assert.Contains("hooli ¥22,500", logged.Line, StringComparison.Ordinal);
    }
}
