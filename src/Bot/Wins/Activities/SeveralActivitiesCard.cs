using System.Text;
using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Wins.Activities;

/// <summary>One of several activities of a message.</summary>
/// <param name="Said">The words that are read when it is noted.</param>
internal sealed record SeveralActivitiesLine(string Customer, string Said);

/// <summary>The activities that one message may hold.</summary>
internal sealed record SeveralActivitiesView
{
    public required IReadOnlyList<SeveralActivitiesLine> Lines { get; init; }

    /// <summary>All of it as one customer's; null where it can't be that.</summary>
    public SeveralActivitiesLine? Whole { get; init; }

    /// <summary>True for one deed behind the other, false for several customers of one deed.</summary>
    public bool AreDeeds { get; init; }
}

/// <summary>Says that each activity is noted by itself and notes each.</summary>
internal static class SeveralActivitiesCard
{
    public const string Verb = "activity/part";

    /// <summary>What a token has room for.</summary>
    private const int MostCarriedBytes = 900;

    private const int MostTitleChars = 28;

    public static Card Draw(SeveralActivitiesView view, CardContext context)
    {
        var texts = Texts.Of<SeveralActivitiesView>(context.Language);
        var title = texts.With(view.AreDeeds ? "SeveralActivities_Deeds" : "SeveralActivities_Customers", view.Lines.Count);
        var card = context.Card(title);
        card.Text(title, TextLook.Title with { IsHeading = true });
        card.Text(texts["SeveralActivities_How"], new TextLook { Gap = Gap.Small });
        using (card.Actions())
        {
            foreach (var line in view.Lines.Where(MayOpen))
                card.Press(
                    new Button(Typed.Line(line.Customer).Cut(MostTitleChars).ToString(), Verb) { IsPrimary = line == view.Lines[0] },
                    ("said", line.Said));
            if (view.Whole is { } whole && MayOpen(whole))
                card.Press(
                    new Button(texts.With("SeveralActivities_One", Typed.Line(whole.Customer).Cut(MostTitleChars)), Verb), ("said", whole.Said));
        }

        return card.Finish();
    }

    private static bool MayOpen(SeveralActivitiesLine line) => Encoding.UTF8.GetByteCount(line.Said) <= MostCarriedBytes;
}
