using TeamCoachBot.EndToEnd.Tests.Playground;

namespace TeamCoachBot.EndToEnd.Tests.Talk;

/// <summary>What people see in the chat window when they talk to the whole bot.</summary>
public sealed class TeamTalkTests(TeamMorning morning) : IClassFixture<TeamMorning>
{
    [Fact]
    public async Task A_rep_sees_the_gap_logs_a_win_sees_it_shrink_and_takes_the_win_back()
    {
        await using var page = await morning.RepAsync();

        await page.AskAsync("how far from target?", "¥150,200 to go");
        await TeamMorning.PictureAsync(page, "how-far-from-target");
        await page.AskAsync("win 12k Acme signed", "¥138,200 to go");
        await TeamMorning.PictureAsync(page, "win");
        await page.AskAsync("how far from target?", "¥138,200 to go");

        await page.AskAsync("undo", "Taken back: Acme ¥12,000");
        await page.AskAsync("how far from target?", "¥150,200 to go");
    }

    [Fact]
    public async Task A_rep_asks_in_Chinese_and_takes_a_win_back_by_its_button()
    {
        await using var page = await morning.RepAsync();

        // A press has no words that would tell a language: the person's own holds.
        await page.AskAsync("说中文", "以后说中文");
        await page.AskAsync("离目标还差多少？", "还差 15.02 万");
        await TeamMorning.PictureAsync(page, "还差多少");
        await page.AskAsync("华为 1.2万 签了", "还差 13.82 万");
        await TeamMorning.PictureAsync(page, "签了");

        await page.PressAsync("撤销");
        await page.SeesAsync("已撤销");
        await page.AskAsync("离目标还差多少？", "还差 15.02 万");
    }

    [Fact]
    public async Task The_manager_sees_in_a_window_of_their_own_who_needs_help()
    {
        await using var page = await morning.ManagerAsync();

        var english = await page.AskAsync("how's the team doing", "Who needs you");
        await TeamMorning.PictureAsync(page, "team");
        var chinese = await page.AskAsync("团队完成多少了", "该关注谁");
        await TeamMorning.PictureAsync(page, "团队");

        Assert.Contains("Zhao Min", english, StringComparison.Ordinal);
        Assert.Contains("▼ Behind", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Li", english, StringComparison.Ordinal);
        Assert.Contains("进度落后", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_begins_with_what_is_asked_every_day()
    {
        await using var page = await morning.RepAsync();

        var help = await page.AskAsync("help", "What I can do");
        await TeamMorning.PictureAsync(page, "help");

        string[] first = ["My progress", "Log a win", "Set a target", "Team progress", "More"];
        Assert.Equal(first, first.OrderBy(title => help.IndexOf(title, StringComparison.Ordinal)));
        Assert.DoesNotContain("Give a role", help, StringComparison.Ordinal);
    }
}
