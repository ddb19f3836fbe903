using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>The manager says which wins wait for a look and when a month closes.</summary>
public sealed class ReviewTalkTests
{
    [Theory]
    [InlineData("review wins above 10k", "every win above ¥10,000 waits", true)]
    [InlineData("all deals over 20k need confirmation", "every win above ¥20,000 waits", false)]
    [InlineData("review everything", "every win waits", true)]
    [InlineData("every deal needs a look", "every win waits", true)]
    [InlineData("review only first orders", "first order", true)]
    [InlineData("no wins need review", "no win waits", false)]
    [InlineData("1万以上的单要核实", "超过 1 万的单等主管核实", true)]
    [InlineData("所有单都要核实", "每一单都等主管核实", true)]
    [InlineData("首单才要核实", "首单等主管核实", true)]
    [InlineData("所有单都不用核实", "没有单需要等主管核实", false)]
    public async Task The_manager_says_which_wins_wait(string line, string answer, bool waits)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        var said = await fang.SaysAsync(line);
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        Assert.Contains(answer, said.Text, StringComparison.Ordinal);
        Assert.Equal(waits, (await fang.SaysAsync("what waits for me")).Text.Contains("Acme", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("books close after 8 days", "8 working days after its end")]
    [InlineData("close the books after 1 working day", "one working day after its end")]
    [InlineData("每月8个工作日后关账", "8 个工作日后关账")]
    [InlineData("关账改成5天", "5 个工作日后关账")]
    public async Task The_manager_says_when_a_month_closes(string line, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var said = await chat.As(Cast.Fang).SaysAsync(line);

        Assert.Contains(answer, said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_stays_open_longer_takes_what_comes_late()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        var before = await ana.SaysAsync("win 12k Acme signed on 30 October");
        await chat.As(Cast.Fang).SaysAsync("books close after 15 days");
        chat.Clock.Advance(TimeSpan.FromSeconds(31));

        var after = await ana.SaysAsync("win 12k Acme signed on 30 October");

        Assert.DoesNotContain("Logged", before.Line, StringComparison.Ordinal);
        Assert.Contains("Logged", after.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("books close after 99 days", "0 to 15 working days")]
    [InlineData("review wins above 1.000", "From which amount")]
    [InlineData("review wins above EUR 10k", "From which amount")]
    public async Task What_cannot_be_is_asked_back_with_an_example(string line, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(answer, (await chat.As(Cast.Fang).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review everything", "every win waits")]
    [InlineData("所有单都要核实", "每一单都等主管核实")]
    public async Task An_admin_of_the_organisation_sets_the_rule_as_on_the_set_up_card(string line, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync(("Roles:Admins", Cast.Ben.Id.Value));
        var ben = chat.As(Cast.Ben);

        var said = await ben.SaysAsync(line);

        Assert.Contains(answer, said.Text, StringComparison.Ordinal);
        Assert.Equal(3, (await ben.SaysAsync("which wins need a look")).Suggestions.Count);
    }

    [Fact]
    public async Task A_rep_sees_the_rule_and_changes_nothing()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync("review everything");
        var rule = await ana.SaysAsync("which wins need a look");
        var ofManager = await chat.As(Cast.Fang).SaysAsync("哪些单要核实");

        Assert.Contains("every win above ¥100,000 waits", rule.Text, StringComparison.Ordinal);
        Assert.Empty(rule.Suggestions);
        Assert.Contains("超过 10 万的单等主管核实", ofManager.Text, StringComparison.Ordinal);
        Assert.Equal(3, ofManager.Suggestions.Count);
    }
}
