using System.Collections.Concurrent;
using Azure;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>
/// Table storage in memory. Behaves like the real client before Azure, and passes the same contract suite.
/// </summary>
internal sealed class InMemoryTableServiceClient(RoundTrips? roundTrips = null, TimeProvider? clock = null)
    : TableServiceClient
{
    private readonly ConcurrentDictionary<string, InMemoryTable> _tables = new(StringComparer.OrdinalIgnoreCase);

    public override RoundTrips RoundTrips => Wire.RoundTrips;

    /// <summary>What goes wrong next.</summary>
    public Faults Faults => Wire.Faults;

    /// <summary>Hears of each partition that is read from or written to: the table's name and the partition's key.</summary>
    public Action<string, string>? Watch { get; set; }

    internal InMemoryWire Wire { get; } = new(roundTrips ?? new RoundTrips());

    public override TableClient GetTableClient(string tableName) => new InMemoryTableClient(this, tableName);

    public override Task<Response> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default) => Wire.SendAsync<Response>(
        "POST", "Tables", () => TableRules.CheckTableName(tableName), () =>
        {
            var isNew = _tables.TryAdd(tableName, new InMemoryTable(clock ?? TimeProvider.System));
            return new StorageResponse(isNew ? 204 : 409);
        }, cancellationToken);

    public override Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        Wire.SendAsync<Response>(
            "DELETE",
            "Tables",
            () => TableRules.CheckTableName(tableName),
            () => new StorageResponse(_tables.TryRemove(tableName, out _) ? 204 : 404),
            cancellationToken);

    internal InMemoryTable Table(string name) => _tables.TryGetValue(name, out var table)
        ? table
        : throw new RequestFailedException(
            404, "The table specified does not exist.", TableErrorCode.TableNotFound, null);
}
