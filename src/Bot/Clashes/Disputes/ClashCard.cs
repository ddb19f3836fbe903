using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>A dispute as its reader may see it.</summary>
internal sealed record ClashView
{
    /// <summary>Which customer, by key.</summary>
    public required string Key { get; init; }

    public required int Number { get; init; }

    public required int Version { get; init; }

    public required string Customer { get; init; }

    /// <summary>What was just done, or why this card comes; null when it was asked for.</summary>
    public string? Lead { get; init; }

    /// <summary>Who decides until when, or what was decided.</summary>
    public required string State { get; init; }

    public Tone StateTone { get; init; }

    /// <summary>Each party with what the records say for it.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Facts)> Sides { get; init; } = [];

    /// <summary>What people wrote: account, new facts, reason, each with who and when.</summary>
    public IReadOnlyList<(string Label, string Words)> Words { get; init; } = [];

    /// <summary>What can still be done, in words; null for nothing.</summary>
    public string? Way { get; init; }

    public bool CanRule { get; init; }

    public bool CanAskAgain { get; init; }
}

/// <summary>A dispute about a customer: both sides, what is known, what was said, what was decided.</summary>
internal static class ClashCard
{
    /// <summary>The arguments of every button: which customer, which dispute, in which state.</summary>
    public const string Key = "key";
    public const string Seen = "seen";

    public static Card Draw(ClashView view, CardContext context)
    {
        var texts = Texts.Of<ClashView>(context.Language);
        var title = texts.With("Clash_Title", Typed.Line(view.Customer));
        var card = context.Card(view.Lead ?? texts.With("Clash_Summary", title, view.State)).About(view.Key, SeenOf(view));
        if (view.Lead is not null)
            card.Text(view.Lead, TextLook.Bold);
        card.Text(title, TextLook.Title with { IsHeading = true, Gap = view.Lead is null ? Gap.Default : Gap.Medium });
        card.Text(view.State, new TextLook { Gap = Gap.Small, Tone = view.StateTone, IsBold = true });
        foreach (var (name, facts) in view.Sides)
        {
            using (card.Box(BoxStyle.Emphasis, Gap.Small))
            {
                card.Text(name, TextLook.Bold);
                foreach (var fact in facts)
                    card.Text(fact, new TextLook { Gap = Gap.None });
            }
        }

        foreach (var (label, words) in view.Words)
        {
            card.Text(label, TextLook.Note with { Gap = Gap.Medium });
            card.Text(words, new TextLook { Gap = Gap.None });
        }

        if (view.Way is not null)
            card.Text(view.Way, new TextLook { Gap = Gap.Medium, IsSubtle = true });
        DrawButtons(card, view, texts);
        return card.Finish();
    }

    private static void DrawButtons(CardBuilder card, ClashView view, Texts texts)
    {
        if (!view.CanRule && !view.CanAskAgain)
            return;
        using (card.Actions())
        {
            if (view.CanRule)
                card.Press(new Button(texts["Clash_Rule"], RuleClash.FormVerb) { IsPrimary = true }, (Key, view.Key));
            if (view.CanAskAgain)
                card.Press(texts["Clash_Again"], AskClashAgain.FormVerb, (Key, view.Key));
        }
    }

    /// <summary>Number and state in one figure: a later one makes an older card stale.</summary>
    private static int SeenOf(ClashView view) => (view.Number * 10) + view.Version;
}
