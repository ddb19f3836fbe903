using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>Puts a draft, or a form as it was sent, onto the win form: nothing that was typed is lost.</summary>
internal static class WinDrafts
{
    public static Card ToForm(this WinDraft draft, Turn turn, CardSigner signer)
    {
        var values = new Dictionary<string, string>();
        if (draft.Customer is { } customer)
            values[WinForm.Customer] = customer;
        if (draft.Amount is { } amount)
            values[WinForm.Amount] = amount.Typed;
        if (draft.On is { } day)
            values[WinForm.Day] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (draft.Stage is { } stage)
            values[WinForm.Stage] = stage.Value;
        var complaints = new Dictionary<string, string>();
        if (draft.Complaint is { } complaint)
            complaints[draft.ComplaintAt] = complaint;
        return Draw(turn, signer, new FormDraft(values, complaints));
    }

    public static Card Again(FormResult.Refused refused, Turn turn, CardSigner signer) =>
        Draw(turn, signer, Complaints.Draft(refused, turn.Language));

    private static Card Draw(Turn turn, CardSigner signer, FormDraft draft) => WinForm.Draw(
        new WinFormView
        {
            Today = turn.Today,
            Stages = [.. StageOrder.Default.All.Select(s =>
                new Choice(TeamMetrics.NameOf(Basis.AtStage(s.Id), turn.Language), s.Id.Value))],
            Draft = draft,
        },
        CardContext.Of(turn, signer));
}
