using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>What one action of a transaction does to its row.</summary>
internal enum TableTransactionActionType
{
    /// <summary>Inserts; fails when the row exists.</summary>
    Add,

    /// <summary>Merges into an existing row whose tag fits.</summary>
    UpdateMerge,

    /// <summary>Replaces an existing row whose tag fits.</summary>
    UpdateReplace,

    /// <summary>Deletes an existing row whose tag fits.</summary>
    Delete,

    UpsertMerge,
    UpsertReplace,
}

/// <summary>One action of an entity group transaction. Without a tag an update or a delete takes any version.</summary>
internal sealed class TableTransactionAction(
    TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    public TableTransactionActionType ActionType { get; } = actionType;

    public ITableEntity Entity { get; } = entity;

    public ETag ETag { get; } = etag;
}
