using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Lost deals by reason and step: one's own, a member's, the team's for who leads it.</summary>
public sealed class LostListTalkTests
{
    [Theory]
    [InlineData("lost deals", "Lost deals of the team")]
    [InlineData("why do we lose?", "Lost deals of the team")]
    [InlineData("which deals did we lose this month", "Lost deals of the team")]
    [InlineData("how many deals did we lose in Q4", "Lost deals of the team")]
    [InlineData("丢了哪些单", "团队丢单")]
    [InlineData("为什么丢单", "团队丢单")]
    [InlineData("我们为什么老是丢单", "团队丢单")]
    [InlineData("本月丢了哪些单", "团队丢单")]
    [InlineData("丢单分析", "团队丢单")]
    public async Task A_manager_sees_why_the_team_loses(string asked, string title)
    {
        await using var chat = await WithLossesAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync(asked);

        Assert.Contains(title, seen.Text, StringComparison.Ordinal);
        Assert.Contains("Acme", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Globex", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_are_counted_with_what_was_at_stake()
    {
        await using var chat = await WithLossesAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync("lost deals");

        Assert.Contains("3 deals, ¥50,000 where it was named", seen.Text, StringComparison.Ordinal);
        Assert.Contains("price: 2 deals, ¥50,000 where it was named", seen.Text, StringComparison.Ordinal);
        Assert.Contains("competitor: 1 deal", seen.Text, StringComparison.Ordinal);
        Assert.Contains("to Initech", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my lost deals")]
    [InlineData("lost deals")]
    [InlineData("why do we lose?")]
    [InlineData("我丢了哪些单")]
    public async Task A_rep_sees_the_own_and_nobody_elses(string asked)
    {
        await using var chat = await WithLossesAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(asked);

        Assert.Contains("Acme", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Globex", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ben's lost deals", "Globex")]
    [InlineData("王本丢了哪些单", "Globex")]
    public async Task A_manager_sees_one_members(string asked, string customer)
    {
        await using var chat = await WithLossesAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync(asked);

        Assert.Contains(customer, seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_sees_no_colleagues()
    {
        await using var chat = await WithLossesAsync();

        Assert.DoesNotContain("Globex", (await chat.As(Cast.Ana).SaysAsync("Ben's lost deals")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_among_them()
    {
        await using var chat = await WithLossesAsync();
        await chat.As(Cast.Ana).SaysAsync("undo");

        Assert.DoesNotContain("Bluefin", (await chat.As(Cast.Fang).SaysAsync("lost deals")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lost deals", "None lost")]
    [InlineData("丢了哪些单", "没有丢单")]
    public async Task Without_losses_it_says_so(string asked, string none)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(none, (await chat.As(Cast.Ana).SaysAsync(asked)).Text, StringComparison.Ordinal);
    }

    /// <summary>Ana has lost Acme and Bluefin on price, Ben lost Globex to Initech.</summary>
    private static async Task<Chat> WithLossesAsync()
    {
        var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("lost Globex to Initech");
        await chat.As(Cast.Ana).SaysAsync("lost Acme 50k on price");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await chat.As(Cast.Ana).SaysAsync("lost Bluefin on price");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        return chat;
    }
}
