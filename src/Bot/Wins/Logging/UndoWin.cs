using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>
/// Takes back what the member wrote last, for ten minutes: a win, a receipt, a step, a correction, a refund. The entry
/// stays; a second one cancels it.
/// </summary>
[Command(
    UndoWin.What,
    English =
    [
        "(undo|undo it|undo that|undo this|undo the last one|undo last|undo my last [entry|win|deal])",
        "(remove|delete|cancel|take back|revert|scrap|drop) (my|the) (last|latest|most recent) "
            + "(entry|win|deal|one|log|record)",
        "(remove|delete|revert|scratch|scrap) (that|it|the last one)",
        "take (that|it) back",
        "i take (that|it) back",
    ],
    Chinese =
    [
        "(撤销|撤回|撤掉) [这单|那单|上一单|上一条|上一笔|刚才那单|刚才那条|刚才那笔|刚才的|刚记的|刚才记的|最后一单|最后一条]",
        "把 (刚才|刚刚|上|最后|刚记) [的] (那单|那条|那笔|一单|一条|一笔|那个) [记录] (删了|删掉|撤了|撤掉|撤销|撤回|删除|去掉)",
        "(删掉|删除|删了|撤了|撤掉) (刚才|刚刚|上|最后) [的] (那单|那条|那笔|一单|一条|一笔|记的|那个)",
        "(刚才|刚刚) [的] (那单|那条|那笔|那个|记的) (撤了|撤掉|撤销|删了|删掉|不算|不算了|不要了|作废|取消)",
        "(撤了|撤掉|删了|删掉) 吧",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Listed = true,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Future | Hedge.Hearsay)]
[Help(HelpGroup.Log, Place = 120)]
internal sealed class UndoWin(WinStore wins, WinFiles files, LastDeeds deeds, CardSigner signer) : ICommand<UndoWin.Input>
{
    public const string What = "win/undo";

    /// <summary>Why the entry was cancelled, where nobody was asked for a reason.</summary>
    public const string Reason = "undo";

    /// <summary>How long an entry is taken back by its own button.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <param name="Root">Which entry, when a button of its card was pressed.</param>
    /// <param name="Entry">Which of the entries under it; none for the root itself.</param>
    internal sealed record Input(TextSlot? Root = null, TextSlot? Entry = null);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) =>
        input.Root is { } root ? PressedAsync(root.Text, input.Entry?.Text ?? root.Text, turn, ct) : SaidAsync(turn, ct);

    private async Task<Reply> PressedAsync(string root, string entry, Turn turn, CancellationToken ct)
    {
        var dossier = LedgerRows.IsRoot(root) ? await wins.ReadAsync(turn.Scope, new EntryId(root), ct) : null;
        var deed = dossier is null ? null : DeedOf(dossier, new EntryId(entry));
        return deed is { CanBeTakenBack: true, Entries: [var first, ..] } && first.Recorder == turn.Sender.Id
            ? await TakeBackAsync(turn, dossier!, deed.Entries, ct)
            : Reply.Say(Texts.Of<UndoWin>(turn.Language)["UndoNothing"]);
    }

    private static LastDeed? DeedOf(Dossier dossier, EntryId entry) => entry == dossier.Root.Id
        ? new LastDeed(false, dossier, [dossier.Root])
        : dossier.Followers.Any(known => known.Id == entry) ? LastDeed.Of(dossier, LedgerPen.HandOf(entry)) : null;

    private async Task<Reply> SaidAsync(Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<UndoWin>(turn.Language);
        string? newer = null;
        await foreach (var (elsewhere, said) in deeds.OfSenderAsync(turn, turn.Now - Window, ct))
        {
            newer ??= elsewhere;
            if (said is not { } deed)
                continue;
            // A copy of the "undo" that was carried out meets its own entries and gets the answer of the first.
            if (deed.IsOwn && deed.Entries.OfType<LedgerEntry.Cancelled>().ToList() is { Count: > 0 } cancelled)
                return await AnswerAsync(turn, deed.Dossier, EntriesOf(deed.Dossier, cancelled), null, ct);
            if (deed.CanBeTakenBack && !deed.IsTakenBack)
            {
                return newer is null
                    ? await TakeBackAsync(turn, deed.Dossier, deed.Entries, ct) : await OfferAsync(turn, newer, deed, ct);
            }

            if (newer is null && !deed.IsTakenBack && !IsUndo(deed))
                return await files.OfAsync(turn, deed.Dossier, ct) is { } file
                    ? files.Show(turn, file, texts["UndoNotThis"]) : Reply.Say(texts["UndoNotThis"]);
        }

        if (newer is not null)
            return await OfferAsync(turn, newer, null, ct);
        return await wins.LatestAsync(turn.Scope, turn.Sender.Id, ct) is { IsCancelled: false } older
            && older.Root.Recorder == turn.Sender.Id
                ? Reply.Say(texts["UndoTooLate"]) : Reply.Say(texts["UndoNothing"]);
    }

    /// <summary>
    /// The latest deed stands in no ledger: how it goes back is said, and what "undo" could take back is offered; nothing
    /// goes back over its head.
    /// </summary>
    private async Task<Reply> OfferAsync(Turn turn, string newer, LastDeed? deed, CancellationToken ct)
    {
        var older = deed is null ? null : new UndoOffer(
            await UndoWords.OfAsync(files, turn, deed, ct), deed.Dossier.Root.Id.Value, deed.Entries.First(e => e is not LedgerEntry.Decided).Id.Value);
        return Reply.Show(UndoOfferCard.Draw(newer, older, WinDrafts.OfSender(turn, signer)));
    }

    private static bool IsUndo(LastDeed deed) => deed.Entries.Length > 0
        && deed.Entries.All(entry => entry is LedgerEntry.Cancelled { Reason: Reason });

    private static LedgerEntry[] EntriesOf(Dossier dossier, IReadOnlyList<LedgerEntry.Cancelled> cancelled) =>
        [.. dossier.Followers.Prepend<LedgerEntry>(dossier.Root).Where(e => cancelled.Any(c => c.Entry == e.Id))];

    private async Task<Reply> TakeBackAsync(
        Turn turn, Dossier dossier, IReadOnlyList<LedgerEntry> entries, CancellationToken ct)
    {
        var texts = Texts.Of<UndoWin>(turn.Language);
        var isCopy = dossier.Followers.Any(entry => LedgerPen.IsOf(entry.Id, LedgerPen.HandOf(turn)));
        if (!isCopy && entries.All(entry => dossier.Cancelled(entry.Id)))
            return Reply.Say(texts["UndoDone_Already"]);
        if (!isCopy && turn.Now - entries[0].RecordedAt > Window)
            return Reply.Say(texts["UndoTooLate"]);
        var isWhole = entries.Contains(dossier.Root);
        var deed = new Deed(What, entries[0].Id.Value)
        {
            PassesClosedBooks = true,
            Along = new Along
            {
                Notices = isWhole && dossier.Win is { } win
                    ? WinHelpNotice.Of(turn, dossier.Root.Id, win, undone: true) : [],
            },
        };
        var end = await wins.FollowAsync(turn, deed, dossier, now => Cancelling(now, entries, new LedgerPen(turn)), ct);
        return await AnswerAsync(turn, dossier, entries, end, ct);
    }

    /// <summary>The root takes everything under it along; of followers, each that still stands.</summary>
    private static LedgerEntry.Follower[] Cancelling(Dossier now, IReadOnlyList<LedgerEntry> entries, LedgerPen pen) =>
    [
        .. entries.Where(entry => !now.Cancelled(entry.Id) && (entry.Id == now.Root.Id || !entries.Contains(now.Root)))
            .Select(entry => pen.Cancelled(now, entry.Id, Reason)),
    ];

    /// <param name="end">Null when it is told again.</param>
    private async Task<Reply> AnswerAsync(
        Turn turn, Dossier before, IReadOnlyList<LedgerEntry> entries, LedgerEnd? end, CancellationToken ct)
    {
        var isWhole = entries.Contains(before.Root);
        var done = isWhole ? UndoWords.Done(turn, before) : await UndoWords.DoneAsync(files, turn, before, entries, ct);
        return end switch
        {
            null or LedgerEnd.Written when isWhole || before.Win is null => Reply.Say(done),
            null => await files.AnswerAsync(turn, new LedgerEnd.Written(before.Root.Id, null, null), before.Root.Id, done, ct),
            _ => await files.AnswerAsync(turn, end, before.Root.Id, done, ct),
        };
    }
}
