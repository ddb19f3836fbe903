using System.Globalization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>What a row of an earlier request has become.</summary>
internal sealed record DoneRow(string ContentHash, EntryId Root);

/// <summary>
/// What makes other systems' rows happen once, on whatever day they come again: <c>door|done|{key}|{row}</c> for a request's key,
/// <c>door|known|{id}</c> for the other system's own name of a win. Both are written in the transaction of the entry.
/// </summary>
internal static class IntakeRows
{
    public static KeyRange Of(string key) => Key.Range("door", "done", Commit.Hash(key));

    public static string KeyOf(string key, int row) =>
        Key.Of(
        "door", "done", Commit.Hash(key), row.ToString("D6", CultureInfo.InvariantCulture));

    public static string KeyOfExternal(string id) => Key.Of("door", "known", Commit.Hash(id));

    public static int NumberOf(TableEntity row) => int.Parse(Key.Parts(row.RowKey)[3], CultureInfo.InvariantCulture);

    public static DoneRow Read(TableEntity row) => new(row.GetString("Content") ?? "", new EntryId(row.GetString("Root") ?? ""));

    public static void Put(Commit commit, string key, int row, WinRequest request, EntryId root)
    {
        commit.Add(Done(commit, KeyOf(key, row), request, root));
        if (request.ExternalId.Length > 0)
            commit.Add(Done(commit, KeyOfExternal(request.ExternalId), request, root));
    }

    private static TableEntity Done(Commit commit, string rowKey, WinRequest request, EntryId root) =>
        new(commit.Scope.PartitionKey, rowKey)
        {
            ["Content"] = Commit.Hash(request.Content),
            ["Root"] = root.Value,
            ["At"] = commit.Turn.ReceivedAt,
        };
}
