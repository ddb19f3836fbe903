using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// Writes an operation at most once although answers get lost. The client repeats a request whose answer didn't come;
/// if the first one had landed, the repetition meets its own rows and is refused. So every row carries the operation's
/// id (<see cref="Property"/>), and after a refusal one deciding row is read back and compared.
/// </summary>
internal static class Operations
{
    /// <summary>The property of a row that names the operation which last wrote it.</summary>
    public const string Property = "Op";

    /// <summary>
    /// Submits the actions under the operation's id: one round trip, two after a refusal. Outages are thrown; to ask
    /// again later with the same id is safe.
    /// </summary>
    /// <param name="decidingRowKey">
    /// The row, among those written, that proves the operation. Best one that is inserted and never changed (the
    /// idempotency row); one that is updated tells the truth only until the next writer.
    /// </param>
    public static async Task<Submission> SubmitOnceAsync(
        this TableClient table, IReadOnlyList<TableTransactionAction> actions, string operation, string decidingRowKey,
        CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        var stamped = Stamped(actions, operation);
        var partitionKey = Deciding(stamped, decidingRowKey).PartitionKey;
        try
        {
            return new Submission.Committed((await table.SubmitTransactionAsync(stamped, ct)).Value);
        }
        catch (TableTransactionFailedException refusal) when (MayBeOurOwnEcho(refusal))
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(partitionKey, decidingRowKey, null, ct);
            var row = found.HasValue ? found.Value : null;
            return row is not null && string.Equals(OperationOf(row), operation, StringComparison.Ordinal)
                ? new Submission.AlreadyCommitted(row)
                : new Submission.Conflict(refusal.FailedTransactionActionIndex, refusal.ErrorCode, row);
        }
    }

    /// <summary>The id of the operation that last wrote a row; null for a row without one.</summary>
    public static string? OperationOf(TableEntity row) =>
        row.TryGetValue(Property, out var value) ? value as string : null;

    private static List<TableTransactionAction> Stamped(IReadOnlyList<TableTransactionAction> actions, string operation)
    {
        var stamped = new List<TableTransactionAction>(actions.Count);
        foreach (var action in actions)
        {
            if (action.ActionType == TableTransactionActionType.Delete)
            {
                stamped.Add(action);
                continue;
            }
            // A copy: the caller's row stays as it was and may be submitted again under another id.
            var row = RowShape.ToRow(action.Entity).Copy();
            row[Property] = operation;
            stamped.Add(new TableTransactionAction(action.ActionType, row, action.ETag));
        }
        return stamped;
    }

    // An upsert is never refused and a delete leaves nothing to compare: neither can decide.
    private static ITableEntity Deciding(List<TableTransactionAction> actions, string rowKey) =>
        actions.Find(action => string.Equals(action.Entity.RowKey, rowKey, StringComparison.Ordinal)
            && action.ActionType is (TableTransactionActionType.Add or TableTransactionActionType.UpdateMerge
                or TableTransactionActionType.UpdateReplace))?.Entity
        ?? throw new ArgumentException(
            "The deciding row must be one that the transaction adds or updates.", nameof(rowKey));

    // 404 too: a row that the first attempt deleted is missing for the second.
    private static bool MayBeOurOwnEcho(TableTransactionFailedException refusal) =>
        refusal.Status is (404 or 409 or 412)
            && refusal.ErrorCode is not (TableErrorCode.TableNotFound or "TableBeingDeleted");
}
