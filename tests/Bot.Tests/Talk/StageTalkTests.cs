using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>A team sees and changes its own list of stages.</summary>
public sealed class StageTalkTests
{
    private static readonly TeamScope Scope = new(DemoCast.Tenant, DemoCast.Team);

    [Theory]
    [InlineData("our stages", "1 · signed – wins count here")]
    [InlineData("which stages do we have?", "4 · settled")]
    [InlineData("show the stages of a deal", "2 · deposit in")]
    [InlineData("我们的阶段", "1 · 已签约（到这一步算业绩）")]
    [InlineData("单子有哪些阶段", "2 · 已收定金")]
    [InlineData("团队阶段都有哪些", "4 · 已回清")]
    public async Task Everybody_sees_the_stages(string text, string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains(line, seen.Text, StringComparison.Ordinal);
        Assert.Empty(seen.Buttons);
    }

    [Theory]
    [InlineData("stages: signed, deposit, installed, settled", "signed > deposit > -part > own-1=installed > settled")]
    [InlineData("our stages are signed, deposit in, installed and settled", "signed > deposit > -part > own-1=installed > settled")]
    [InlineData("set the stages to signed > installed > accepted > settled", "signed > -deposit > -part > own-1=installed > own-2=accepted > settled")]
    [InlineData("阶段：签约、到订金、安装、结清", "signed > deposit > -part > own-1=安装 > settled")]
    [InlineData("我们的阶段改为签约、安装、验收、结清", "signed > -deposit > -part > own-1=安装 > own-2=验收 > settled")]
    [InlineData("add stage installed after deposit in", "signed > deposit > own-1=installed > part > settled")]
    [InlineData("add a stage called installed", "signed > deposit > part > settled > own-1=installed")]
    [InlineData("add a new stage: after signed: quoted in writing", "signed > own-1=quoted in writing > deposit > part > settled")]
    [InlineData("insert a stage installed before settled", "signed > deposit > part > own-1=installed > settled")]
    [InlineData("put installed as a new stage after part paid", "signed > deposit > part > own-1=installed > settled")]
    [InlineData("在到订金后面加一个阶段：安装", "signed > deposit > own-1=安装 > part > settled")]
    [InlineData("在已回清之前加个阶段叫安装", "signed > deposit > part > own-1=安装 > settled")]
    [InlineData("新增一个阶段：安装", "signed > deposit > part > settled > own-1=安装")]
    [InlineData("新增阶段 安装，放在签约之后", "signed > own-1=安装 > deposit > part > settled")]
    [InlineData("rename stage part paid to installed", "signed > deposit > part=installed > settled")]
    [InlineData("rename the deposit stage to money reserved", "signed > deposit=money reserved > part > settled")]
    [InlineData("把阶段部分回款改名为安装", "signed > deposit > part=安装 > settled")]
    [InlineData("把已收定金阶段改为订金锁定", "signed > deposit=订金锁定 > part > settled")]
    [InlineData("remove stage part paid", "signed > deposit > -part > settled")]
    [InlineData("drop the deposit stage", "signed > -deposit > part > settled")]
    [InlineData("去掉阶段部分回款", "signed > deposit > -part > settled")]
    [InlineData("把部分回款这个阶段去掉", "signed > deposit > -part > settled")]
    public async Task A_manager_changes_the_list_in_a_line(string text, string list)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await chat.As(Cast.Fang).SaysAsync(text);

        Assert.Equal(list, (await StagesAsync(chat)).ToString());
    }

    [Theory]
    [InlineData("add stage installed after deposit in", "installed is a stage now. Wins that are further along have passed it")]
    [InlineData("在到订金后面加一个阶段：安装", "已新增阶段：安装。走得更远的单子也算到过这一步")]
    [InlineData("add stage handed over", "handed over is the last stage now")]
    [InlineData("rename stage deposit to reserved", "deposit in is now called reserved")]
    [InlineData("去掉阶段部分回款", "已停用阶段：部分回款。")]
    [InlineData("阶段：签约、安装、结清", "阶段已设好")]
    public async Task The_answer_says_what_it_means_for_wins(string text, string said)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(said, (await chat.As(Cast.Fang).SaysAsync(text)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add stage installed after shipped", "shipped isn't a stage of your team. Your stages: signed, deposit in, part paid and settled")]
    [InlineData("在发货后面加一个阶段：安装", "团队没有“发货”这个阶段。现有阶段：")]
    [InlineData("rename stage shipped to sent", "shipped isn't a stage of your team")]
    [InlineData("把阶段发货改名为出库", "团队没有“发货”这个阶段")]
    [InlineData("remove stage shipped", "shipped isn't a stage of your team")]
    [InlineData("去掉阶段发货", "团队没有“发货”这个阶段")]
    [InlineData("remove stage signed", "Your team's wins count at signed. First choose in the team settings")]
    [InlineData("去掉阶段签约", "按“已签约”计算。请先在团队设置里")]
    [InlineData("stages: deposit, settled", "Your team's wins count at signed")]
    [InlineData("stages: signed", "Say all stages in their order")]
    [InlineData("stages: signed, settled, deposit", "the other way round would change past months")]
    [InlineData("阶段：签约、结清、到订金", "倒过来会改变过去的业绩")]
    [InlineData("stages: signed, installed, Installed", "is a stage already")]
    [InlineData("add stage settled", "settled is a stage already")]
    [InlineData("新增阶段：已回清", "已经有“已回清”这个阶段了")]
    [InlineData("rename stage deposit to part paid", "part paid is a stage already")]
    [InlineData("add stage collected", "money that comes in is counted by itself")]
    [InlineData("新增阶段：回款", "回款会按每笔到账自动统计")]
    [InlineData("add stage Ben", "Ben is a colleague")]
    [InlineData("新增阶段：12万", "已有别的意思")]
    [InlineData("add stage revenue", "means something else already")]
    [InlineData("add stage my wins", "my wins already asks for")]
    [InlineData("add stage <b>x</b>", "Only letters and digits")]
    [InlineData("add stage **bold**", "Only letters and digits")]
    [InlineData("add stage 123", "A stage needs a name with letters")]
    [InlineData("add stage this name is far too long for anybody", "at most 24 characters")]
    [InlineData("新增阶段：这一个阶段的名称实在是太长太长太长太长太长太长太长", "最多 24 个字")]
    [InlineData("stages: signed, a1, b2, c3, d4, e5, f6, g7, h8, i9, j10, k11, l12", "at most 12 stages")]
    public async Task What_cannot_be_is_refused_with_a_way_forward(string text, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var refused = await chat.As(Cast.Fang).SaysAsync(text);

        Assert.Contains(why, refused.Text, StringComparison.Ordinal);
        Assert.Equal(StageOrder.Default, await StagesAsync(chat));
    }

    [Fact]
    public async Task The_last_stage_stays()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await CountAsync(fang, "collected");
        foreach (var stage in (string[])["deposit in", "part paid", "settled"])
            await fang.SaysAsync($"remove stage {stage}");

        var refused = await fang.SaysAsync("remove stage signed");

        Assert.Contains("A win needs at least one stage", refused.Text, StringComparison.Ordinal);
        Assert.Equal("signed > -deposit > -part > -settled", (await StagesAsync(chat)).ToString());
    }

    [Theory]
    [InlineData("add stage installed after deposit in")]
    [InlineData("阶段：签约、到订金、安装、结清")]
    [InlineData("rename stage deposit to reserved")]
    [InlineData("去掉阶段部分回款")]
    public async Task A_rep_changes_nothing(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var refused = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.NotEmpty(refused.Suggestions);
        Assert.Equal(StageOrder.Default, await StagesAsync(chat));
    }

    [Theory]
    [InlineData("should we add stage installed after deposit in?")]
    [InlineData("if we remove stage part paid")]
    [InlineData("要不要新增一个阶段：安装")]
    [InlineData("小李说去掉阶段部分回款")]
    public async Task A_question_changes_nothing(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await chat.As(Cast.Fang).SaysAsync(text);

        Assert.Equal(StageOrder.Default, await StagesAsync(chat));
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_adds_one()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        var first = await fang.SaysAsync("add stage installed", "one");
        var second = await fang.SaysAsync("add stage installed", "one");

        Assert.Equal(first.Text, second.Text);
        Assert.Single((await StagesAsync(chat)).All, stage => stage.Name == "installed");
    }

    [Fact]
    public async Task A_stage_that_was_given_up_comes_back_under_its_name_at_its_place()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("add stage installed after deposit in");
        await fang.SaysAsync("remove stage installed");

        var back = await fang.SaysAsync("add stage Installed");

        Assert.Contains("installed is a stage now", back.Text, StringComparison.Ordinal);
        Assert.Equal("signed > deposit > own-1=installed > part > settled", (await StagesAsync(chat)).ToString());
    }

    [Fact]
    public async Task The_ready_made_name_comes_back()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("rename stage deposit to reserved");

        await fang.SaysAsync("rename stage reserved to deposit in");

        Assert.Equal(StageOrder.Default, await StagesAsync(chat));
    }

    [Theory]
    [InlineData("our stages", "Add a stage", "Add", "installed", "installed is a stage now")]
    [InlineData("我们的阶段", "新增阶段", "新增", "安装", "已新增阶段：安装")]
    public async Task The_form_adds_one_at_its_place(string list, string open, string add, string name, string said)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync(list);
        await fang.PressesAsync(open);

        var done = await fang.PressesAsync(add, ("name", name), ("place", "deposit"));

        Assert.Contains(said, done.Text, StringComparison.Ordinal);
        Assert.Equal($"signed > deposit > own-1={name} > part > settled", (await StagesAsync(chat)).ToString());
    }

    [Theory]
    [InlineData("our stages", "Rename or remove", "Rename", "Remove")]
    [InlineData("我们的阶段", "改名或去掉", "改名", "去掉")]
    public async Task The_form_renames_and_removes(string list, string open, string rename, string remove)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync(list);
        await fang.PressesAsync(open);
        await fang.PressesAsync(rename, ("which", "part"), ("newName", "安装"));
        await fang.PressesAsync(open);

        await fang.PressesAsync(remove, ("which", "deposit"), ("newName", ""));

        Assert.Equal("signed > -deposit > part=安装 > settled", (await StagesAsync(chat)).ToString());
    }

    [Theory]
    [InlineData("Add a stage", "Add", "name", "<script>", "Only letters and digits")]
    [InlineData("Rename or remove", "Rename", "newName", "", "Please say what the stage is called")]
    [InlineData("Rename or remove", "Rename", "newName", "settled", "settled is a stage already")]
    public async Task The_form_comes_back_with_what_was_typed(string open, string press, string field, string typed, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("our stages");
        await fang.PressesAsync(open);

        var again = await fang.PressesAsync(press, (field, typed), ("which", "deposit"), ("place", "signed"));

        Assert.Contains(why, again.Text, StringComparison.Ordinal);
        Assert.Equal(typed, again.FieldOf(field) ?? "");
        Assert.Equal(StageOrder.Default, await StagesAsync(chat));
    }

    [Fact]
    public async Task Before_the_first_win_the_order_is_free()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await EmptyListsAsync(chat);

        await chat.As(Cast.Fang).SaysAsync("stages: deposit, signed, installed");

        Assert.Equal("deposit > -part > -settled > signed > own-1=installed", (await StagesAsync(chat)).ToString());
    }

    [Fact]
    public async Task Reading_the_stages_costs_no_request_more()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("add stage installed after deposit in");
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("how far from target?");
        var before = chat.RoundTrips.Count;

        await ana.SaysAsync("how far from target?");

        Assert.Equal(1, chat.RoundTrips.Count - before);
    }

    private static async Task CountAsync(Speaker manager, string basis)
    {
        var card = await manager.SaysAsync("set up the team");
        string[] others = ["currency", "zone", "language", "pattern", "region", "monthStart", "yearStart", "metric"];
        await manager.SendsAsync(card.TokenOf("Confirm"), [("basis", basis), .. others.Select(id => (id, card.FieldOf(id)!))]);
    }

    private static async Task EmptyListsAsync(Chat chat)
    {
        await foreach (var row in chat.Tables.Teams.QueryAsync<Bot.Storage.Tables.TableEntity>(
            Key.Range("w").In(Scope.PartitionKey), cancellationToken: CancellationToken.None))
            await chat.Tables.Teams.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, CancellationToken.None);
    }

    private static async Task<StageOrder> StagesAsync(Chat chat)
    {
        var found = await chat.Services.GetRequiredService<TeamStore>().FreshAsync(Scope, CancellationToken.None);
        return found!.Value.Details.ToSettings().Stages;
    }
}
