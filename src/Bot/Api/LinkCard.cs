using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Api;

/// <summary>What a card with a link says.</summary>
internal sealed record LinkView
{
    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Button { get; init; }

    public required Uri Address { get; init; }

    /// <summary>How often and how long it works.</summary>
    public required string Note { get; init; }
}

/// <summary>A link to a page that works once: what it is for, how long, and the button.</summary>
internal static class LinkCard
{
    public static Card Draw(LinkView view, CardContext context)
    {
        var card = context.Card(view.Title)
            .Text(view.Title, TextLook.Title with { IsHeading = true })
            .Text(view.Text)
            .Text(view.Note, TextLook.Note);
        using (card.Actions())
            card.Open(view.Button, view.Address);
        return card.Finish();
    }
}
