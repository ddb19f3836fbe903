namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>Where the next page of a query begins: the two marks that the service hands out, as one token.</summary>
internal static class Continuation
{
    public const string PartitionHeader = "x-ms-continuation-NextPartitionKey";

    public const string RowHeader = "x-ms-continuation-NextRowKey";

    public static string? Token(string? nextPartition, string? nextRow) =>
        nextPartition is null && nextRow is null
            ? null
            : $"{Uri.EscapeDataString(nextPartition ?? "")} {(nextRow is null ? "" : Uri.EscapeDataString(nextRow))}";

    public static (string Partition, string Row) Read(string token)
    {
        var space = token.IndexOf(' ', StringComparison.Ordinal);
        return space < 0
            ? throw new FormatException("This is no continuation token of a table query.")
            : (Uri.UnescapeDataString(token[..space]), Uri.UnescapeDataString(token[(space + 1)..]));
    }
}
