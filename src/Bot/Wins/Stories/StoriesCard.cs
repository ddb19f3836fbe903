using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Wins.Stories;

/// <summary>One win's story as it is read.</summary>
/// <param name="Marks">Step, industry, products, as far as they are known.</param>
internal sealed record StoryLine(string Customer, string Text, string Who, DateOnly On, string Marks);

/// <summary>What made the difference in some wins, the closest first.</summary>
internal static class StoriesCard
{
    public static Card Draw(IReadOnlyList<StoryLine> stories, DateOnly today, CardContext context)
    {
        var texts = Texts.For(typeof(StoriesCard), context.Language);
        var card = context.Card(texts["StoriesTitle"]);
        card.Text(texts["StoriesTitle"], TextLook.Title with { IsHeading = true });
        foreach (var story in stories)
        {
            using (card.Box(BoxStyle.Emphasis, Gap.Medium))
            {
                card.Text(Typed.Line(story.Customer).ToString(), TextLook.Bold);
                card.Text(Typed.Lines(story.Text).ToString(), new TextLook { Gap = Gap.Small });
                var note = texts.With("StoryBy", Typed.Line(story.Who), context.Written.Date(story.On, today));
                card.Text(
                    story.Marks.Length == 0 ? note : texts.With("StoryMarks", note, Typed.Line(story.Marks)),
                    TextLook.Note with { Gap = Gap.Small });
            }
        }

        return card.Finish();
    }
}
