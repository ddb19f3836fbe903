using System.Collections.Immutable;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>What one turn wrote under one root.</summary>
/// <param name="IsOwn">True when this very turn wrote it: a copy of it is being delivered.</param>
/// <param name="Entries">Empty when the deed was one of several of its turn.</param>
internal sealed record LastDeed(bool IsOwn, Dossier Dossier, ImmutableArray<LedgerEntry> Entries)
{
    /// <summary>True when nothing of it stands any more.</summary>
    public bool IsTakenBack => Dossier.IsCancelled
        ? !Entries.OfType<LedgerEntry.Cancelled>().Any()
        : Entries.Length > 0 && Entries.All(entry => Dossier.Cancelled(entry.Id));

    /// <summary>
    /// True when its author may take it back alone: others rely on a decision, an objection or a cancellation. A look
    /// that came with a correction goes back with it.
    /// </summary>
    public bool CanBeTakenBack => Entries.Any(CanBe) && Entries.All(entry => CanBe(entry) || entry is LedgerEntry.Decided);

    /// <summary>What one turn wrote into a dossier.</summary>
    public static LastDeed Of(Dossier dossier, string operationId, bool isOwn = false) => new(
        isOwn, dossier,
        [
            .. dossier.Followers.Prepend<LedgerEntry>(dossier.Root).Where(entry => entry is LedgerEntry.Root
                ? LedgerRows.IsOf(entry.Id, operationId) : LedgerPen.IsOf(entry.Id, operationId)),
        ]);

    private static bool CanBe(LedgerEntry entry) =>
        entry is not (LedgerEntry.Cancelled or LedgerEntry.Decided or LedgerEntry.Objected);
}

/// <summary>Finds what a person wrote into the ledger lately, whosever entry it stands under.</summary>
internal sealed class LastDeeds(TeamPartition partition, WinStore wins)
{
    /// <summary>How many deeds are looked at; who undoes step by step comes no further at once.</summary>
    private const int Most = 20;

    /// <summary>What people do that stands in no ledger, by the part of the deed's name in front of the stroke.</summary>
    private static readonly string[] Elsewhere = ["leave", "target", "roles"];

    /// <summary>
    /// The sender's deeds since an instant, the latest first, each as it stands now; of one that stands in no ledger
    /// only what it was.
    /// </summary>
    public async IAsyncEnumerable<(string? Elsewhere, LastDeed? Deed)> OfSenderAsync(
        Turn turn, DateTimeOffset since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var written = await partition.AuditAsync(turn.Scope, since, ct);
        var mine = written.Where(row => row.Who == turn.Sender.Id && (KindOf(row) is not null || LedgerRows.IsRoot(row.Object))).Take(Most);
        foreach (var row in mine)
        {
            if (KindOf(row) is { } kind)
            {
                yield return (kind, null);
                continue;
            }

            if (await wins.ReadAsync(turn.Scope, new EntryId(row.Object), ct) is not { } dossier)
                continue;
            var deed = LastDeed.Of(dossier, row.OperationId, row.OperationId == LedgerPen.HandOf(turn));
            // What made the difference in a win was told: nothing of it lies in the ledger.
            if (deed.Entries.IsEmpty && !IsPartOf(dossier, turn.Sender.Id, row.At))
                continue;
            yield return (null, deed);
        }
    }

    /// <summary>Null for what stands in the ledger. "target/ask" reminds somebody and sets nothing.</summary>
    private static string? KindOf(AuditRow row) =>
        row.What is "target/ask" ? null : Array.Find(Elsewhere, kind => row.What.StartsWith(kind + "/", StringComparison.Ordinal));

    /// <summary>True for one of several transactions of a turn: its entries bear the turn's name and not its own.</summary>
    private static bool IsPartOf(Dossier dossier, MemberId member, DateTimeOffset at) =>
        dossier.Followers.Any(entry => entry.Recorder == member && entry.RecordedAt - at is { Ticks: >= 0 and < TimeSpan.TicksPerSecond });
}
