using Azure;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Storage.Due;

/// <summary>
/// Takes rows away whose time is over. Two replicas that meet take them away once: a row that is gone already is nobody's
/// trouble, and one that changed meanwhile stays.
/// </summary>
internal sealed class OldRows(BotTables tables)
{
    /// <summary>The rows of a team's partition that a filter finds.</summary>
    public async Task<List<TableEntity>> FindAsync(string filter, CancellationToken ct)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in tables.Teams.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            rows.Add(row);
        return rows;
    }

    public async Task DropAsync(IEnumerable<TableEntity> rows, CancellationToken ct)
    {
        foreach (var some in rows.Chunk(TransactionRules.MostActions))
        {
            try
            {
                await tables.Teams.SubmitTransactionAsync(
                    [.. some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag))], ct);
            }
            catch (RequestFailedException e) when (e.Status is 404 or 412)
            {
                // One of them is not as it was read: each for itself.
                foreach (var row in some)
                    await DropAsync(row, ct);
            }
        }
    }

    /// <summary>What was to be done has been done: its row goes, unless it has got a later time by now.</summary>
    public Task SettleAsync(DueThing thing, CancellationToken ct) => DropAsync(thing.Row!, ct);

    private async Task DropAsync(TableEntity row, CancellationToken ct)
    {
        try
        {
            await tables.Teams.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, ct);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // It has changed meanwhile.
        }
    }
}
