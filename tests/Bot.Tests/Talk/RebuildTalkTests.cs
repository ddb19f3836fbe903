using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

public sealed class RebuildTalkTests
{
    private static readonly TeamScope Scope = new(DemoCast.Tenant, DemoCast.Team);

    [Theory]
    [InlineData("rebuild totals", "agree with the ledger")]
    [InlineData("重新核对业绩", "全部一致")]
    public async Task Totals_that_are_right_are_said_to_be_right(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        Assert.Contains(answer, (await chat.As(Cast.Fang).SaysAsync(said)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_that_was_lost_is_found_named_and_put_right()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));
        var before = await MonthAsync(chat);
        await ana.SaysAsync("win 12k Acme signed");
        await chat.Tables.Teams.UpsertEntityAsync(before, TableUpdateMode.Replace);

        var report = await fang.SaysAsync("rebuild totals");

        Assert.Contains("1 differed", report.Line, StringComparison.Ordinal);
        Assert.Contains("put right", report.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.Contains("agree with the ledger", (await fang.SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_lost_a_win_has_it_again()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await foreach (var row in chat.Tables.Teams.QueryAsync<TableEntity>(Key.Range("w").In(Scope.PartitionKey)))
            await chat.Tables.Teams.DeleteEntityAsync(row.PartitionKey, row.RowKey, Azure.ETag.All);

        await chat.As(Cast.Fang).SaysAsync("rebuild totals");

        Assert.Contains("Acme", (await ana.SaysAsync("my wins this month")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_rebuilds_nothing()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains("manager", (await chat.As(Cast.Ana).SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
    }

    private static async Task<TableEntity> MonthAsync(Chat chat) => (await chat.Tables.Teams.GetEntityAsync<TableEntity>(
        Scope.PartitionKey, Key.Of("m", Cast.Ana.Id.Value, "month", "2026-11"))).Value;
}
