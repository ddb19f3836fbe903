using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Readings;

/// <summary>The member says that a figure entered by somebody else isn't right; the reason is asked.</summary>
[Form(Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class ObjectToReading(ReadingBook book, CardSigner signer) : IForm<ObjectToReading.Fields>
{
    public const string Verb = "reading/wrong";

    internal sealed record Fields([Carried] string Root);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var file = await book.OpenAsync(turn, fields.Root, ct);
        return Refuse(turn, file) is { } refusal
            ? Reply.Say(refusal)
            : Reply.Show(ReadingCards.AskObjection(fields.Root, FormDraft.Empty, CardContext.Of(turn, signer)));
    }

    /// <summary>Why the sender can't object; for five working days they can (handbook, chapter 5).</summary>
    internal static string? Refuse(Turn turn, ReadingFile? file)
    {
        var texts = Texts.Of<ObjectToReading>(turn.Language);
        if (file is null || file.Facts.Member != turn.Sender.Id)
            return texts["Correct_None"];
        if (file.EnteredBy.Recorder == turn.Sender.Id)
            return texts["Object_Own"];
        if (file.Objection is not null)
            return texts["Object_Already"];
        return turn.Today > WinDues.LastDayToLook(file.EnteredBy.RecordedOn, turn.Team) ? texts["Object_TooLate"] : null;
    }
}

/// <summary>Takes the objection; the figure counts on until whoever entered it puts it right.</summary>
[Form(Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitReadingObjection(WinStore wins, ReadingBook book, CardSigner signer)
    : IForm<SubmitReadingObjection.Fields>, IRedraw
{
    public const string Verb = "reading/objection";

    internal sealed record Fields([Carried] string Root, string Reason);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ObjectToReading>(turn.Language);
        var file = await book.OpenAsync(turn, fields.Root, ct);
        var isCopy = file?.Dossier.Followers.Any(entry => entry.Id.Value == LedgerPen.HandOf(turn)) == true;
        if (!isCopy && ObjectToReading.Refuse(turn, file) is { } refusal)
            return Reply.Say(refusal);
        var pen = new LedgerPen(turn);
        var deed = new Deed(Verb, $"{fields.Root} {fields.Reason}")
        {
            PassesClosedBooks = true,
            Reason = fields.Reason,
            Along = new Along { Notices = [ReadingObjection.Of(turn, file!.Dossier.Root.Id, file.EnteredBy.Recorder)] },
        };
        return await wins.FollowAsync(
            turn, deed, file.Dossier, now => (LedgerEntry.Follower[])[pen.Objected(now, fields.Reason)], ct) switch
        {
            LedgerEnd.Written => Reply.Redraw(ReadingCards.Said(texts["Object_Done"], CardContext.Of(turn, signer))),
            LedgerEnd.Refused refused => Reply.Say(ReadingWording.Of(refused.Why, file.Metric, turn)),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    public Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Redraw(ReadingCards.AskObjection(
            turn.Card?[nameof(Fields.Root)] ?? "", Complaints.Draft(refused, turn.Language), CardContext.Of(turn, signer))));
}
