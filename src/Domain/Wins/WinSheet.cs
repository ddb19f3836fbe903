using System.Collections.Immutable;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>One instalment that stands, after its corrections.</summary>
public sealed record ReceivedPart(EntryId Id, decimal Amount, DateOnly On);

/// <summary>A win as all its entries leave it: what lists, cards and exports show. Follows from the dossier alone.</summary>
public sealed record WinSheet
{
    public required EntryId Root { get; init; }

    public required WinFacts Facts { get; init; }

    // What is 0 isn't stored, so these two can't be required of a stored sheet.
    public LookedAt Look { get; init; }

    /// <summary>The latest stage of the team's list that it has reached.</summary>
    public required StageId Stage { get; init; }

    public required DateOnly StageOn { get; init; }

    /// <summary>What came in, before anything went back.</summary>
    public decimal Received { get; init; }

    public decimal Refunded { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>An objection that nobody has decided yet.</summary>
    public bool IsObjected { get; init; }

    /// <summary>How many entries followed the root; grows with each, so that an old card is known as such.</summary>
    public int Version { get; init; }

    public required MemberId Recorder { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required DateOnly RecordedOn { get; init; }

    /// <summary>What the customer still owes; what went back is no longer owed.</summary>
    public decimal Outstanding
    {
        get
        {
            var kept = Received - decimal.Min(Received, Refunded);
            return decimal.Max(0, Facts.Worth.WithTax - Refunded - kept);
        }
    }

    /// <summary>Null when the root is no win.</summary>
    public static WinSheet? Of(Dossier dossier, StageOrder stages)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(stages);
        if (dossier.Root is not LedgerEntry.Won won || dossier.Win is not { } facts)
            return null;
        var fold = WinFold.Of(won, dossier.Followers.AsSpan());
        var (stage, on) = Reached(facts, fold?.Moves ?? [], stages);
        return new WinSheet
        {
            Root = won.Id,
            Facts = facts,
            Look = dossier.Look,
            Stage = stage,
            StageOn = on,
            Received = fold?.Receipts.Where(part => part.Look != LookedAt.NotAccepted).Sum(part => part.Amount) ?? 0,
            Refunded = fold?.Refunds.Sum(refund => refund.Amount) ?? 0,
            IsCancelled = dossier.IsCancelled,
            IsObjected = !dossier.IsCancelled && ObjectionIn(dossier) is not null,
            Version = dossier.Followers.Length,
            Recorder = won.Recorder,
            RecordedAt = won.RecordedAt,
            RecordedOn = won.RecordedOn,
        };
    }

    /// <summary>The instalments that stand, in the order of their days.</summary>
    public static ImmutableArray<ReceivedPart> PartsOf(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.Root is LedgerEntry.Won won && WinFold.Of(won, dossier.Followers.AsSpan()) is { } fold
            ? [.. fold.Receipts.OrderBy(part => part.On).Select(part => new ReceivedPart(part.Id, part.Amount, part.On))]
            : [];
    }

    /// <summary>The objection that a later decision or correction has not answered; null when there is none.</summary>
    public static LedgerEntry.Objected? ObjectionIn(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        LedgerEntry.Objected? open = null;
        foreach (var entry in dossier.Followers)
        {
            open = entry switch
            {
                LedgerEntry.Objected objected when !dossier.Cancelled(entry.Id) => objected,
                LedgerEntry.Decided decided when decided.Entry == dossier.Root.Id => null,
                LedgerEntry.WinCorrected => null,
                _ => open,
            };
        }
        return open;
    }

    private static (StageId Stage, DateOnly On) Reached(
        WinFacts facts, IReadOnlyList<LedgerEntry.StageMoved> moves, StageOrder stages)
    {
        var (stage, on) = (facts.Stage, facts.On);
        foreach (var move in moves)
            if (stages.PlaceOf(move.To) > stages.PlaceOf(stage))
                (stage, on) = (move.To, move.On);
        return (stage, on);
    }
}
