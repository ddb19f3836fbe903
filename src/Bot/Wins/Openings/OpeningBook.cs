using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Openings;

/// <summary>Finds the opening entry that stands: a second number for the same period corrects it and adds nothing.</summary>
internal sealed class OpeningBook(TeamPartition partition)
{
    public static OpeningFacts? FactsOf(Dossier dossier) =>
        dossier.Followers.OfType<LedgerEntry.OpeningCorrected>()
            .LastOrDefault(corrected => !dossier.Cancelled(corrected.Id))?.Facts ?? (dossier.Root as LedgerEntry.Opening)?.Facts;

    /// <summary>The entry that gave it its number: whoever wrote it answers for it.</summary>
    public static LedgerEntry EnteredBy(Dossier dossier) =>
        (LedgerEntry?)dossier.Followers.OfType<LedgerEntry.OpeningCorrected>()
            .LastOrDefault(corrected => !dossier.Cancelled(corrected.Id)) ?? dossier.Root;

    /// <summary>The member's objection that was not yet answered by another number.</summary>
    public static LedgerEntry.Objected? ObjectionTo(Dossier dossier) =>
        dossier.Followers.LastOrDefault(entry => entry is LedgerEntry.Objected or LedgerEntry.OpeningCorrected)
            as LedgerEntry.Objected;

    public static string Amount(OpeningFacts facts, TeamInfo team, Language language) =>
        Written.In(language).Amount(
            facts.Value, TeamMetrics.UnitsOf(team.Metrics.Find(facts.Metric.Value)!, team.Currency));

    public static string MetricOf(OpeningFacts facts, TeamInfo team, Language language) =>
        team.Metrics.NameOf(team.Metrics.Find(facts.Metric.Value)!, language);

    /// <summary>An opening of whoever asks; null when there is none, or it was taken back.</summary>
    public static async Task<Dossier?> OfSenderAsync(WinStore wins, Turn turn, string root, CancellationToken ct) =>
        await wins.ReadAsync(turn.Scope, new EntryId(root), ct) is { IsCancelled: false } dossier
            && FactsOf(dossier)?.Member == turn.Sender.Id ? dossier : null;

    /// <summary>Why the sender can't object; for five working days they can (handbook, chapter 5).</summary>
    public static string? RefuseObjection(Dossier dossier, Turn turn)
    {
        var texts = Texts.Of<EnterOpening>(turn.Language);
        if (EnteredBy(dossier).Recorder == turn.Sender.Id)
            return texts["Opening_Own"];
        if (ObjectionTo(dossier) is not null)
            return texts["Opening_ObjectedAlready"];
        return turn.Today > WinDues.LastDayToLook(EnteredBy(dossier).RecordedOn, turn.Team) ? texts["Opening_TooLate"] : null;
    }

    /// <summary>Null when none is there. Only a month whose totals hold one makes anybody look through the ledger.</summary>
    public async Task<Dossier?> FindAsync(Turn turn, MemberRows owner, OpeningFacts facts, CancellationToken ct)
    {
        var totals = MonthStore.Totals(owner, turn.Team.Year.MonthOf(facts.On));
        if (!totals.Lines.Any(line => line.Kind == LineKind.Opening && line.Key == facts.Metric.Value))
            return null;
        var rows = await partition.RangeAsync(turn.Scope, LedgerRows.Of(owner.Member), ct);
        return LedgerRows.DossiersOf(rows).FirstOrDefault(dossier => !dossier.IsCancelled && IsAbout(dossier, facts, turn));
    }

    private static bool IsAbout(Dossier dossier, OpeningFacts facts, Turn turn) =>
        // The turn's own entry is what a copy of the delivery finds; it is answered as done, not as a correction.
        FactsOf(dossier) is { } known && !dossier.Root.Id.Value.EndsWith(LedgerPen.HandOf(turn), StringComparison.Ordinal)
        && known.Metric == facts.Metric && known.Basis == facts.Basis
        && turn.Team.Year.MonthOf(known.On) == turn.Team.Year.MonthOf(facts.On);
}
