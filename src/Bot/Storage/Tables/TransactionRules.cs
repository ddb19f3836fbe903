using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// The limits of an entity group transaction: 1 to 100 actions, one partition, each row once, 4 MiB on the wire.
/// </summary>
internal static class TransactionRules
{
    public const int MostActions = 100;

    public const int MostBytes = 4 * 1024 * 1024;

    /// <returns>The rows in the order of the actions, each checked for itself, and their sizes added up.</returns>
    public static (IReadOnlyList<TableEntity> Rows, long Size) Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
            throw new ArgumentException("A transaction needs an action.", nameof(actions));
        if (actions.Count > MostActions)
            throw new TableTransactionFailedException(
                Refused.With(TableErrorCode.InvalidInput, $"A transaction takes {MostActions} actions."), MostActions);
        var rows = new TableEntity[actions.Count];
        var seen = new HashSet<string>(actions.Count, StringComparer.Ordinal);
        var partition = actions[0].Entity.PartitionKey;
        var size = 0L;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = RowShape.ToRow(actions[i].Entity);
            size += Guarded(rows[i], i);
            if (!string.Equals(rows[i].PartitionKey, partition, StringComparison.Ordinal))
                throw Failed(i, TableErrorCode.DifferentPartitions, "A transaction writes one partition.");
            if (!seen.Add(rows[i].RowKey))
                throw Failed(i, TableErrorCode.InvalidDuplicateRow, "A transaction writes a row once.");
        }
        return (rows, size);
    }

    /// <summary>Refuses a body that is too large on the wire.</summary>
    public static void CheckBytes(long bytes)
    {
        if (bytes > MostBytes)
            throw new TableTransactionFailedException(
                Refused.With(TableErrorCode.RequestBodyTooLarge, "A transaction may have 4 MiB.", 413), null);
    }

    private static int Guarded(TableEntity row, int index)
    {
        try
        {
            return TableRules.CheckEntity(row);
        }
        catch (RequestFailedException refusal)
        {
            throw new TableTransactionFailedException(refusal, index);
        }
    }

    private static TableTransactionFailedException Failed(int index, string code, string message) =>
        new(Refused.With(code, message), index);
}
