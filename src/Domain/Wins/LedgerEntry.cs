using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// One line of the append-only ledger. Nothing is changed or removed: what is wrong is corrected, refunded or cancelled
/// by a later entry that refers to it.
/// </summary>
public abstract record LedgerEntry
{
    private LedgerEntry()
    {
    }

    public required EntryId Id { get; init; }

    /// <summary>Who wrote it, which need not be whom it is about.</summary>
    public required MemberId Recorder { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The date on which it was written, in the zone of whom it is about.</summary>
    public required DateOnly RecordedOn { get; init; }

    public ForeignKey? Foreign { get; init; }

    /// <summary>An entry that stands on its own and that others refer to.</summary>
    public abstract record Root : LedgerEntry
    {
        /// <summary>Whether somebody still has to look at it, by the team's rule of the moment.</summary>
        public LookedAt Look { get; init; } = LookedAt.Confirmed;
    }

    /// <summary>An entry that says something more about a root.</summary>
    public abstract record Follower : LedgerEntry
    {
        /// <summary>The root it belongs to.</summary>
        public required EntryId Under { get; init; }
    }

    public sealed record Won(WinFacts Facts) : Root;

    /// <summary>What a member already had when the team began to count (期初数); confirmed by the member.</summary>
    public sealed record Opening(OpeningFacts Facts) : Root;

    /// <summary>A figure that was read off somewhere.</summary>
    public sealed record Reading(ReadingFacts Facts) : Root;

    /// <summary>Something that was done on the way to a win: leads, calls, visits, quotes.</summary>
    public sealed record Did(ActivityFacts Facts) : Root;

    /// <summary>A deal that will not come.</summary>
    public sealed record Lost(LostFacts Facts) : Root;

    /// <summary>The win reached a later stage, and with it every one before.</summary>
    public sealed record StageMoved(StageId To, DateOnly On) : Follower;

    /// <summary>Money came in under the win.</summary>
    public sealed record Receipt(decimal Amount, DateOnly On) : Follower
    {
        public LookedAt Look { get; init; } = LookedAt.Confirmed;
    }

    public sealed record WinCorrected(WinFacts Facts, string Reason) : Follower;

    public sealed record ReceiptCorrected(EntryId Entry, decimal Amount, DateOnly On, string Reason) : Follower;

    public sealed record OpeningCorrected(OpeningFacts Facts, string Reason) : Follower;

    public sealed record ReadingCorrected(ReadingFacts Facts, string Reason) : Follower;

    /// <summary>Money went back. It counts on its own day, against the win's members or against the team.</summary>
    public sealed record Refund(decimal Amount, DateOnly On, string Reason, bool AgainstTeam = false) : Follower;

    /// <summary>
    /// Somebody credited by another says that it isn't so. It changes nothing by itself: a manager decides.
    /// </summary>
    public sealed record Objected(string Reason) : Follower;

    /// <summary>Takes back one entry: the root with all under it, or one follower. Also what an undo writes.</summary>
    public sealed record Cancelled(EntryId Entry, string Reason) : Follower;

    /// <summary>Somebody looked at the root or a receipt and accepted it or didn't, which needs a reason.</summary>
    public sealed record Decided(EntryId Entry, LookedAt Decision, string Reason) : Follower;
}

/// <summary>An amount already reached on a basis, counted on a day before the team began.</summary>
public sealed record OpeningFacts(MemberId Member, MetricId Metric, Basis Basis, decimal Value, DateOnly On)
{
    /// <summary>What an average or a ratio is divided by.</summary>
    public decimal Per { get; init; } = 1;
}

/// <summary>One reading of a metric; a ratio is given by its two parts so that longer periods stay exact.</summary>
/// <param name="Member">Whose it is; null for a figure of the team.</param>
/// <param name="Value">The value, or the part above the line.</param>
public sealed record ReadingFacts(MemberId? Member, MetricId Metric, decimal Value, DateOnly On)
{
    /// <summary>The part below the line of a ratio; the number of cases in an average; else 1.</summary>
    public decimal Per { get; init; } = 1;
}
