using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.People;

/// <summary>One thing the bot can do: its name, an example of how to ask, and the button that does it, if there is one.</summary>
internal sealed record HelpLine(string Title, string Help, string? Verb = null);

/// <summary>What the bot can do here, for this person: the few things of every day large, the rest as a list.</summary>
internal static class HelpCard
{
    private const int MostLarge = 4;

    /// <param name="lines">The most important first.</param>
    public static Card Draw(IReadOnlyList<HelpLine> lines, CardContext context)
    {
        var texts = Texts.Of<HelpLine>(context.Language);
        var card = context.Card(texts["HelpSummary"]);
        card.Text(texts["HelpTitle"], TextLook.Title with { IsHeading = true });
        card.Text(texts["HelpIntro"], new TextLook { IsSubtle = true, Gap = Gap.Small });
        foreach (var line in lines.Take(MostLarge))
        {
            card.Text(line.Title, TextLook.Section);
            card.Text(line.Help, new TextLook { Gap = Gap.None });
        }

        DrawButtons(card, [.. lines.Take(MostLarge)]);
        if (lines.Count <= MostLarge)
            return card.Finish();
        card.Text(texts["HelpMore"], TextLook.Section with { HasSeparator = true });
        foreach (var line in lines.Skip(MostLarge))
        {
            // A column of names would leave a phone's width to neither side.
            card.Text(line.Title, TextLook.Bold with { Gap = Gap.Small });
            card.Text(line.Help, TextLook.Note with { Gap = Gap.None });
        }

        return card.Finish();
    }

    private static void DrawButtons(CardBuilder card, IReadOnlyList<HelpLine> lines)
    {
        if (lines.All(line => line.Verb is null))
            return;
        using (card.Actions())
        {
            foreach (var line in lines)
            {
                if (line.Verb is { } verb)
                    card.Press(line.Title, verb);
            }
        }
    }
}
