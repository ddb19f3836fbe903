using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>What every row has: its two keys, when the service last wrote it, and the tag of that version.</summary>
internal interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    ETag ETag { get; set; }
}
