namespace TeamCoachBot.Domain.Wins;

/// <summary>What the entries under a root have in common, whatever the root is.</summary>
internal static class Followers
{
    private static readonly HashSet<EntryId> s_none = [];

    public static IReadOnlySet<EntryId> CancelledIn(ReadOnlySpan<LedgerEntry.Follower> followers)
    {
        HashSet<EntryId>? cancelled = null;
        foreach (var entry in followers)
            if (entry is LedgerEntry.Cancelled cancels)
                (cancelled ??= []).Add(cancels.Entry);
        return cancelled ?? s_none;
    }

    /// <summary>
    /// What an entry of a dossier does to what counts, as "since yesterday" tells it. What was written and taken back on
    /// one day moved nothing: both are told as the same movement, and their sum is zero.
    /// </summary>
    public static Movement MovementIn(Dossier dossier, LedgerEntry entry)
    {
        if (dossier.Followers.Any(one => IsTakenBackAtOnce(one, dossier.Root)))
            return Movement.Added;
        return entry is LedgerEntry.Cancelled && dossier.Followers.FirstOrDefault(one => IsTakenBackAtOnce(entry, one)) is { } undone
            ? MovementOf(undone)
            : MovementOf(entry);
    }

    private static bool IsTakenBackAtOnce(LedgerEntry by, LedgerEntry entry) =>
        by is LedgerEntry.Cancelled cancelled && cancelled.Entry == entry.Id && cancelled.RecordedOn == entry.RecordedOn;

    private static Movement MovementOf(LedgerEntry entry) => entry switch
    {
        LedgerEntry.WinCorrected or LedgerEntry.ReceiptCorrected
            or LedgerEntry.OpeningCorrected or LedgerEntry.ReadingCorrected => Movement.Corrected,
        LedgerEntry.Refund or LedgerEntry.Cancelled => Movement.TakenBack,
        LedgerEntry.Decided { Decision: LookedAt.NotAccepted } => Movement.TakenBack,
        _ => Movement.Added,
    };
}
