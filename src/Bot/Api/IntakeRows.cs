using System.Globalization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>What a row of an earlier request has become.</summary>
internal sealed record DoneRow(string ContentHash, EntryId Root);

/// <summary>What a row is known by when it comes again.</summary>
/// <param name="Space">Keeps kinds of rows apart that use the same key; empty for wins.</param>
/// <param name="Key">The request's.</param>
/// <param name="Number">Of the row, from 1.</param>
/// <param name="Content">What it asks for.</param>
/// <param name="ExternalId">What the other system calls it; empty for nothing.</param>
internal sealed record RowSlip(string Space, string Key, int Number, string Content, string ExternalId);

/// <summary>
/// What makes other systems' rows happen once, on whatever day they come again: <c>door|done|{key}|{row}</c> for a request's key,
/// <c>door|known|{id}</c> for the other system's own name of it. Both are written in the transaction of the entry. The first is
/// kept for a year, the second as long as the entry.
/// </summary>
internal static class IntakeRows
{
    /// <summary>How long a request may come again under its key.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(365);

    private static readonly KeyRange AllDone = Key.Range("door", "done");

    public static KeyRange Of(string space, string key) => Key.Range("door", "done", Commit.Hash(Within(space, key)));

    public static string KeyOf(RowSlip slip) => Key.Of(
        "door", "done", Commit.Hash(Within(slip.Space, slip.Key)), slip.Number.ToString("D6", CultureInfo.InvariantCulture));

    public static string KeyOfExternal(string space, string id) => Key.Of("door", "known", Commit.Hash(Within(space, id)));

    public static int NumberOf(TableEntity row) => int.Parse(Key.Parts(row.RowKey)[3], CultureInfo.InvariantCulture);

    public static DoneRow Read(TableEntity row) => new(row.GetString("Content") ?? "", new EntryId(row.GetString("Root") ?? ""));

    public static void Put(Commit commit, RowSlip slip, EntryId root)
    {
        commit.Add(Done(commit, KeyOf(slip), slip, root));
        if (slip.ExternalId.Length > 0)
            commit.Add(Done(commit, KeyOfExternal(slip.Space, slip.ExternalId), slip, root));
        commit.Dues.Add(DoorSweep.OfDone(commit.Turn.Now));
    }

    /// <summary>The rows of requests that nobody may send again any more.</summary>
    public static string OverBefore(TeamScope scope, DateTimeOffset now) =>
        $"{AllDone.In(scope.PartitionKey)} and {TableFilter.Create($"At lt {now - Memory}")}";

    private static string Within(string space, string name) => space.Length == 0 ? name : $"{space}\n{name}";

    private static TableEntity Done(Commit commit, string rowKey, RowSlip slip, EntryId root) =>
        new(commit.Scope.PartitionKey, rowKey)
        {
            ["Content"] = Commit.Hash(slip.Content),
            ["Root"] = root.Value,
            ["At"] = commit.Turn.ReceivedAt,
        };
}
