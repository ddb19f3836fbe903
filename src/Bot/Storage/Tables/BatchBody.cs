using System.Buffers;
using System.Text;
using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// Writes a transaction as the multipart body that the service takes. Its boundaries are fixed: a row is one line of
/// JSON and a key is percent-encoded, so neither can begin a line.
/// </summary>
internal static class BatchBody
{
    public const string ContentType = "multipart/mixed; boundary=" + Batch;

    private const string Batch = "batch_teamcoachbot";

    private const string Changes = "changeset_teamcoachbot";

    public static ReadOnlyMemory<byte> Write(
        Uri tableUri, IReadOnlyList<TableTransactionAction> actions, IReadOnlyList<TableEntity> rows)
    {
        var body = new ArrayBufferWriter<byte>(1024 * rows.Count);
        Text(body, $"--{Batch}\r\nContent-Type: multipart/mixed; boundary={Changes}\r\n\r\n");
        for (var i = 0; i < rows.Count; i++)
            Action(body, tableUri, actions[i], rows[i]);
        Text(body, $"--{Changes}--\r\n--{Batch}--\r\n");
        return body.WrittenMemory;
    }

    private static void Action(
        ArrayBufferWriter<byte> body, Uri tableUri, TableTransactionAction action, TableEntity row)
    {
        Text(body, $"--{Changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
        var target = action.ActionType == TableTransactionActionType.Add ? "" : TableAddress.Row(row);
        Text(body, $"{Verb(action.ActionType)} {tableUri.AbsoluteUri}{target} HTTP/1.1\r\n");
        Text(body, "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (IfMatch(action) is { } tag)
            Text(body, $"If-Match: {tag}\r\n");
        if (action.ActionType == TableTransactionActionType.Add)
            Text(body, "Prefer: return-no-content\r\n");
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Text(body, "\r\n");
            return;
        }
        Text(body, "Content-Type: application/json\r\n\r\n");
        RowWriter.Write(body, row);
        Text(body, "\r\n");
    }

    private static string Verb(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.Delete => "DELETE",
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "This is no action of a transaction."),
    };

    private static string? IfMatch(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace
            or TableTransactionActionType.Delete =>
            (action.ETag == default ? ETag.All : action.ETag).ToString("H"),
        _ => null,
    };

    private static void Text(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
