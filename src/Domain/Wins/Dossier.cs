using System.Collections.Immutable;

namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// A root entry with everything that refers to it, in the order of recording. What counts follows from it alone.
/// Invariant: every follower was possible when it was added.
/// </summary>
public sealed record Dossier
{
    private Dossier(LedgerEntry.Root root, ImmutableArray<LedgerEntry.Follower> followers)
        => (Root, Followers) = (root, followers);

    public LedgerEntry.Root Root { get; }

    public ImmutableArray<LedgerEntry.Follower> Followers { get; private init; }

    public bool IsCancelled => Cancelled(Root.Id);

    public static Dossier Open(LedgerEntry.Root root) => new(root, []);

    /// <summary>From storage: all entries of one root in any order.</summary>
    public static Dossier Restore(LedgerEntry.Root root, IEnumerable<LedgerEntry.Follower> followers)
        => new(root, [.. followers
            .OrderBy(entry => entry.RecordedAt)
            .ThenBy(entry => entry.Id.Value, StringComparer.Ordinal)]);

    /// <summary>With one entry more; the same entry a second time changes nothing.</summary>
    public Outcome<Dossier> Add(LedgerEntry.Follower entry, StageOrder stages)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (Followers.Any(known => known.Id == entry.Id))
            return this;
        if (DossierRules.Against(this, entry, stages) is { } refusal)
            return refusal;
        return Restore(Root, Followers.Add(entry));
    }

    /// <summary>The facts of the win after all corrections; null when the root is something else.</summary>
    public WinFacts? Win => Followers.OfType<LedgerEntry.WinCorrected>()
        .LastOrDefault(corrected => !Cancelled(corrected.Id))?.Facts ?? (Root as LedgerEntry.Won)?.Facts;

    /// <summary>The look at the root that holds.</summary>
    public LookedAt Look => Followers.OfType<LedgerEntry.Decided>()
        .LastOrDefault(decided => decided.Entry == Root.Id && !Cancelled(decided.Id))?.Decision ?? Root.Look;

    public bool Cancelled(EntryId entry)
        => Followers.Any(follower => follower is LedgerEntry.Cancelled cancelled && cancelled.Entry == entry);

    public bool Equals(Dossier? other)
        => other is not null && Root.Equals(other.Root) && Followers.SequenceEqual(other.Followers);

    public override int GetHashCode() => HashCode.Combine(Root, Followers.Length);
}
