using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Opens the empty win form.</summary>
[Form(ProgressVerbs.LogWin, Who = Who.Member, Where = Where.Private)]
internal sealed class OpenWinForm(CardSigner signer, MemberStore members) : IForm<OpenWinForm.Fields>
{
    internal sealed record Fields;

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        Reply.Show(new WinDraft().ToForm(turn, signer, await members.NamesAsync(turn.Scope, ct)));
}

/// <summary>Takes the win form.</summary>
[Form(WinForm.Verb, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class SubmitWin(WinLogging logging, CardSigner signer, MemberStore members) : IForm<SubmitWin.Fields>, IRedraw
{
    internal sealed record Fields(
        AmountSlot Amount, CustomerSlot Customer, string? Stage, DateOnly? Day, string? Note, string? Partners, string? Parts,
        string? Helpers, string? Tags, string? Link, string? Person, bool New = false);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var names = await members.NamesAsync(turn.Scope, ct);
        var draft = new WinDraft
        {
            Amount = fields.Amount,
            Customer = fields.Customer.Name,
            Stage = turn.Team.Stages.InUse.Where(s => s.Id.Value == fields.Stage).Select(s => (StageId?)s.Id).FirstOrDefault(),
            On = fields.Day,
            Note = fields.Note ?? "",
            Link = fields.Link ?? "",
            Tags = WinFields.Tags(fields.Tags),
            Partners = WinFields.People(fields.Partners, names),
            Parts = WinFields.Parts(fields.Parts) ?? [],
            Helpers = WinFields.People(fields.Helpers, names),
            Owner = WinFields.People(fields.Person, names) is [var owner] && owner != turn.Sender.Id ? owner : null,
            IsNew = fields.New,
            // Whoever filled in the fields and sent them has guessed nothing.
            Answers = [WinAnswers.Sure],
        };
        // The stage may be gone since the form was drawn; another one than the chosen is never taken for it.
        if (fields.Stage is { Length: > 0 } chosen && draft.Stage is null)
            draft = draft with { Complaint = Topics.UnknownStage(turn, chosen), ComplaintAt = WinForm.Stage };
        return await logging.LogAsync(turn, WinFields.Complain(draft, fields.Parts, turn), ct);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        Reply.Redraw(WinDrafts.Again(refused, turn, signer, await members.NamesAsync(turn.Scope, ct)));
}

/// <summary>Shows the win form with every field, what was typed so far kept.</summary>
[Form(WinForm.More, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class ShowMoreFields(CardSigner signer, MemberStore members) : IForm<ShowMoreFields.Fields>
{
    internal sealed record Fields(string? Amount, string? Customer, string? Stage, string? Day, string? Note, string? Person);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        (string Id, string? Value)[] typed =
        [
            (WinForm.Amount, fields.Amount), (WinForm.Customer, fields.Customer), (WinForm.Stage, fields.Stage),
            (WinForm.Day, fields.Day), (WinForm.Note, fields.Note), (WinForm.Person, fields.Person),
        ];
        var values = typed.Where(f => !string.IsNullOrEmpty(f.Value)).ToDictionary(f => f.Id, f => f.Value!);
        var names = await members.NamesAsync(turn.Scope, ct);
        return Reply.Redraw(WinDrafts.Draw(turn, signer, names, new FormDraft(values, new Dictionary<string, string>()), isFull: true));
    }
}
