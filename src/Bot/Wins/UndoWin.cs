using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>Takes back what the member logged last, for ten minutes. The entry stays; a second one cancels it.</summary>
//PHRASES UndoWin
internal sealed class UndoWin(WinStore wins) : ICommand<UndoWin.Input>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <param name="Root">Which entry, when a button of its card was pressed.</param>
    internal sealed record Input(TextSlot? Root = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<UndoWin>(turn.Language);
        var dossier = input.Root is { } root
            ? await wins.ReadAsync(turn.Scope, new EntryId(root.Text), ct)
            : await wins.LatestAsync(turn.Scope, turn.Sender.Id, ct);
        if (dossier is null || dossier.Root.Recorder != turn.Sender.Id)
            return Reply.Say(texts["UndoNothing"]);
        if (dossier.IsCancelled)
            return Reply.Say(texts["UndoDone_Already"]);
        if (turn.Now - dossier.Root.RecordedAt > Window)
            return Reply.Say(texts["UndoTooLate"]);
        var cancelled = new LedgerEntry.Cancelled(dossier.Root.Id, "undo")
        {
            Id = new EntryId(Commit.Hash(turn.Key)[..22]),
            Under = dossier.Root.Id,
            Recorder = turn.Sender.Id,
            RecordedAt = turn.Now,
            RecordedOn = turn.Today,
        };
        return await wins.FollowAsync(turn, "win/undo", dossier.Root.Id.Value, dossier, cancelled, ct) switch
        {
            LedgerEnd.Written => Reply.Say(Done(texts, dossier, turn)),
            LedgerEnd.Refused refused => Reply.Say(WinWords.Of(refused.Why, turn)),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    private static string Done(Texts texts, Dossier dossier, Turn turn) => dossier.Win is { } win
        ? texts.With(
            "UndoDone", Typed.Line(win.Customer.Value),
            Written.In(turn.Language).Amount(win.Worth.WithTax, new Units.Money(win.Currency)))
        : texts["UndoDone_Entry"];
}
