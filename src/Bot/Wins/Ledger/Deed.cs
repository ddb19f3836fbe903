using System.Collections.Immutable;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>What a turn does to the ledger, by name.</summary>
/// <param name="What">For the audit row, e.g. <c>win/correct</c>.</param>
/// <param name="Content">What was asked for; the same turn with other content is refused.</param>
internal sealed record Deed(string What, string Content)
{
    /// <summary>Names one of several transactions of a turn; each happens once.</summary>
    public string? Part { get; init; }

    /// <summary>Why, in the person's words. Only a manager who gives one may change a closed month.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// True for what changes no sum but only its state, or takes back what the same person wrote a moment ago.
    /// </summary>
    public bool PassesClosedBooks { get; init; }

    /// <summary>What else is written; its notices are told beside what everybody concerned is told anyway.</summary>
    public Along Along { get; init; } = Along.Nothing;
}

/// <summary>One root before and after a deed, with the entries that lead from one to the other.</summary>
internal sealed record LedgerChange(Dossier? Before, Dossier After, ImmutableArray<LedgerEntry> Entries)
{
    public static LedgerChange New(LedgerEntry.Root root) => new(null, Dossier.Open(root), [root]);

    /// <summary>With what a decision adds to a root as it stands; null when it adds nothing.</summary>
    public static Outcome<LedgerChange> Of(Dossier before, LedgerEntry.Follower[] followers, StageOrder stages)
    {
        var (after, written) = (before, new List<LedgerEntry>());
        foreach (var each in followers)
        {
            // Clocks of two replicas may differ, and one clock may stand: what comes later in the ledger is later.
            LedgerEntry last = after.Followers.IsEmpty ? after.Root : after.Followers[^1];
            var follower = each.RecordedAt > last.RecordedAt ? each : each with { RecordedAt = last.RecordedAt.AddTicks(1) };
            written.Add(follower);
            if (!after.Add(follower, stages).TryGet(out var next, out var refusal))
                return refusal;
            after = next;
        }

        return new LedgerChange(before, after, [.. written]);
    }
}

/// <summary>Decides on a root as it stands now what is added to it: nothing, or a refusal, or entries.</summary>
internal delegate Outcome<LedgerEntry.Follower[]> Decision(Dossier dossier);
