using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>One table in memory: what the service does with rows, conditions and transactions.</summary>
internal sealed class InMemoryTable(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, InMemoryPartition> _partitions = new(StringComparer.Ordinal);

    private long _lastTick;

    public TableEntity? Find(string partitionKey, string rowKey)
    {
        if (!_partitions.TryGetValue(partitionKey, out var partition))
            return null;
        lock (partition.Gate)
            return partition.Find(rowKey);
    }

    /// <summary>Does all actions or none.</summary>
    /// <exception cref="TableTransactionFailedException">
    /// Names the first action whose condition doesn't hold.
    /// </exception>
    public ETag[] Commit(IReadOnlyList<TableTransactionAction> actions, IReadOnlyList<TableEntity> rows)
    {
        var partition = _partitions.GetOrAdd(rows[0].PartitionKey, _ => new InMemoryPartition());
        lock (partition.Gate)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                if (Objection(actions[i], partition.Find(rows[i].RowKey)) is { } cause)
                    throw new TableTransactionFailedException(cause.Status, cause.Message, cause.Code, i);
            }
            var tags = new ETag[rows.Count];
            for (var i = 0; i < rows.Count; i++)
                tags[i] = Apply(partition, actions[i].ActionType, rows[i]);
            return tags;
        }
    }

    /// <summary>The rows that fit, in key order, from a position on, at most so many.</summary>
    public List<TableEntity> Read(RowFilter filter, string fromPartition, string fromRow, int most)
    {
        var found = new List<TableEntity>();
        foreach (var name in PartitionsFrom(filter, fromPartition))
        {
            if (found.Count >= most || !_partitions.TryGetValue(name, out var partition))
                continue;
            var isFirst = string.Equals(name, fromPartition, StringComparison.Ordinal);
            var from = isFirst && string.CompareOrdinal(fromRow, filter.RowFrom) > 0 ? fromRow : filter.RowFrom;
            lock (partition.Gate)
                partition.Take(filter, from, found, most);
        }
        return found;
    }

    private List<string> PartitionsFrom(RowFilter filter, string fromPartition) => filter.Partition is { } one
        ? string.CompareOrdinal(one, fromPartition) >= 0 ? [one] : []
        : _partitions.Keys
            .Where(name => string.CompareOrdinal(name, fromPartition) >= 0)
            .Order(StringComparer.Ordinal)
            .ToList();

    private ETag Apply(InMemoryPartition partition, TableTransactionActionType type, TableEntity row)
    {
        if (type == TableTransactionActionType.Delete)
        {
            partition.Remove(row.RowKey);
            return default;
        }
        var stored = IsMerge(type) && partition.Find(row.RowKey) is { } old ? Merged(old, row) : row.Copy();
        Stamp(stored);
        partition.Put(stored);
        return stored.ETag;
    }

    private static bool IsMerge(TableTransactionActionType type) =>
        type is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge;

    private static TableEntity Merged(TableEntity old, TableEntity change)
    {
        var merged = old.Copy();
        foreach (var (name, value) in change.Cells)
            merged[name] = value;
        return merged;
    }

    // Time and tag say the same, as in Azure, and no two versions of a row have the same one.
    private void Stamp(TableEntity row)
    {
        var now = clock.GetUtcNow().UtcTicks;
        long last;
        long next;
        do
        {
            last = Interlocked.Read(ref _lastTick);
            next = Math.Max(now, last + 1);
        }
        while (Interlocked.CompareExchange(ref _lastTick, next, last) != last);
        row.Timestamp = new DateTimeOffset(next, TimeSpan.Zero);
        row.ETag = new ETag(string.Create(CultureInfo.InvariantCulture, $"W/\"datetime'{next}'\""));
    }

    private static (int Status, string Code, string Message)? Objection(
        TableTransactionAction action, TableEntity? existing)
    {
        switch (action.ActionType)
        {
            case TableTransactionActionType.Add when existing is not null:
                return (409, TableErrorCode.EntityAlreadyExists, "The specified entity already exists.");
            case TableTransactionActionType.Add:
            case TableTransactionActionType.UpsertMerge:
            case TableTransactionActionType.UpsertReplace:
                return null;
            default:
                if (existing is null)
                    return (404, TableErrorCode.ResourceNotFound, "The specified resource does not exist.");
                return action.ETag == default || action.ETag == ETag.All || action.ETag == existing.ETag
                    ? null
                    : (412, TableErrorCode.UpdateConditionNotSatisfied, "The update condition was not satisfied.");
        }
    }
}
