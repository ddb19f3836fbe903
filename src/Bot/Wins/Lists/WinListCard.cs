using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>One page of a list of wins.</summary>
internal sealed record WinListView
{
    public required string Title { get; init; }

    /// <summary>"5 wins, ¥420,000", or that there are none.</summary>
    public required string Sum { get; init; }

    /// <summary>Which of them are shown; null for all.</summary>
    public string? Filters { get; init; }

    public required IReadOnlyList<WinLine> Wins { get; init; }

    /// <summary>From 0.</summary>
    public int Page { get; init; }

    public int Pages { get; init; } = 1;

    public required WinFilter Filter { get; init; }
}

/// <summary>Draws a page of wins; each row opens its win.</summary>
internal static class WinListCard
{
    public const int PageSize = 8;

    public static Card Draw(WinListView view, CardContext context)
    {
        var texts = Texts.Of<WinListView>(context.Language);
        var card = context.Card(texts.With("List_Summary", view.Title, view.Sum));
        card.Text(view.Title, TextLook.Title with { IsHeading = true });
        card.Text(view.Sum, new TextLook { Gap = Gap.Small });
        if (view.Filters is not null)
            card.Text(view.Filters, TextLook.Note);
        foreach (var win in view.Wins)
            WinLines.Draw(card, win, WinCard.Verb, (WinCard.Root, win.Root));
        if (view.Pages > 1)
            card.Text(texts.With("List_Page", view.Page + 1, view.Pages), TextLook.Note);
        DrawButtons(card, view, texts);
        return card.Finish();
    }

    private static void DrawButtons(CardBuilder card, WinListView view, Texts texts)
    {
        using (card.Actions())
        {
            if (view.Page > 0)
                card.Press(texts["List_Newer"], ShowWins.ListVerb, view.Filter.ToArgs(view.Page - 1));
            if (view.Page + 1 < view.Pages)
                card.Press(texts["List_Older"], ShowWins.ListVerb, view.Filter.ToArgs(view.Page + 1));
            card.Press(texts["List_Filter"], ShowWins.FilterVerb, view.Filter.ToArgs());
            if (view.Wins.Count > 0)
                card.Press(texts["List_Export"], ExportWins.Verb, view.Filter.ToArgs());
        }
    }
}
