using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Activities;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Names what "undo" takes back or could take back.</summary>
internal static class UndoWords
{
    /// <summary>What would go back, in few words.</summary>
    public static async Task<string> OfAsync(WinFiles files, Turn turn, LastDeed deed, CancellationToken ct)
    {
        var texts = Texts.Of<UndoWin>(turn.Language);
        if (deed.Dossier.Win is { } win)
        {
            if (deed.Entries.Contains(deed.Dossier.Root))
                return WinFiles.LineOf(turn, win);
            return await files.OfAsync(turn, deed.Dossier, ct) is { } file && deed.Entries.OfType<LedgerEntry.Follower>().FirstOrDefault() is { } step
                ? texts.With("Undo_StepOf", Typed.Line(win.Customer.Value), WinHistory.BareOf(step, file, turn.Today, turn.Language))
                : WinFiles.LineOf(turn, win);
        }

        return deed.Dossier.Root switch
        {
            LedgerEntry.Lost lost => texts.With("Undo_Lost", Typed.Line(lost.Facts.Customer.Value)),
            LedgerEntry.Did did => ActivityWords.Counts(did.Facts.Counts, turn.Language),
            LedgerEntry.Reading reading when turn.Team.Metrics.Find(reading.Facts.Metric.Value) is { } metric =>
                turn.Team.Metrics.NameOf(metric, turn.Language),
            _ => texts["Undo_Entry"],
        };
    }

    /// <summary>"Taken back: Acme ¥12,000. It no longer counts.": a whole entry.</summary>
    public static string Done(Turn turn, Dossier dossier)
    {
        var texts = Texts.Of<UndoWin>(turn.Language);
        return dossier switch
        {
            { Win: { } win } => texts.With(
                "UndoDone", Typed.Line(win.Customer.Value),
                Written.In(turn.Language).Amount(win.Worth.WithTax, new Units.Money(win.Currency))),
            { Root: LedgerEntry.Lost lost } => texts.With("UndoDone_Lost", Typed.Line(lost.Facts.Customer.Value)),
            { Root: LedgerEntry.Did did } => texts.With("UndoDone_Did", ActivityWords.Counts(did.Facts.Counts, turn.Language)),
            { Root: LedgerEntry.Reading reading } when turn.Team.Metrics.Find(reading.Facts.Metric.Value) is { } metric =>
                texts.With("UndoDone_Did", turn.Team.Metrics.NameOf(metric, turn.Language)),
            { Root: LedgerEntry.Opening opening } when turn.Team.Metrics.Find(opening.Facts.Metric.Value) is { } metric =>
                texts.With("UndoDone_Opening", Written.In(turn.Language).Amount(opening.Facts.Value, TeamMetrics.UnitsOf(metric, turn.Team.Currency))),
            _ => texts["UndoDone_Entry"],
        };
    }

    /// <summary>"Taken back: received ¥5,000 (16 Nov), Acme": what stood under a win.</summary>
    public static async Task<string> DoneAsync(
        WinFiles files, Turn turn, Dossier dossier, IReadOnlyList<LedgerEntry> entries, CancellationToken ct)
    {
        var texts = Texts.Of<UndoWin>(turn.Language);
        return dossier.Win is { } win && await files.OfAsync(turn, dossier, ct) is { } file
            ? texts.With(
                "UndoDone_Step", Typed.Line(win.Customer.Value),
                WinHistory.BareOf((LedgerEntry.Follower)entries[0], file, turn.Today, turn.Language))
            : texts["UndoDone_Entry"];
    }
}
