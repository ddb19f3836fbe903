namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>How rows are named in addresses.</summary>
internal static class TableAddress
{
    public static string Row(ITableEntity row) => Row(row.PartitionKey, row.RowKey);

    /// <summary><c>(PartitionKey='…',RowKey='…')</c> with both keys quoted and percent-encoded.</summary>
    public static string Row(string partitionKey, string rowKey) =>
        $"(PartitionKey='{Literal(partitionKey)}',RowKey='{Literal(rowKey)}')";

    private static string Literal(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
