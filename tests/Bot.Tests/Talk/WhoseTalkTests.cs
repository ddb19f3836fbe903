using TeamCoachBot.Bot.Local;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Whose figures a question is about where it doesn't say so, and which of several groups.</summary>
public sealed class WhoseTalkTests
{
    [Theory]
    [InlineData("will we make it")]
    [InlineData("can the team make it this month")]
    [InlineData("我们这个月能完成吗")]
    [InlineData("咱们能达标吗")]
    [InlineData("团队这个月能完成吗")]
    public async Task Who_says_we_means_the_team(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains(DemoCast.TeamName, seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("这个月能完成吗")]
    [InlineData("is it possible this month")]
    public async Task A_manager_without_a_target_who_names_nobody_means_the_team(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync(text);

        Assert.Contains(DemoCast.TeamName, seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("这个月能完成吗")]
    [InlineData("我这个月能完成吗")]
    [InlineData("can i make it this month")]
    public async Task A_rep_who_names_nobody_means_themselves(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains("%", seen.Line, StringComparison.Ordinal);
        Assert.False(seen.HasCard);
    }

    [Theory]
    [InlineData("can i make it")]
    [InlineData("我能完成吗")]
    public async Task A_manager_who_says_I_means_themselves(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync(text);

        Assert.False(seen.HasCard);
    }

    [Theory]
    [InlineData("where will we land", "will i land")]
    [InlineData("团队预计能做多少", "我预计能做多少")]
    public async Task A_forecast_for_the_team_is_another_than_ones_own(string team, string own)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var ofTeam = await ana.SaysAsync(team);
        var mine = await ana.SaysAsync(own.Replace("will i", "where will i", StringComparison.Ordinal));

        Assert.NotEqual(mine.Line, ofTeam.Line);
    }

    [Theory]
    [InlineData("forecast this month", "where will we land this month")]
    [InlineData("这个月预计完成多少", "我们这个月预计完成多少")]
    public async Task A_managers_forecast_without_a_word_is_the_teams(string text, string ofTeam)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        Assert.Equal((await fang.SaysAsync(ofTeam)).Line, (await fang.SaysAsync(text)).Line);
    }

    [Theory]
    [InlineData("show everyone's progress", "group 1")]
    [InlineData("每个人的进度", "1 组")]
    public async Task A_lead_of_several_groups_chooses_which_to_see(string text, string first)
    {
        await using var chat = await LedByLeiAsync();
        var lei = chat.As(Lei);

        var asked = await lei.SaysAsync(text);
        var shown = await lei.PressesAsync(first);

        Assert.Equal(2, asked.Buttons.Count);
        Assert.Contains("Ana Li", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben Wang", shown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who is below 80%", "group 2")]
    public async Task What_was_asked_about_everyone_is_kept_by_the_choice(string text, string group)
    {
        await using var chat = await LedByLeiAsync();
        var lei = chat.As(Lei);

        await lei.SaysAsync(text);
        var shown = await lei.PressesAsync(group);

        Assert.DoesNotContain("Ana Li", shown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how is everyone in group 2 doing")]
    [InlineData("二组大家的进度")]
    public async Task A_lead_names_one_of_the_groups(string text)
    {
        await using var chat = await LedByLeiAsync();

        var shown = await chat.As(Lei).SaysAsync(text);

        Assert.Contains("Ben Wang", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Li", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_sees_nobody_of_a_group_that_others_lead()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("make Lei lead of group 1");

        var refused = await chat.As(Lei).SaysAsync("how is everyone in group 2 doing");

        Assert.DoesNotContain("Ben Wang", refused.Text, StringComparison.Ordinal);
    }

    private static Person Lei => new(DemoCast.Lei.Id, DemoCast.Lei.ChannelId, DemoCast.Lei.DisplayName);

    private static async Task<Chat> LedByLeiAsync()
    {
        var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("make Lei lead of group 1");
        await chat.As(Cast.Fang).SaysAsync("make Lei lead of group 2");
        return chat;
    }
}
