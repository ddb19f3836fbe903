using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>One entry that counts: day, customer, amount.</summary>
internal sealed record WhyEntryView(DateOnly Day, string Customer, decimal Value, bool IsToConfirm);

/// <summary>The figures, the rule behind each, and the entries that make the sum.</summary>
internal sealed record WhyView
{
    public required ProgressView Progress { get; init; }

    public required IReadOnlyList<Why> Whys { get; init; }

    /// <summary>The newest first; the card shows the first few and sums up the rest.</summary>
    public IReadOnlyList<WhyEntryView> Entries { get; init; } = [];
}

/// <summary>"Why this number?": each figure with the rule and the numbers that went in, then the entries.</summary>
internal static class WhyCard
{
    private const int MostEntries = 8;

    private static readonly int[] Widths = [3, 5, 4];

    public static Card Draw(WhyView view, CardContext context, params ReadOnlySpan<(string, string)> args)
    {
        var words = new ProgressWords(context.Language);
        var texts = Texts.Of<WhyView>(context.Language);
        var rules = new WhyRules(view.Progress, context.Language);
        var title = texts.With("WhyTitle", words.Headline(view.Progress));
        var card = context.Card(view.Whys.OfType<Why.Missing>().FirstOrDefault() is { } missing
            ? texts.With("Sentences", title, rules.Rule(missing))
            : title);
        card.Text(title, TextLook.Title with { IsHeading = true });
        // Of a level the whole target is expected on every day, and what it is now is what it will be.
        foreach (var why in view.Whys.Where(why => !view.Progress.IsLevel || why is not (Why.ExpectedByNow or Why.Foreseen)))
        {
            card.Text(rules.Figure(why), TextLook.Section);
            card.Text(rules.Rule(why), new TextLook { Gap = Gap.Small, IsSubtle = true });
        }

        DrawEntries(card, view, texts);
        using (card.Actions())
        {
            card.Press(
                texts["BackToProgress"], ProgressVerbs.Show,
                [(ProgressVerbs.Period, view.Progress.Period.Key), .. args]);
        }

        return card.Finish();
    }

    private static void DrawEntries(CardBuilder card, WhyView view, Texts texts)
    {
        if (view.Entries.Count == 0)
            return;
        card.Text(texts.Count("WhyEntries", view.Entries.Count), TextLook.Section);
        using (card.Table(Widths, hasHeader: false))
        {
            foreach (var entry in view.Entries.Take(MostEntries))
            {
                using (card.Row())
                {
                    var amount = card.Written.Amount(entry.Value, view.Progress.Units);
                    card.Cell(card.Written.Date(entry.Day, view.Progress.Today));
                    card.Cell(Typed.Line(entry.Customer).ToString());
                    card.Cell(entry.IsToConfirm ? texts.With("EntryToConfirm", amount) : amount);
                }
            }
        }

        var earlier = view.Entries.Skip(MostEntries).ToList();
        if (earlier.Count > 0)
        {
            var sum = card.Written.Amount(earlier.Sum(entry => entry.Value), view.Progress.Units);
            card.Text(
                view.Progress.IsSum ? texts.Count("WhyEarlier", earlier.Count, sum) : texts.Count("WhyEarlierOnly", earlier.Count),
                TextLook.Note);
        }
    }
}
