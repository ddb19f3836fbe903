using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Activities;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Takes back what the member logged last, for ten minutes. The entry stays; a second one cancels it.</summary>
[Command(
    UndoWin.What,
    English =
    [
        "(undo|undo it|undo that|undo this|undo the last one|undo last|undo my last [entry|win|deal])",
        "(remove|delete|cancel|take back|revert|scrap|drop) (my|the) (last|latest|most recent) "
            + "(entry|win|deal|one|log|record)",
        "(remove|delete|revert) (that|it|the last one)",
        "take (that|it) back",
        "i take (that|it) back",
    ],
    Chinese =
    [
        "(撤销|撤回|撤掉) [这单|那单|上一单|上一条|上一笔|刚才那单|刚才那条|刚才那笔|刚才的|刚记的|刚才记的|最后一单|最后一条]",
        "把 (刚才|刚刚|上|最后|刚记) [的] (那单|那条|那笔|一单|一条|一笔|那个) [记录] (删了|删掉|撤了|撤掉|撤销|撤回|删除|去掉)",
        "(删掉|删除|删了) (刚才|刚刚|上|最后) [的] (那单|那条|那笔|一单|一条|一笔|记的)",
        "(刚才|刚刚) (那单|那条|那笔|记的) (撤了|撤掉|撤销|删了|删掉|不算|作废)",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Listed = true,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Future | Hedge.Hearsay)]
internal sealed class UndoWin(WinStore wins) : ICommand<UndoWin.Input>
{
    public const string What = "win/undo";

    /// <summary>Why the entry was cancelled, where nobody was asked for a reason.</summary>
    public const string Reason = "undo";

    /// <summary>How long an entry is taken back by its own button.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <param name="Root">Which entry, when a button of its card was pressed.</param>
    internal sealed record Input(TextSlot? Root = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<UndoWin>(turn.Language);
        var cancelling = new EntryId(Commit.Hash(turn.Key)[..22]);
        var dossier = input.Root is { } root
            ? await wins.ReadAsync(turn.Scope, new EntryId(root.Text), ct)
            : await wins.LatestAsync(turn.Scope, turn.Sender.Id, ct);
        if (dossier is null || dossier.Root.Recorder != turn.Sender.Id)
            return Reply.Say(texts["UndoNothing"]);
        // A second delivery of the undo that cancelled it gets the answer of the first.
        if (dossier.Cancelled(dossier.Root.Id) && dossier.Followers.Any(f => f.Id == cancelling))
            return Reply.Say(Done(texts, dossier, turn));
        if (dossier.IsCancelled)
            return Reply.Say(texts["UndoDone_Already"]);
        if (turn.Now - dossier.Root.RecordedAt > Window)
            return Reply.Say(texts["UndoTooLate"]);
        var cancelled = new LedgerEntry.Cancelled(dossier.Root.Id, Reason)
        {
            Id = cancelling,
            Under = dossier.Root.Id,
            Recorder = turn.Sender.Id,
            RecordedAt = turn.Now,
            RecordedOn = turn.Today,
        };
        var along = new Along
        {
            Notices = dossier.Win is { } win ? WinHelpNotice.Of(turn, dossier.Root.Id, win, undone: true) : [],
        };
        return await wins.FollowAsync(turn, What, dossier.Root.Id.Value, dossier, cancelled, ct, along) switch
        {
            LedgerEnd.Written => Reply.Say(Done(texts, dossier, turn)),
            LedgerEnd.Refused refused => Reply.Say(WinWords.Of(refused.Why, turn)),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    private static string Done(Texts texts, Dossier dossier, Turn turn) => dossier switch
    {
        { Win: { } win } => texts.With(
            "UndoDone", Typed.Line(win.Customer.Value),
            Written.In(turn.Language).Amount(win.Worth.WithTax, new Units.Money(win.Currency))),
        { Root: LedgerEntry.Lost lost } => texts.With("UndoDone_Lost", Typed.Line(lost.Facts.Customer.Value)),
        { Root: LedgerEntry.Did did } => texts.With("UndoDone_Did", ActivityWords.Counts(did.Facts.Counts, turn.Language)),
        { Root: LedgerEntry.Reading reading } when turn.Team.Metrics.Find(reading.Facts.Metric.Value) is { } metric =>
            texts.With("UndoDone_Did", turn.Team.Metrics.NameOf(metric, turn.Language)),
        _ => texts["UndoDone_Entry"],
    };
}
