using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Asks who leads a team, and asks the named person whether it is so.</summary>
internal static class LeadCard
{
    /// <summary>Teams shows long lists badly and a card has a size; beyond this the name is typed.</summary>
    private const int MostChoices = 200;

    /// <param name="text">Why it is asked.</param>
    /// <param name="roster">Whom to choose from; empty while the roster is still being read.</param>
    public static Card Ask(
        CardContext context, string text, string team, IReadOnlyList<RosterName> roster, string? complaint = null)
    {
        var texts = Texts.For(typeof(LeadCard), context.Language);
        var title = texts.With("WhoLeads_Title", Typed.Line(team));
        var card = context.Card(title)
            .Text(title, TextLook.Title with { IsHeading = true })
            .Text(text);
        if (roster.Count is > 0 and <= MostChoices)
            card.Ask(new ChoiceField(
                "Leader", texts["WhoLeads_Label"], [.. roster.Select(p => new Choice(p.Name, p.Id.Value))])
            {
                Style = ChoiceStyle.Filtered,
                Required = texts["WhoLeads_Missing"],
                Complaint = complaint,
            });
        else
            card.Ask(new TextField("Leader", texts["WhoLeads_Label"])
            {
                MaxLength = 80,
                Required = texts["WhoLeads_Missing"],
                Complaint = complaint,
            });
        using (card.Actions())
            card.Press(new Button(texts["WhoLeads_Button"], NameLeader.Verb) { SendsInputs = true, IsPrimary = true });
        return card.Finish();
    }

    /// <param name="addedBy">Who put the bot into the team, when Teams said so.</param>
    public static string WhyAsked(Language language, string? addedBy)
    {
        var texts = Texts.For(typeof(LeadCard), language);
        return addedBy is null ? texts["WhoLeads_TextNobody"] : texts.With("WhoLeads_Text", Typed.Line(addedBy));
    }

    public static Card Confirm(CardContext context, string namedBy, string team, TeamId id, bool again)
    {
        var texts = Texts.For(typeof(LeadCard), context.Language);
        var title = texts.With("ConfirmLead_Title", Typed.Line(team));
        var card = context.Card(title)
            .Text(title, TextLook.Title with { IsHeading = true })
            .Text(texts.With(
                again ? "ConfirmLead_Again" : "ConfirmLead_Text", Typed.Line(namedBy), Typed.Line(team)));
        using (card.Actions())
        {
            card.Press(
                new Button(texts["ConfirmLead_Yes"], ConfirmLeader.Verb) { IsPrimary = true },
                ("Answer", ConfirmLeader.Yes), ("Team", id.Value));
            card.Press(new Button(texts["ConfirmLead_No"], ConfirmLeader.Verb), ("Answer", ConfirmLeader.No), ("Team", id.Value));
        }

        return card.Finish();
    }
}
