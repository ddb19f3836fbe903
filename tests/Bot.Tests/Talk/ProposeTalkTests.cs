using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>What a member hears who suggests a target, and a target set in few words.</summary>
public sealed class ProposeTalkTests
{
    [Theory]
    [InlineData("propose 300k for next quarter", "300k", "set by your manager")]
    [InlineData("I'd like to propose 300k for next quarter", "300k", "set by your manager")]
    [InlineData("propose 300k as my target for next quarter", "300k", "set by your manager")]
    [InlineData("下个季度我报30万", "30万", "由主管定")]
    [InlineData("我提个数 下个季度 30万", "30万", "由主管定")]
    public async Task Without_a_target_the_form_for_an_own_goal_has_the_number(string line, string amount, string hint)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var form = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(hint, form.Text, StringComparison.Ordinal);
        Assert.Equal((amount, "2027-Q1"), (form.FieldOf("commitment"), form.FieldOf("period")));
    }

    [Theory]
    [InlineData("propose 300k for this month", "Only your manager changes it")]
    [InlineData("我本月想报30万", "只有主管能改")]
    public async Task A_target_that_is_set_is_named_and_stays(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var answer = await ana.SaysAsync(line);

        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ben Dec target 350,000", "¥350,000")]
    [InlineData("Ben's Dec target 350k", "¥350,000")]
    [InlineData("Ben December quota of 350k", "¥350,000")]
    [InlineData("Ben target for December 350k", "¥350,000")]
    [InlineData("小吴12月目标35万", "35 万")]
    public async Task A_manager_sets_a_target_in_few_words(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(words, (await chat.As(Cast.Fang).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ben Dec target 350,000")]
    [InlineData("小吴12月目标35万")]
    public async Task A_rep_sets_nobodys_target(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.False((await chat.As(Cast.Ana).SaysAsync(line)).HasCard);
    }
}
