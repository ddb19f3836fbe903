using System.Collections.Immutable;

namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// Turns a dossier into postings: one step for each entry in the order of recording, each saying what that entry
/// changed. The sum over all steps is what counts, so it doesn't depend on the order in which entries arrived.
/// </summary>
public static class Journal
{
    public static ImmutableArray<Posting> Of(Dossier dossier, StageOrder stages)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(stages);
        var postings = new List<Posting>();
        var followers = dossier.Followers.AsSpan();
        var before = new Books();
        for (var known = 0; known <= followers.Length; known++)
        {
            LedgerEntry step = known == 0 ? dossier.Root : followers[known - 1];
            var after = new Books();
            Write(after, dossier.Root, followers[..known], stages);
            after.Since(before, Followers.MovementIn(dossier, step), step.RecordedOn, postings);
            before = after;
        }
        return [.. postings];
    }

    /// <summary>What the totals change by when a dossier grows: apply it to each row that it touches.</summary>
    public static ImmutableArray<Posting> Change(Dossier? before, Dossier after, StageOrder stages)
    {
        var postings = Of(after, stages);
        if (before is null)
            return postings;
        var net = new Dictionary<Posting, Posting>();
        foreach (var posting in postings)
            Net(posting);
        foreach (var posting in Of(before, stages))
            Net(posting.Reversed());
        return [.. net.Values.Where(posting => !posting.Sums.IsZero || posting.Pieces != 0)];

        void Net(Posting posting)
        {
            var key = posting with { Sums = default, Pieces = 0 };
            net[key] = net.TryGetValue(key, out var known)
                ? known with { Sums = known.Sums + posting.Sums, Pieces = known.Pieces + posting.Pieces }
                : posting;
        }
    }

    private static void Write(
        Books books, LedgerEntry.Root root, ReadOnlySpan<LedgerEntry.Follower> followers, StageOrder stages)
    {
        if (root is LedgerEntry.Won won)
        {
            if (WinFold.Of(won, followers) is { } win)
                WinBooks.Write(books, win, stages);
        }
        else if (FactBooks.Fold(root, followers) is { } fact)
        {
            FactBooks.Write(books, fact.Root, fact.Look);
        }
    }
}
