using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(BasisJson)])]
[JsonSerializable(typeof(LedgerEntry.Won))]
[JsonSerializable(typeof(LedgerEntry.Opening))]
[JsonSerializable(typeof(LedgerEntry.Reading))]
[JsonSerializable(typeof(LedgerEntry.Did))]
[JsonSerializable(typeof(LedgerEntry.Lost))]
[JsonSerializable(typeof(LedgerEntry.StageMoved))]
[JsonSerializable(typeof(LedgerEntry.Receipt))]
[JsonSerializable(typeof(LedgerEntry.WinCorrected))]
[JsonSerializable(typeof(LedgerEntry.ReceiptCorrected))]
[JsonSerializable(typeof(LedgerEntry.OpeningCorrected))]
[JsonSerializable(typeof(LedgerEntry.ReadingCorrected))]
[JsonSerializable(typeof(LedgerEntry.Refund))]
[JsonSerializable(typeof(LedgerEntry.Cancelled))]
[JsonSerializable(typeof(LedgerEntry.Decided))]
[JsonSerializable(typeof(LedgerEntry.Objected))]
[JsonSerializable(typeof(WinSheet))]
internal sealed partial class LedgerJson : JsonSerializerContext;

/// <summary>
/// How the ledger lies in storage: every entry is a row that is added and never changed. A root's id names the member
/// it was logged for and sorts the latest first, so that <c>l|{member}|{root}|…</c> reads a member's entries with all
/// that follows them in one range.
/// </summary>
internal static class LedgerRows
{
    private static readonly Dictionary<string, Type> Kinds = typeof(LedgerEntry).GetNestedTypes()
        .Where(t => !t.IsAbstract)
        .ToDictionary(t => t.Name);

    /// <summary>The id of a root entry that a turn writes; the same turn makes the same id.</summary>
    public static EntryId RootId(MemberId member, DateTimeOffset recordedAt, string operationId) =>
        new($"{member.Value}.{Key.NewestFirst(recordedAt)}-{operationId}");

    /// <summary>True when a turn with that operation wrote the entry: a delivery knows its own copy by it.</summary>
    public static bool IsOf(EntryId root, string operationId) =>
        root.Value.EndsWith("-" + operationId, StringComparison.Ordinal);

    /// <summary>True for the id of a root; other things that a turn writes have other ids.</summary>
    public static bool IsRoot(string id) =>
        id.LastIndexOf('.') is > 0 and var dot && id.IndexOf('-', dot) is var dash && dash == dot + 20
            && id.AsSpan(dot + 1, 19).IndexOfAnyExceptInRange('0', '9') < 0;

    public static KeyRange Under(EntryId root) => Key.Range("l", OwnerOf(root).Value, PartOf(root));

    /// <summary>The whole ledger of a team.</summary>
    public static KeyRange All => Key.Range("l");

    public static KeyRange Of(MemberId member) => Key.Range("l", member.Value);

    /// <summary>What was logged for a member since an instant.</summary>
    public static KeyRange Of(MemberId member, DateTimeOffset since) =>
        new(Of(member).From, Key.Of("l", member.Value, Key.NewestFirst(since)) + "~");

    public static MemberId OwnerOf(EntryId root) => new(root.Value[..root.Value.LastIndexOf('.')]);

    public static TableEntity RowOf(TeamScope scope, LedgerEntry.Root root) => RowOf(scope, root, root.Id, 0);

    /// <summary>
    /// The row of the n-th follower. Two who decide on the same state of a root want the same number, and only one of
    /// them gets it: the other one reads and decides again.
    /// </summary>
    public static TableEntity RowOf(TeamScope scope, LedgerEntry.Follower follower, int number) =>
        RowOf(scope, follower, follower.Under, number);

    private static TableEntity RowOf(TeamScope scope, LedgerEntry entry, EntryId root, int number)
    {
        var last = number.ToString("D4", CultureInfo.InvariantCulture);
        return new TableEntity(scope.PartitionKey, Key.Of("l", OwnerOf(root).Value, PartOf(root), last))
        {
            ["Kind"] = entry.GetType().Name,
            ["Entry"] = JsonSerializer.Serialize(entry, entry.GetType(), LedgerJson.Default),
        };
    }

    public static EntryId RootOf(MemberId member, TableEntity row) => new($"{member.Value}.{Key.Parts(row.RowKey)[2]}");

    /// <summary>All dossiers of a stretch of rows, in the order of the rows.</summary>
    public static IEnumerable<Dossier> DossiersOf(IEnumerable<TableEntity> rows) => rows
        .GroupBy(row => Key.Parts(row.RowKey) is var parts ? (parts[1], parts[2]) : default)
        .Select(group => DossierOf([.. group]))
        .OfType<Dossier>();

    /// <summary>The part of a root's id that says when it was logged, the latest first, and by which turn.</summary>
    public static string PartOf(EntryId root) => root.Value[(root.Value.LastIndexOf('.') + 1)..];

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
