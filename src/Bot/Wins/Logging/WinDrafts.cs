using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Puts a draft, or a form as it was sent, onto the win form: nothing that was typed is lost.</summary>
internal static class WinDrafts
{
    /// <summary>The fields that only the full form has.</summary>
    private static readonly string[] Rest =
        [WinForm.Partners, WinForm.Parts, WinForm.Helpers, WinForm.Tags, WinForm.Link, WinForm.New];

    public static Card ToForm(this WinDraft draft, Turn turn, CardSigner signer, NameBook names)
    {
        var values = new Dictionary<string, string>();
        Put(WinForm.Customer, draft.Customer);
        Put(WinForm.Amount, draft.Amount?.Typed);
        Put(WinForm.Day, draft.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Put(WinForm.Stage, draft.Stage?.Value);
        Put(WinForm.Note, draft.Note);
        Put(WinForm.Link, draft.Link);
        Put(WinForm.Tags, string.Join(' ', draft.Tags.Select(t => "#" + t)));
        Put(WinForm.Partners, string.Join(',', draft.Partners.Select(m => m.Value)));
        Put(WinForm.Parts, string.Join('/', draft.Parts.Select(p => p.ToString(CultureInfo.InvariantCulture))));
        Put(WinForm.Helpers, string.Join(',', draft.Helpers.Select(m => m.Value)));
        Put(WinForm.New, draft.IsNew ? "true" : null);
        var complaints = new Dictionary<string, string>();
        if (draft.Complaint is { } complaint)
            complaints[draft.ComplaintAt] = complaint;
        return Draw(turn, signer, names, new FormDraft(values, complaints), draft.IsFull);

        void Put(string field, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                values[field] = value;
        }
    }

    public static Card Again(FormResult.Refused refused, Turn turn, CardSigner signer, NameBook names) =>
        Draw(turn, signer, names, Complaints.Draft(refused, turn.Language));

    public static Card Draw(Turn turn, CardSigner signer, NameBook names, FormDraft draft, bool isFull = false) => WinForm.Draw(
        new WinFormView
        {
            Today = turn.Today,
            Stages = [.. turn.Team.Stages.InUse.Select(s =>
                new Choice(StageNames.Of(turn.Team.Stages, s.Id, turn.Language), s.Id.Value))],
            Colleagues = [.. names.Everyone.Where(p => p.Id != turn.Sender.Id).Select(p => new Choice(p.Name, p.Id.Value))],
            IsFull = isFull || Rest.Any(field => draft[field] is { Length: > 0 } || draft.ComplaintAt(field) is not null),
            Draft = draft,
        },
        OfSender(turn, signer));

    /// <summary>Also in a channel only the person whose win it is may press.</summary>
    public static CardContext OfSender(Turn turn, CardSigner signer) =>
        CardContext.Of(turn, signer) with { For = Addressee.Only(turn.Sender.Id) };
}
