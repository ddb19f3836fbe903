using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>
/// Writes a turn's name, time and number under the entries that it adds to a root. The same turn makes the same ids, so
/// that a copy of a delivery meets its own entries.
/// </summary>
internal sealed class LedgerPen(Turn turn)
{
    private int _written;

    private const int HandLength = 22;

    /// <summary>What the ids of everything that this turn adds begin with.</summary>
    public static string HandOf(Turn turn) => Commit.Hash(turn.Key)[..HandLength];

    /// <summary>The operation of the turn that wrote a follower.</summary>
    public static string HandOf(EntryId follower) => follower.Value[..HandLength];

    /// <summary>True when the turn of that operation wrote the follower.</summary>
    public static bool IsOf(EntryId follower, string operationId) =>
        follower.Value == operationId || follower.Value.StartsWith(operationId + "-", StringComparison.Ordinal);

    public LedgerEntry.StageMoved Moved(Dossier to, StageId stage, DateOnly on) => new(stage, on)
    {
        Id = Next(), Under = to.Root.Id, Recorder = turn.Sender.Id, RecordedAt = turn.Now, RecordedOn = turn.Today,
    };

    public LedgerEntry.Receipt Received(Dossier under, decimal amount, DateOnly on) => new(amount, on)
    {
        Id = Next(), Under = under.Root.Id, Recorder = turn.Sender.Id, RecordedAt = turn.Now, RecordedOn = turn.Today,
    };

    public LedgerEntry.WinCorrected Corrected(Dossier what, WinFacts facts, string reason) => new(facts, reason)
    {
        Id = Next(), Under = what.Root.Id, Recorder = turn.Sender.Id, RecordedAt = turn.Now, RecordedOn = turn.Today,
    };

    public LedgerEntry.OpeningCorrected Corrected(Dossier what, OpeningFacts facts, string reason) => new(facts, reason)
    {
        Id = Next(), Under = what.Root.Id, Recorder = turn.Sender.Id, RecordedAt = turn.Now, RecordedOn = turn.Today,
    };

    public LedgerEntry.ReadingCorrected Corrected(Dossier what, ReadingFacts facts, string reason) => new(facts, reason)
    {
        Id = Next(), Under = what.Root.Id, Recorder = turn.Sender.Id, RecordedAt = turn.Now, RecordedOn = turn.Today,
    };

    public LedgerEntry.Refund Refunded(Dossier under, decimal amount, DateOnly on, string reason, bool againstTeam) =>
        new(amount, on, reason, againstTeam)
    {
        Id = Next(), Under = under.Root.Id, Recorder = turn.Sender.Id, RecordedAt = turn.Now, RecordedOn = turn.Today,
    };

    public LedgerEntry.Cancelled Cancelled(Dossier of, EntryId entry, string reason) => new(entry, reason)
    {
        Id = Next(), Under = of.Root.Id, Recorder = turn.Sender.Id, RecordedAt = turn.Now, RecordedOn = turn.Today,
    };

    public LedgerEntry.Decided Decided(Dossier about, LookedAt decision, string reason) => new(about.Root.Id, decision, reason)
    {
        Id = Next(), Under = about.Root.Id, Recorder = turn.Sender.Id, RecordedAt = turn.Now, RecordedOn = turn.Today,
    };

    public LedgerEntry.Objected Objected(Dossier to, string reason) => new(reason)
    {
        Id = Next(), Under = to.Root.Id, Recorder = turn.Sender.Id, RecordedAt = turn.Now, RecordedOn = turn.Today,
    };

    private EntryId Next() => new(_written++ == 0 ? HandOf(turn) : $"{HandOf(turn)}-{_written}");
}
