using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

public sealed class TargetTalkTests
{
    [Theory]
    [InlineData("target @Ana 350k this month")]
    [InlineData("set Ana's target to 350k this month")]
    [InlineData("给小李定这个月35万")]
    public async Task A_manager_sets_a_target_in_one_line_and_the_member_is_told(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("hi");

        await chat.As(Cast.Fang).SaysAsync(text);
        await chat.DeliverAsync();

        Assert.StartsWith("¥200,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.Contains("350,000", Assert.Single(chat.Messenger.InboxOf(Cast.Ana)).Card!.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_is_sent_once_however_often_the_outbox_is_looked_at()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("hi");
        await chat.As(Cast.Fang).SaysAsync("set Ana's target to 350k this month");

        await chat.DeliverAsync();
        await chat.DeliverAsync();

        Assert.Single(chat.Messenger.InboxOf(Cast.Ana));
    }

    [Fact]
    public async Task A_notice_that_failed_is_sent_by_the_next_look()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("hi");
        await chat.As(Cast.Fang).SaysAsync("set Ana's target to 350k this month");
        chat.Messenger.Next(new SendResult.Failed("500"));

        await chat.DeliverAsync();
        await chat.DeliverAsync();

        Assert.Single(chat.Messenger.InboxOf(Cast.Ana));
    }

    [Fact]
    public async Task A_rep_sets_nobody_elses_target()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var refused = await chat.As(Cast.Ana).SaysAsync("set Ben's target to 1k this month");

        Assert.Contains("manager", refused.Line, StringComparison.Ordinal);
        Assert.Contains("¥300,000", (await chat.As(Cast.Ben).SaysAsync("what's my target")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_target_can_set_a_goal_that_only_they_see()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        var none = await fang.SaysAsync("how far from target?");
        await fang.SaysAsync("set myself a goal of 15k this week");

        Assert.Contains("No target", none.Line, StringComparison.Ordinal);
        Assert.Contains("¥15,000", (await fang.SaysAsync("how far from target this week?")).Text, StringComparison.Ordinal);
    }
}
