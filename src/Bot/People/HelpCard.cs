using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.People;

/// <summary>One thing the bot can do: its name, an example of how to ask, and the button that does it, if there is one.</summary>
internal sealed record HelpLine(string Title, string Help, string? Verb = null);

/// <summary>What the bot can do here, for this person.</summary>
internal static class HelpCard
{
    private const int MostButtons = 4;

    public static Card Draw(IReadOnlyList<HelpLine> lines, CardContext context)
    {
        var texts = Texts.Of<HelpLine>(context.Language);
        var card = context.Card(texts["HelpSummary"]);
        card.Text(texts["HelpTitle"], TextLook.Title with { IsHeading = true });
        card.Text(texts["HelpIntro"], new TextLook { IsSubtle = true, Gap = Gap.Small });
        foreach (var line in lines)
        {
            card.Text(line.Title, TextLook.Bold with { Gap = Gap.Medium });
            card.Text(line.Help, new TextLook { Gap = Gap.None, IsSubtle = true });
        }

        var pressable = lines.Where(line => line.Verb is not null).Take(MostButtons).ToList();
        if (pressable.Count == 0)
            return card.Finish();
        using (card.Actions())
        {
            foreach (var line in pressable)
                card.Press(line.Title, line.Verb!);
        }

        return card.Finish();
    }
}
