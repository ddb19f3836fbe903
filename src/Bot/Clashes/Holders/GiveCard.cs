using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>A customer that is about to be given to somebody.</summary>
internal sealed record GiveView
{
    public required string Customer { get; init; }

    /// <summary>Who gets it, by id.</summary>
    public required string To { get; init; }

    public required string Question { get; init; }

    /// <summary>Whose it is until then.</summary>
    public required string Now { get; init; }
}

/// <summary>Asks before a customer changes hands.</summary>
internal static class GiveCard
{
    public const string Verb = "customer/give-to";

    public static Card Draw(GiveView view, CardContext context)
    {
        var texts = Texts.Of<GiveView>(context.Language);
        var card = context.Card(view.Question);
        card.Text(view.Question, TextLook.Title with { IsHeading = true });
        card.Text(view.Now, new TextLook { Gap = Gap.Small });
        using (card.Actions())
        {
            card.Press(new Button(texts["Give_Do"], Verb) { IsPrimary = true }, ("customer", view.Customer), ("to", view.To));
            card.Press(texts["Form_Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }
}
