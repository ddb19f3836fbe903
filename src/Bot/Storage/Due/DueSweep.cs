using Azure;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Storage.Due;

/// <summary>
/// Looks every few minutes which teams have something to do by now and has it done. Every replica does; what a deed
/// writes is conditional, so two that meet do it once.
/// </summary>
internal sealed partial class DueSweep(
    BotTables tables, TeamPartition partition, IEnumerable<IDueWork> works, DomainClock clock, TimeProvider time,
    ILogger<DueSweep> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(5);

    /// <summary>Longer than any turn that announced something for an hour can still be writing it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private readonly IReadOnlyList<IDueWork> _works = [.. works];

    /// <summary>One look at everything that is due by now.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        for (var shard = 0; shard < DueHints.Shards; shard++)
        {
            var hints = new List<TableEntity>();
            await foreach (var hint in tables.Hints.QueryAsync<TableEntity>(
                DueHints.UpTo(now).In(DueHints.PartitionOf(shard)), cancellationToken: ct))
                hints.Add(hint);
            foreach (var team in hints.GroupBy(DueHints.TeamOf))
                await LookAfterAsync(team.Key, [.. team], now, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (RequestFailedException e)
            {
                StorageDown(log, e.Status);
            }
        }
    }

    private async Task LookAfterAsync(TeamScope scope, List<TableEntity> hints, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            var isDone = true;
            foreach (var work in _works)
                isDone &= await RunAsync(work, scope, now, ct);
            // What is left behind keeps its hint, and so does an hour in which somebody may still be writing.
            foreach (var hint in hints.Where(hint => isDone && DueHints.EndOf(hint) + Grace <= now))
                await tables.Hints.DeleteEntityAsync(hint.PartitionKey, hint.RowKey, hint.ETag, ct);
        }
        catch (RequestFailedException e)
        {
            // One team's trouble is not the next one's; the hint stays and brings the sweep back.
            TeamPutOff(log, e.Status);
        }
    }

    /// <summary>True when nothing of this kind is due any more.</summary>
    private async Task<bool> RunAsync(IDueWork work, TeamScope scope, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await partition.RangeAsync(scope, DueThing.Of(work.Kind), ct);
        var things = rows.Select(DueThing.Read).OfType<DueThing>().Where(thing => thing.At <= now).ToList();
        foreach (var settled in rows.Where(row => row.GetBoolean("Settled") == true))
            await DropAsync(settled, ct);
        if (things.Count == 0)
            return true;
        await work.RunAsync(scope, things, ct);
        var left = await partition.RangeAsync(scope, DueThing.Of(work.Kind), ct);
        return !left.Select(DueThing.Read).OfType<DueThing>().Any(thing => thing.At <= now);
    }

    private async Task DropAsync(TableEntity settled, CancellationToken ct)
    {
        try
        {
            await tables.Teams.DeleteEntityAsync(settled.PartitionKey, settled.RowKey, settled.ETag, ct);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // It has come to life again meanwhile.
        }
    }

    [LoggerMessage(2020, LogLevel.Warning, "What is due waits for storage (status {Status})")]
    private static partial void StorageDown(ILogger log, int status);

    [LoggerMessage(2021, LogLevel.Warning, "What is due in a team was put off (status {Status})")]
    private static partial void TeamPutOff(ILogger log, int status);
}
