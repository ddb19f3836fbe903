using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Wins.Ledger;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>The card in the team's channel: who, what, how far the team is, who congratulates.</summary>
internal static class CelebrationCard
{
    public const string Clap = "celebration/clap";
    public const string Unclap = "celebration/unclap";
    public const string Copy = "celebration/copy";

    /// <summary>More lines would hide what the card is for.</summary>
    private const int MostLines = 12;

    public static Card Draw(CelebrationView view, CardContext context)
    {
        var words = new CelebrationWords(context.Language);
        var card = context.Card(words.Summary(view));
        if (view.Lines.Count == 0)
            return card.Text(words["TakenBack"], TextLook.Note).Finish();
        using (card.Box(BoxStyle.Good, bleed: true))
        {
            card.Text(words.Title(view), TextLook.Bold with { Tone = Tone.Good });
            if (view.IsDay)
                card.Text(words.DayHeadline(view), TextLook.Title with { IsHeading = true, Gap = Gap.Small });
            else
                DrawDeed(card, view.Lines[0], words);
        }

        if (view.IsDay)
            DrawLines(card, view, words);
        if (words.Standing(view.Standing) is { } standing)
        {
            card.Text(standing, new TextLook { Gap = Gap.Medium });
            card.ProgressBar(view.Standing!.Done, Tone.Good);
        }

        card.Text(words.Claps(view), new TextLook { Gap = Gap.Medium, IsSubtle = view.Clapped == 0 });
        DrawButtons(card, view, words);
        return card.Finish();
    }

    private static void DrawDeed(CardBuilder card, CelebrationLine line, CelebrationWords words)
    {
        card.Text(words.Deed(line), TextLook.Headline with { IsHeading = true, Gap = Gap.Small });
        if (words.Details(line) is { } details)
            card.Text(details, new TextLook { Size = TextSize.Large, Gap = Gap.Small });
        if (line.IsFirstDeal)
            card.Text(words["FirstDeal"], TextLook.Bold with { Gap = Gap.Small });
        if (words.Helpers(line) is { } helpers)
            card.Text(helpers, new TextLook { Gap = Gap.Small });
    }

    /// <summary>Who and what at the left, how much at the right; the last ones when there are many.</summary>
    private static void DrawLines(CardBuilder card, CelebrationView view, CelebrationWords words)
    {
        var left = view.Lines.Count - MostLines;
        if (left > 0)
            card.Text(words.Earlier(left), TextLook.Note);
        foreach (var line in view.Lines.TakeLast(MostLines))
        {
            using (card.Columns(Gap.Small))
            {
                using (card.Column())
                    card.Text(words.Short(line));
                if (line.Amount is { } amount)
                {
                    using (card.Column("auto"))
                        card.Text(amount, TextLook.Bold with { Align = Align.Right });
                }
            }
        }
    }

    private static void DrawButtons(CardBuilder card, CelebrationView view, CelebrationWords words)
    {
        ReadOnlySpan<(string, string)> which = [("day", CelebrationRows.Text(view.Day)), ("card", view.Card)];
        using (card.Actions())
        {
            card.Press(new Button(words.Button(view), Clap) { IsPrimary = true }, which);
            card.Press(words["Copy"], Copy, which);
            if (view.Clapped > 0)
                card.Press(new Button(words["Unclap"], Unclap) { IsSecondary = true }, which);
        }
    }
}
