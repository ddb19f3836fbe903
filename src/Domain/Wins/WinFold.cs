namespace TeamCoachBot.Domain.Wins;

/// <summary>A win as its entries up to some moment leave it, the cancelled ones left out.</summary>
internal sealed class WinFold
{
    private readonly List<LedgerEntry.StageMoved> _moves = [];
    private readonly List<Received> _receipts = [];
    private readonly List<LedgerEntry.Refund> _refunds = [];

    private WinFold(LedgerEntry.Won won) => (Id, Facts, Look) = (won.Id, won.Facts, won.Look);

    public EntryId Id { get; }

    public WinFacts Facts { get; private set; }

    public LookedAt Look { get; private set; }

    public IReadOnlyList<LedgerEntry.StageMoved> Moves => _moves;

    public IReadOnlyList<Received> Receipts => _receipts;

    public IReadOnlyList<LedgerEntry.Refund> Refunds => _refunds;

    /// <summary>Null once the win itself is cancelled.</summary>
    public static WinFold? Of(LedgerEntry.Won won, ReadOnlySpan<LedgerEntry.Follower> followers)
    {
        var cancelled = Followers.CancelledIn(followers);
        if (cancelled.Contains(won.Id))
            return null;
        var fold = new WinFold(won);
        foreach (var entry in followers)
            if (!cancelled.Contains(entry.Id))
                fold.Apply(entry);
        return fold;
    }

    private void Apply(LedgerEntry.Follower entry)
    {
        switch (entry)
        {
            case LedgerEntry.StageMoved moved:
                _moves.Add(moved);
                break;
            case LedgerEntry.Receipt receipt:
                _receipts.Add(new Received(receipt.Id, receipt.Amount, receipt.On, receipt.Look));
                break;
            case LedgerEntry.Refund refund:
                _refunds.Add(refund);
                break;
            case LedgerEntry.WinCorrected corrected:
                Facts = corrected.Facts;
                break;
            case LedgerEntry.ReceiptCorrected corrected:
                Change(corrected.Entry, old => old with { Amount = corrected.Amount, On = corrected.On });
                break;
            case LedgerEntry.Decided decided when decided.Entry == Id:
                Look = decided.Decision;
                break;
            case LedgerEntry.Decided decided:
                Change(decided.Entry, old => old with { Look = decided.Decision });
                break;
        }
    }

    private void Change(EntryId receipt, Func<Received, Received> change)
    {
        // A cancelled receipt is no longer among them, and what was said about it has no effect.
        var place = _receipts.FindIndex(known => known.Id == receipt);
        if (place >= 0)
            _receipts[place] = change(_receipts[place]);
    }

    internal sealed record Received(EntryId Id, decimal Amount, DateOnly On, LookedAt Look);
}
