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

    [Theory]
    [InlineData("set a target", "Whose target?")]
    [InlineData("set targets", "Whose target?")]
    [InlineData("new target for december", "Whose target?")]
    [InlineData("定目标", "给谁定？")]
    [InlineData("设个目标", "给谁定？")]
    public async Task A_manager_who_names_nobody_is_asked_whose_and_a_press_opens_the_form(string text, string question)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var asked = await chat.As(Cast.Fang).SaysAsync(text);
        var form = await chat.As(Cast.Fang).SaysAsync(asked.Suggestions[0]);

        Assert.StartsWith(question, asked.Line, StringComparison.Ordinal);
        Assert.Contains("Ana Li", form.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_who_sets_a_target_proposes_their_own()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Empty((await chat.As(Cast.Ana).SaysAsync("set a target")).Suggestions);
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

    [Theory]
    [InlineData("target @Ana 10 deals this month")]
    [InlineData("set Ana's target to 10 deals this month")]
    [InlineData("give Ana 10 deals this month")]
    [InlineData("给小李定这个月10单")]
    [InlineData("小李这个月的目标定为10单")]
    [InlineData("把小李这个月的签单数目标定为10")]
    public async Task A_target_may_be_a_number_of_deals(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await chat.As(Cast.Fang).SaysAsync(text);

        var shown = await chat.As(Cast.Ana).SaysAsync("what's my deals target this month");
        Assert.Contains("10 deals", shown.Text, StringComparison.Ordinal);
        Assert.Contains("¥300,000", (await chat.As(Cast.Ana).SaysAsync("what's my target")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("target @Ben 5 new customers this month", "what's my new customers target this month", "5 customers")]
    [InlineData("给Ben定这个月5个新客户", "我这个月的新客户目标是多少", "5")]
    public async Task A_target_may_be_a_number_of_new_customers(string said, string asked, string shown)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await chat.As(Cast.Fang).SaysAsync(said);

        Assert.Contains(shown, (await chat.As(Cast.Ben).SaysAsync(asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_named_for_a_number_of_deals_is_asked_back()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var asked = await chat.As(Cast.Fang).SaysAsync("target @Ana ¥10k deals this month");

        Assert.Contains("number without a currency", asked.Text, StringComparison.Ordinal);
    }
}
