using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(LedgerEntry.Won))]
[JsonSerializable(typeof(LedgerEntry.Opening))]
[JsonSerializable(typeof(LedgerEntry.Reading))]
[JsonSerializable(typeof(LedgerEntry.StageMoved))]
[JsonSerializable(typeof(LedgerEntry.Receipt))]
[JsonSerializable(typeof(LedgerEntry.WinCorrected))]
[JsonSerializable(typeof(LedgerEntry.ReceiptCorrected))]
[JsonSerializable(typeof(LedgerEntry.OpeningCorrected))]
[JsonSerializable(typeof(LedgerEntry.ReadingCorrected))]
[JsonSerializable(typeof(LedgerEntry.Refund))]
[JsonSerializable(typeof(LedgerEntry.Cancelled))]
[JsonSerializable(typeof(LedgerEntry.Decided))]
internal sealed partial class LedgerJson : JsonSerializerContext;

/// <summary>
/// How the ledger lies in storage: every entry is a row that is added and never changed. A root entry and its followers
/// share the key <c>l|{root}|…</c>; <c>w|{member}|{newest first}</c> finds a member's entries by time.
/// </summary>
internal static class LedgerRows
{
    private static readonly Dictionary<string, Type> Kinds = typeof(LedgerEntry).GetNestedTypes()
        .Where(t => !t.IsAbstract)
        .ToDictionary(t => t.Name);

    public static KeyRange Under(EntryId root) => Key.Range("l", root.Value);

    public static KeyRange Of(MemberId member) => Key.Range("w", member.Value);

    public static TableEntity RowOf(TeamScope scope, LedgerEntry entry)
    {
        var root = entry is LedgerEntry.Follower follower ? follower.Under : entry.Id;
        return new TableEntity(scope.PartitionKey, Key.Of("l", root.Value, entry is LedgerEntry.Root ? "0" : entry.Id.Value))
        {
            ["Kind"] = entry.GetType().Name,
            ["Entry"] = JsonSerializer.Serialize(entry, entry.GetType(), LedgerJson.Default),
        };
    }

    /// <summary>The row by which a member's entries are found, the latest first.</summary>
    public static TableEntity IndexOf(TeamScope scope, MemberId member, LedgerEntry.Root root) => new(
        scope.PartitionKey,
        Key.Of(
            "w", member.Value,
            (DateTime.MaxValue.Ticks - root.RecordedAt.UtcTicks).ToString("D19", CultureInfo.InvariantCulture), root.Id.Value))
    {
        ["Root"] = root.Id.Value,
    };

    public static Dossier? DossierOf(IReadOnlyList<TableEntity> rows)
    {
        var entries = rows.Select(EntryOf).ToList();
        return entries.OfType<LedgerEntry.Root>().FirstOrDefault() is { } root
            ? Dossier.Restore(root, entries.OfType<LedgerEntry.Follower>())
            : null;
    }

    private static LedgerEntry EntryOf(TableEntity row) =>
        (LedgerEntry)JsonSerializer.Deserialize(row.GetString("Entry")!, Kinds[row.GetString("Kind")!], LedgerJson.Default)!;
}
