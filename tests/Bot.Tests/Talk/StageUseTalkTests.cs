using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Wins.Stages;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>A team's own stages wherever a win, a figure or a list names a stage.</summary>
public sealed class StageUseTalkTests
{
    [Theory]
    [InlineData("win 12k Acme installed", "installed")]
    [InlineData("Acme installed 12k", "installed")]
    [InlineData("Acme is installed for 12k", "installed")]
    [InlineData("win 12k Acme yesterday installed #cloud", "installed")]
    public async Task A_win_is_logged_at_a_stage_of_the_teams_own(string text, string stage)
    {
        await using var chat = await WithAsync("add stage installed after deposit in");

        var logged = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains("Logged", logged.Line, StringComparison.Ordinal);
        Assert.Contains(stage, logged.Text, StringComparison.Ordinal);
        Assert.Contains(stage, (await chat.As(Cast.Ana).SaysAsync("my wins this month")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count wins at deposit in", "deposit in")]
    [InlineData("set the basis to deposit", "deposit in")]
    [InlineData("业绩按定金算", "定金")]
    [InlineData("把业绩口径改为定金", "定金")]
    public async Task Where_wins_count_is_set_in_a_line_and_the_figures_follow(string text, string stage)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        var set = await chat.As(Cast.Fang).SaysAsync(text);

        Assert.Contains(stage, set.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("¥138,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count wins at collected")]
    [InlineData("业绩按回款算")]
    public async Task Money_received_can_be_what_counts(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await chat.As(Cast.Fang).SaysAsync(text);

        Assert.StartsWith("¥50,900 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_may_not_say_where_wins_count()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync("count wins at collected");

        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("华为安装了12万")]
    [InlineData("记一单 12万 华为 已安装")]
    [InlineData("华为 12万 安装")]
    public async Task A_Chinese_name_is_understood_as_it_is_spoken(string text)
    {
        await using var chat = await WithAsync("在到订金后面加一个阶段：安装");

        var logged = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains("华为", logged.Text, StringComparison.Ordinal);
        Assert.Contains("安装", logged.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("华为安装", logged.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add stage installed after deposit in", "win 12k Acme signed", "Acme is installed now")]
    [InlineData("add stage installed after deposit in", "win 12k Acme signed", "Acme is now installed")]
    [InlineData("add stage installed after deposit in", "win 12k Acme signed", "move Acme to installed")]
    [InlineData("add stage installed after deposit in", "win 12k Acme signed", "push Acme to the stage installed")]
    [InlineData("在到订金后面加一个阶段：安装", "win 12k Acme signed", "把Acme推进到安装")]
    [InlineData("在到订金后面加一个阶段：安装", "win 12k Acme signed", "Acme到了安装阶段")]
    public async Task A_win_is_moved_to_it(string add, string win, string move)
    {
        await using var chat = await WithAsync(add);
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(win);

        var form = await ana.SaysAsync(move);

        Assert.Equal("own-1", form.FieldOf("stage"));
        Assert.Equal(4, form.ChoicesOf("stage").Count);
    }

    [Theory]
    [InlineData("move Acme to deposit in", "deposit in isn't a stage of your team. Your stages: signed, installed and settled")]
    [InlineData("win 12k Acme deposit in", "deposit in isn't a stage of your team. Your stages: signed, installed and settled")]
    [InlineData("move Acme to the stage shipped", "shipped isn't a stage of your team. Your stages: signed, installed and settled")]
    [InlineData("把Acme推进到发货", "团队没有“发货”这个阶段。现有阶段：已签约、installed 和已回清")]
    [InlineData("my progress on deposit in", "deposit in isn't a stage of your team")]
    public async Task A_stage_that_the_team_does_not_have_is_answered_with_those_it_has(string text, string answer)
    {
        await using var chat = await WithAsync("stages: signed, installed, settled");
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        var seen = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains(answer, seen.Text.Replace("\u00A0", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my progress on installed", "installed")]
    [InlineData("按安装算我完成了多少", "安装")]
    public async Task Progress_is_asked_at_a_stage_of_the_teams_own(string text, string stage)
    {
        await using var chat = await WithAsync($"add stage {stage} after deposit in");

        var seen = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains(stage, seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("isn't a stage", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wins_that_are_further_along_count_at_a_new_stage_at_once()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12,345 Acme settled");
        var before = await ana.SaysAsync("my progress on settled");

        await chat.As(Cast.Fang).SaysAsync("add stage installed before settled");

        var after = await ana.SaysAsync("my progress on installed");
        Assert.Equal(
            before.Line.Replace("settled", "installed", StringComparison.Ordinal), after.Line, StringComparer.Ordinal);
        Assert.Contains("agree with the ledger", (await chat.As(Cast.Fang).SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_win_at_a_stage_that_was_given_up_stays_there_and_moves_on()
    {
        await using var chat = await WithAsync("add stage installed after deposit in");
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme installed");
        await chat.As(Cast.Fang).SaysAsync("remove stage installed");

        var win = await ana.SaysAsync("my wins this month");
        var form = await ana.SaysAsync("Acme is now settled");

        Assert.Contains("installed", win.Text, StringComparison.Ordinal);
        Assert.Equal(["part paid", "settled"], form.ChoicesOf("stage"));
        Assert.DoesNotContain("installed", (await ana.SaysAsync("log a win")).ChoicesOf("stage"));
    }

    [Fact]
    public async Task A_win_at_a_stage_that_was_given_up_can_still_be_corrected()
    {
        await using var chat = await WithAsync("add stage installed after deposit in");
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme installed");
        await chat.As(Cast.Fang).SaysAsync("remove stage installed");
        var form = await ana.SaysAsync("correct my last win");
        Assert.Equal("own-1", form.FieldOf("stage"));

        var done = await ana.PressesAsync(
            "Correct", ("customer", "Acme"), ("amount", "13000"), ("day", form.FieldOf("day")!), ("stage", "own-1"),
            ("note", ""), ("reason", "typing error"));

        Assert.Contains("13,000", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_stage_is_shown_and_understood_under_its_new_name_only()
    {
        await using var chat = await WithAsync("add stage installed after deposit in");
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme installed");
        await chat.As(Cast.Fang).SaysAsync("rename stage installed to accepted");

        var win = await ana.SaysAsync("my wins this month");
        var old = await ana.SaysAsync("move Acme to the stage installed");

        Assert.Contains("accepted", win.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("installed", win.Text, StringComparison.Ordinal);
        Assert.Contains("installed isn't a stage of your team", old.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_set_up_card_offers_the_teams_stages_to_count_at()
    {
        await using var chat = await WithAsync("stages: signed, installed, settled");

        var card = await chat.As(Cast.Fang).SaysAsync("set up the team");

        Assert.Equal(["signed", "installed", "settled", "collected"], card.ChoicesOf("basis"));
    }

    [Fact]
    public async Task The_list_of_wins_is_narrowed_to_a_stage_of_the_teams_own()
    {
        await using var chat = await WithAsync("add stage installed after deposit in");
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme installed");
        await ana.SaysAsync("my wins this month");
        var form = await ana.PressesAsync("Filter");
        Assert.Contains("installed", form.ChoicesOf("stage"));

        var list = await ana.PressesAsync(
            "Show", ("period", form.FieldOf("period")!), ("stage", "own-1"), ("pick", "Live"), ("customer", ""), ("tag", ""));

        Assert.Contains("Acme", list.Text, StringComparison.Ordinal);
        Assert.Contains("installed", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sweep_adds_up_again_when_nobody_writes_by_the_old_list()
    {
        await using var chat = await WithAsync("add stage installed before settled");
        chat.Clock.Advance(TimeSpan.FromMinutes(2));

        await chat.Services.GetRequiredService<DueSweep>().SweepAsync(CancellationToken.None);

        var left = await chat.Services.GetRequiredService<TeamPartition>().RangeAsync(
            new TeamScope(DemoCast.Tenant, DemoCast.Team), DueThing.Of(StageStore.DueKind), CancellationToken.None);
        Assert.Empty(left);
        Assert.Contains("agree with the ledger", (await chat.As(Cast.Fang).SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
    }

    private static async Task<Chat> WithAsync(string change)
    {
        var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync(change);
        return chat;
    }
}
