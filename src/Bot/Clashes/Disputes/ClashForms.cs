using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>A form about a dispute: what is asked, and which button sends it.</summary>
internal sealed record ClashFormView
{
    public required string Title { get; init; }

    /// <summary>Which dispute it is about; null for one that isn't open yet.</summary>
    public string? About { get; init; }

    public string? Hint { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    public required string Verb { get; init; }

    public required string Save { get; init; }

    /// <summary>What the form carries: which customer, and in which state it was seen.</summary>
    public IReadOnlyList<(string Name, string Value)> Carried { get; init; } = [];
}

/// <summary>Draws the forms of a dispute: open, decide, ask again.</summary>
internal static class ClashForms
{
    public const string Customer = "customer";
    public const string Others = "others";
    public const string Words = "words";
    public const string Outcome = "outcome";
    public const string Parts = "parts";

    /// <summary>The outcome that splits the customer.</summary>
    public const string Split = "split";

    public static Card Draw(ClashFormView view, CardContext context)
    {
        var texts = Texts.Of<ClashFormView>(context.Language);
        var card = context.Card(view.About is null ? view.Title : texts.With("Clash_Summary", view.Title, view.About));
        card.Text(view.Title, TextLook.Title with { IsHeading = true });
        if (view.About is not null)
            card.Text(view.About, new TextLook { Gap = Gap.Small, IsBold = true });
        if (view.Hint is not null)
            card.Text(view.Hint, new TextLook { Gap = Gap.Small, IsSubtle = true });
        foreach (var field in view.Fields)
            card.Ask(field);
        using (card.Actions())
        {
            card.Press(new Button(view.Save, view.Verb) { SendsInputs = true, IsPrimary = true }, [.. view.Carried]);
            card.Press(texts["Form_Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }

    public static TextField AskWords(string label, string? hint, FormDraft draft, Texts texts) => new(Words, label)
    {
        Value = draft[Words], Hint = hint, IsMultiline = true, MaxLength = Clash.MostChars, Required = texts["Why_WordsMissing"],
        Complaint = draft.ComplaintAt(Words),
    };

    /// <summary>A draft with one thing wrong.</summary>
    public static FormDraft Wrong(IReadOnlyDictionary<string, string?> typed, string field, string complaint) => new(
        typed.Where(one => !string.IsNullOrEmpty(one.Value)).ToDictionary(one => one.Key, one => one.Value!, StringComparer.Ordinal),
        new Dictionary<string, string>(StringComparer.Ordinal) { [field] = complaint });
}
