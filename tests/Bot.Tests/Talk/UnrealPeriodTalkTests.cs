using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>A period that no year has is named, with those that there are and the same question for the current one.</summary>
public sealed class UnrealPeriodTalkTests
{
    [Theory]
    [InlineData("how far in Q5", "Q5 is no quarter", "how far in this quarter")]
    [InlineData("how far in Q5 2026", "Q5 2026 is no quarter", "how far in this quarter")]
    [InlineData("how far in 2026-13", "2026-13 is no month", "how far in this month")]
    [InlineData("how far in H3", "H3 is no half-year", "how far in this half")]
    [InlineData("how far in week 60", "week 60 is no week", "how far in this week")]
    [InlineData("Q5", "Q5 is no quarter", "progress this quarter")]
    [InlineData("2026-13", "2026-13 is no month", "progress this month")]
    [InlineData("13月", "没有“13月”", "本月进度")]
    [InlineData("十三月还差多少", "没有“十三月”", "本月还差多少")]
    [InlineData("2026年13月还差多少", "没有“2026年13月”", "本月还差多少")]
    [InlineData("第5季度", "没有“第5季度”", "本季度进度")]
    [InlineData("第五季度还差多少", "没有“第五季度”", "本季度还差多少")]
    [InlineData("第60周还差多少", "没有“第60周”", "本周还差多少")]
    [InlineData("Q0还差多少", "没有“Q0”", "本季度还差多少")]
    public async Task What_is_no_period_is_said_and_the_same_is_offered_for_the_current_one(string line, string said, string offered)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var answer = await ana.SaysAsync(line);

        Assert.StartsWith(said, answer.Line, StringComparison.Ordinal);
        Assert.Equal([offered], answer.Suggestions);
        Assert.True((await ana.SaysAsync(offered)).HasCard);
    }

    [Theory]
    [InlineData("第5季度目标定30万", "没有“第5季度”")]
    [InlineData("set target 300k for quarter 5", "quarter 5 is no quarter")]
    [InlineData("blah 2026-13 blah", "2026-13 is no month")]
    public async Task What_would_write_or_is_unknown_besides_has_no_button(string line, string said)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var answer = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.StartsWith(said, answer.Line, StringComparison.Ordinal);
        Assert.Empty(answer.Suggestions);
    }

    [Theory]
    [InlineData("win 12k Audi Q5", "Logged: Audi Q5")]
    [InlineData("the Audi Q5 is nice", "I")]
    [InlineData("how far in Q4", "¥420,300 to go")]
    [InlineData("12月还差多少", "还差 30 万")]
    public async Task A_real_period_and_what_is_none_are_answered_as_ever(string line, string said)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var answer = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.StartsWith(said, answer.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("is no quarter", answer.Line, StringComparison.Ordinal);
    }
}
