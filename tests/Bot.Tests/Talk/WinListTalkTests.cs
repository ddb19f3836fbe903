using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

public sealed class WinListTalkTests
{
    [Theory]
    [InlineData("my wins this month", "Your wins, November")]
    [InlineData("我这个月的单子", "你的成交，11 月")]
    public async Task My_wins_of_a_period_are_listed_the_latest_first(string said, string title)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.SaysAsync("win 13k Contoso signed");

        var list = await ana.SaysAsync(said);

        Assert.StartsWith(title, list.Line, StringComparison.Ordinal);
        Assert.True(
            list.Text.IndexOf("Contoso", StringComparison.Ordinal) < list.Text.IndexOf("Acme", StringComparison.Ordinal), list.Text);
    }

    [Theory]
    [InlineData("today's wins", "Your wins, Mon 16 Nov")]
    [InlineData("this week's deals", "Your wins, week of 16–22 Nov")]
    [InlineData("show my wins for 华为", "华为 ¥12,000")]
    [InlineData("wins from 华为", "华为 ¥12,000")]
    [InlineData("今日战报", "团队的单笔成交给主管和组长看")]
    public async Task Wins_are_asked_for_by_day_and_customer_in_the_words_at_hand(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k 华为 signed");

        Assert.Contains(answer, (await ana.SaysAsync(said)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_costs_one_request_beside_the_turns_own()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("my wins this month");
        var before = chat.RoundTrips.Count;

        await ana.SaysAsync("my wins this month");

        Assert.Equal(2, chat.RoundTrips.Count - before);
    }

    [Fact]
    public async Task A_row_opens_the_wins_card()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("my wins this month");

        var card = await ana.PressesAsync("Open Acme, ¥12,000");

        Assert.Contains("logged, ¥12,000, signed", card.Text, StringComparison.Ordinal);
        Assert.Contains("Correct", card.Buttons);
    }

    [Fact]
    public async Task Pages_lead_to_what_is_older_and_back()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        var first = await ana.SaysAsync("my wins this year");

        var second = await ana.PressesAsync("Older");
        var back = await ana.PressesAsync("Newer");

        Assert.Contains("Page 2 of", second.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, back.Text);
    }

    [Fact]
    public async Task The_filter_narrows_by_customer_and_keeps_the_period()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("my wins this month");
        await ana.PressesAsync("Filter");

        var list = await ana.PressesAsync("Show", ("period", "2026-11"), ("stage", "any"), ("pick", "Live"), ("customer", "acme ltd"));

        Assert.Contains("One win, ¥12,000", list.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_sees_a_members_and_the_teams_wins()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        var anas = await chat.As(Cast.Fang).SaysAsync("Ana's wins this month");
        var teams = await chat.As(Cast.Fang).SaysAsync("团队本月的单子");

        Assert.Contains("Acme", anas.Text, StringComparison.Ordinal);
        Assert.Contains("Acme", teams.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ana's wins this month")]
    [InlineData("the team's wins this month")]
    public async Task A_rep_sees_no_single_wins_of_others(string said)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        var seen = await chat.As(Cast.Ben).SaysAsync(said);

        Assert.DoesNotContain("Acme", seen.Text, StringComparison.Ordinal);
        Assert.False(seen.HasCard);
    }

    [Fact]
    public async Task A_list_button_of_somebody_who_lost_the_role_shows_nothing()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        var list = await fang.SaysAsync("Ana's wins this year");
        var older = list.TokenOf("Older");
        await fang.SaysAsync("make Ana manager");
        await chat.As(Cast.Ana).SaysAsync("make Fang a rep");

        var seen = await fang.SendsAsync(older);

        Assert.False(seen.HasCard, seen.Text);
    }

    [Theory]
    [InlineData("deals over 100k this year")]
    [InlineData("10万以上的单子列一下")]
    public async Task Large_deals_are_found(string said)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 120k Acme signed");
        await chat.As(Cast.Ana).SaysAsync("win 12k Contoso signed");

        var list = await chat.As(Cast.Fang).SaysAsync(said);

        Assert.Contains("Acme", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Contoso", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which of mine aren't paid yet")]
    [InlineData("我还有哪些没回款")]
    public async Task What_is_paid_is_not_in_the_list_of_unpaid(string said)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("win 13k Umbrella signed");
        await ana.SaysAsync("received 12k from Acme");

        var list = await ana.SaysAsync(said);

        Assert.Contains("Umbrella", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", list.Text, StringComparison.Ordinal);
    }
}
