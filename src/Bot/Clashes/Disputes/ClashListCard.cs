using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>One open dispute in a list.</summary>
internal sealed record ClashLine(string Key, string Customer, string Parties, string Until, bool IsOverdue);

/// <summary>The disputes that a person may see and that nobody has decided yet.</summary>
internal sealed record ClashListView
{
    public required int Count { get; init; }

    /// <summary>The longest open first.</summary>
    public required IReadOnlyList<ClashLine> Lines { get; init; }
}

/// <summary>Lists open disputes; a press on one opens it.</summary>
internal static class ClashListCard
{
    public const int Most = CardBuilder.MaxRows;

    public static Card Draw(ClashListView view, CardContext context)
    {
        var texts = Texts.Of<ClashListView>(context.Language);
        var title = texts.Count("ClashList_Title", view.Count);
        var card = context.Card(title);
        card.Text(title, TextLook.Title with { IsHeading = true });
        foreach (var line in view.Lines)
        {
            using (card.PressBox(texts.With("ClashList_Open", Typed.Line(line.Customer)), ShowClash.Verb, (ClashCard.Key, line.Key)))
            {
                card.Text(Typed.Line(line.Customer).ToString(), TextLook.Bold);
                card.Text(line.Parties, new TextLook { Gap = Gap.None });
                card.Text(
                    texts.With(line.IsOverdue ? "ClashList_Overdue" : "ClashList_Until", line.Until),
                    new TextLook { Gap = Gap.None, Tone = line.IsOverdue ? Tone.Attention : Tone.Default, IsSubtle = !line.IsOverdue });
            }
        }

        if (view.Count > view.Lines.Count)
            card.Text(texts.With("ClashList_More", view.Count - view.Lines.Count), TextLook.Note);
        using (card.Actions())
            card.Press(texts["ClashList_New"], OpenClashForm.Verb);
        return card.Finish();
    }
}
