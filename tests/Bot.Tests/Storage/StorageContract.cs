using Azure;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage;

/// <summary>What every contract has: the storage it is tested on and the words its tests use.</summary>
public abstract class StorageContract
{
    private protected StorageContract(StorageSubject storage) => Storage = storage;

    private protected StorageSubject Storage { get; }

    private protected static TableEntity Row(string rowKey, int amount = 1, string partition = "p") =>
        new(partition, rowKey) { ["Amount"] = amount };

    private protected static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private protected static async Task<int> CountAsync(TableClient table) => (await AllAsync(table)).Count;

    private protected static async Task<List<TableEntity>> AllAsync(TableClient table, string? filter = null)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter))
            rows.Add(row);
        return rows;
    }

    private protected static async Task<RequestFailedException> RefusedAsync(int status, string code, Func<Task> action)
    {
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(action);
        Assert.Equal((status, code), (refusal.Status, refusal.ErrorCode));
        return refusal;
    }
}
