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

    /// <summary>What an entry does to what counts, as "since yesterday" tells it.</summary>
    public static Movement MovementOf(LedgerEntry entry) => entry switch
    {
        LedgerEntry.WinCorrected or LedgerEntry.ReceiptCorrected
            or LedgerEntry.OpeningCorrected or LedgerEntry.ReadingCorrected => Movement.Corrected,
        LedgerEntry.Refund or LedgerEntry.Cancelled => Movement.TakenBack,
        LedgerEntry.Decided { Decision: LookedAt.NotAccepted } => Movement.TakenBack,
        _ => Movement.Added,
    };
}
