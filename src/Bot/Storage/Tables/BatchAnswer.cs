using System.Globalization;
using System.Text;
using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// Reads the answer to a transaction: one part for each action, or a single part that says what failed.
/// </summary>
internal static class BatchAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    private const string TagLine = "ETag:";

    /// <exception cref="TableTransactionFailedException">The service took none of it.</exception>
    public static IReadOnlyList<Response> Read(ReadOnlySpan<byte> utf8, int actions)
    {
        var parts = new List<Response>(actions);
        var text = Encoding.UTF8.GetString(utf8);
        int? status = null;
        ETag? tag = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(StatusLine, StringComparison.Ordinal))
            {
                Finish(parts, status, tag);
                (status, tag) = (int.Parse(line.Slice(StatusLine.Length, 3), CultureInfo.InvariantCulture), null);
                if (status >= 400)
                    throw Failure(status.Value, text);
            }
            else if (line.StartsWith(TagLine, StringComparison.OrdinalIgnoreCase))
                tag = new ETag(line[TagLine.Length..].Trim().ToString());
        }
        Finish(parts, status, tag);
        return parts.Count == actions
            ? parts
            : throw new RequestFailedException($"{actions} actions were sent, {parts.Count} were answered.");
    }

    private static void Finish(List<Response> parts, int? status, ETag? tag)
    {
        if (status is { } known)
            parts.Add(new StorageResponse(known, tag));
    }

    private static TableTransactionFailedException Failure(int status, string text)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var close = text.LastIndexOf('}');
        var (code, message) = TableErrorParser.Read(
            open < 0 || close < open ? [] : Encoding.UTF8.GetBytes(text[open..(close + 1)]));
        return new TableTransactionFailedException(
            status, message ?? "The service refused the transaction.", code, IndexIn(message));
    }

    // The message begins with the position of the failed action and a colon.
    private static int? IndexIn(string? message)
    {
        var colon = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0
            && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? at
                : null;
    }
}
