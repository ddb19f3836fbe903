using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.People;

/// <summary>One thing the bot can do: its name, an example of how to ask, and the button that does it, if there is one.</summary>
internal sealed record HelpLine(string Title, string Help, string? Verb = null);

/// <summary>Things the bot can do that belong together.</summary>
internal sealed record HelpLines(string Title, IReadOnlyList<HelpLine> Lines);

/// <summary>What the bot can do here, for this person: the few things of every day large, the rest in groups that open.</summary>
internal static class HelpCard
{
    /// <param name="daily">The few that everybody needs, the most important first.</param>
    public static Card Draw(IReadOnlyList<HelpLine> daily, IReadOnlyList<HelpLines> groups, CardContext context)
    {
        var texts = Texts.Of<HelpLine>(context.Language);
        var card = context.Card(texts["HelpSummary"]);
        card.Text(texts["HelpTitle"], TextLook.Title with { IsHeading = true });
        card.Text(texts["HelpIntro"], new TextLook { IsSubtle = true, Gap = Gap.Small });
        foreach (var line in daily)
        {
            card.Text(line.Title, TextLook.Section);
            card.Text(line.Help, new TextLook { Gap = Gap.None });
        }

        DrawButtons(card, daily);
        if (groups.Count == 0)
            return card.Finish();
        card.Text(texts["HelpMore"], TextLook.Note with { Gap = Gap.Large, HasSeparator = true });
        foreach (var group in groups)
            DrawGroup(card, group);
        return card.Finish();
    }

    private static void DrawGroup(CardBuilder card, HelpLines group)
    {
        using var _ = card.Expander(group.Title);
        foreach (var line in group.Lines)
        {
            // A column of names would leave a phone's width to neither side.
            card.Text(line.Title, new TextLook { Gap = Gap.Small });
            card.Text(line.Help, TextLook.Note with { Gap = Gap.None });
        }
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
