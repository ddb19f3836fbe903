using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>What one row, or a row and its copies, hold.</summary>
internal sealed class RowContent
{
    public required string PartitionKey { get; set; }

    public required string RowKey { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    // Rows have few properties and are made by the thousand: a list that is searched beats a dictionary here.
    public KeyValuePair<string, object>[] Cells { get; set; } = [];

    public int Count { get; set; }

    /// <summary>Whether another content reads the same cells.</summary>
    public bool AreCellsShared { get; set; }

    /// <summary>The same for one who is about to change it; the cells are copied only when one of them is changed.</summary>
    public RowContent Fork()
    {
        AreCellsShared = true;
        return (RowContent)MemberwiseClone();
    }
}
