using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Who is on leave: for who leads them, days and never a reason; today is Monday, 16 November 2026.</summary>
public sealed class TeamLeaveTalkTests
{
    [Theory]
    [InlineData("who is on leave", "24–26 Nov")]
    [InlineData("who's off next week", "24–26 Nov")]
    [InlineData("who is away in November?", "24–26 Nov")]
    [InlineData("is anyone off 25 November", "Wed 25 Nov")]
    [InlineData("11月25日谁请假", "11 月 25 日")]
    [InlineData("team leave", "24–26 Nov")]
    [InlineData("谁在休假", "11 月 24–26 日")]
    [InlineData("下周谁请假", "11 月 24–26 日")]
    [InlineData("谁下周请假", "11 月 24–26 日")]
    [InlineData("大家的休假安排", "11 月 24–26 日")]
    public async Task A_manager_sees_who_is_away_when(string asked, string dates)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("I'm off 24 to 26 November");

        var seen = await chat.As(Cast.Fang).SaysAsync(asked);

        Assert.Contains("Ben Wang 王本", seen.Text, StringComparison.Ordinal);
        Assert.Contains(dates, seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who's off this week", "Nobody")]
    [InlineData("本周谁请假", "没有人")]
    [InlineData("今天谁休假", "没有人")]
    public async Task When_nobody_is_away_it_says_so(string asked, string none)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("I'm off 24 to 26 November");

        var seen = await chat.As(Cast.Fang).SaysAsync(asked);

        Assert.Contains(none, seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who is on leave")]
    [InlineData("谁在休假")]
    public async Task A_rep_is_told_about_nobody(string asked)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("I'm off 24 to 26 November");

        var seen = await chat.As(Cast.Ana).SaysAsync(asked);

        Assert.DoesNotContain("24", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_that_was_taken_back_is_gone()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ben = chat.As(Cast.Ben);
        await ben.SaysAsync("I'm off 24 to 26 November");
        await ben.SaysAsync("cancel my leave on 25 November");

        var seen = await chat.As(Cast.Fang).SaysAsync("who is on leave");

        Assert.Contains("Tue 24 Nov", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Thu 26 Nov", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_costs_one_range_beyond_the_askers_own()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("who is on leave");
        var before = chat.RoundTrips.Count;

        await fang.SaysAsync("who is on leave");

        Assert.Equal(2, chat.RoundTrips.Count - before);
    }
}
