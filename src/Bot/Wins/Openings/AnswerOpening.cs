using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Openings;

/// <summary>The member says that an opening entered by somebody else is right.</summary>
[Form(Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class ConfirmOpening(WinStore wins, CardSigner signer) : IForm<ConfirmOpening.Fields>
{
    public const string Verb = "win/opening-right";

    internal sealed record Fields([Carried] string Root);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<EnterOpening>(turn.Language);
        if (await OpeningBook.OfSenderAsync(wins, turn, fields.Root, ct) is not { } dossier)
            return Say(texts["Opening_Gone"]);
        if (dossier.Look == LookedAt.Confirmed)
            return Say(texts["Opening_Confirmed"]);
        var pen = new LedgerPen(turn);
        var deed = new Deed(Verb, fields.Root) { PassesClosedBooks = true };
        return await wins.FollowAsync(
            turn, deed, dossier,
            now => now.IsCancelled ? new WinRefusal.AlreadyCancelled(now.Root.Id)
                : (LedgerEntry.Follower[])[pen.Decided(now, LookedAt.Confirmed, "")],
            ct) switch
        {
            LedgerEnd.Written => Say(texts["Opening_Confirmed"]),
            LedgerEnd.Refused refused => Reply.Say(WinWords.Of(refused.Why, turn)),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };

        Reply Say(string line) => Reply.Redraw(OpeningCards.Said(line, CardContext.Of(turn, signer)));
    }
}

/// <summary>The member says that it isn't; the reason is asked.</summary>
[Form(Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class ObjectToOpening(WinStore wins, CardSigner signer) : IForm<ObjectToOpening.Fields>
{
    public const string Verb = "win/opening-wrong";

    internal sealed record Fields([Carried] string Root);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<EnterOpening>(turn.Language);
        if (await OpeningBook.OfSenderAsync(wins, turn, fields.Root, ct) is not { } dossier)
            return Reply.Redraw(OpeningCards.Said(texts["Opening_Gone"], CardContext.Of(turn, signer)));
        return OpeningBook.RefuseObjection(dossier, turn) is { } refusal
            ? Reply.Say(refusal)
            : Reply.Redraw(OpeningCards.AskWhy(fields.Root, FormDraft.Empty, CardContext.Of(turn, signer)));
    }
}

/// <summary>Takes the objection; the entry counts on, as one to confirm, until whoever entered it puts it right.</summary>
[Form(Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitOpeningObjection(WinStore wins, CardSigner signer)
    : IForm<SubmitOpeningObjection.Fields>, IRedraw
{
    public const string Verb = "win/opening-objection";

    internal sealed record Fields([Carried] string Root, string Reason);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<EnterOpening>(turn.Language);
        if (await OpeningBook.OfSenderAsync(wins, turn, fields.Root, ct) is not { } dossier)
            return Say(texts["Opening_Gone"]);
        var isCopy = dossier.Followers.Any(entry => entry.Id.Value == LedgerPen.HandOf(turn));
        if (!isCopy && OpeningBook.RefuseObjection(dossier, turn) is { } refusal)
            return Reply.Say(refusal);
        var pen = new LedgerPen(turn);
        var deed = new Deed(Verb, $"{fields.Root} {fields.Reason}")
        {
            PassesClosedBooks = true,
            Reason = fields.Reason,
            Along = new Along { Notices = [OpeningObjection.Of(turn, dossier.Root.Id, OpeningBook.EnteredBy(dossier).Recorder)] },
        };
        return await wins.FollowAsync(
            turn, deed, dossier, now => (LedgerEntry.Follower[])[pen.Objected(now, fields.Reason)], ct) switch
        {
            LedgerEnd.Written => Say(texts["Opening_Objected"]),
            LedgerEnd.Refused refused => Reply.Say(WinWords.Of(refused.Why, turn)),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };

        Reply Say(string line) => Reply.Redraw(OpeningCards.Said(line, CardContext.Of(turn, signer)));
    }

    public Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Redraw(OpeningCards.AskWhy(
            turn.Card?[nameof(Fields.Root)] ?? "", Complaints.Draft(refused, turn.Language), CardContext.Of(turn, signer))));
}
