using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Readings;

/// <summary>What the form for a reading offers, and what was put in so far.</summary>
internal sealed record ReadingFormView
{
    /// <summary>Whose it may be; asked for only where somebody may log for others.</summary>
    public IReadOnlyList<Choice> People { get; init; } = [];

    public required IReadOnlyList<Choice> Metrics { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>How the chosen metric's figure is written.</summary>
    public required string Example { get; init; }

    public FormDraft Draft { get; init; } = FormDraft.Empty;
}

/// <summary>The form for a reading: whose, of what, how much, of which day.</summary>
internal static class ReadingForm
{
    public const string Verb = "reading/form";

    public const string Person = "person";
    public const string Metric = "metric";
    public const string Figure = "figure";
    public const string Day = "day";
    public const string Note = "note";

    public static Card Draw(ReadingFormView view, CardContext context)
    {
        var texts = Texts.Of<ReadingFormView>(context.Language);
        var draft = view.Draft;
        var card = context.Card(texts[draft.IsRefused ? "Form_Refused" : "Form_Title"]);
        card.Text(texts["Form_Title"], TextLook.Title with { IsHeading = true });
        if (draft.IsRefused)
            card.Text(texts["Form_Refused"], TextLook.Complaint);
        if (view.People.Count > 1)
            card.Ask(Pick(Person, texts["Field_Person"], view.People, draft, texts));
        card.Ask(Pick(Metric, texts["Field_Metric"], view.Metrics, draft, texts));
        card.Ask(new TextField(Figure, texts["Field_Figure"])
        {
            Value = draft[Figure], Required = texts["Field_FigureRequired"], Complaint = draft.ComplaintAt(Figure),
            MaxLength = 40, Hint = texts.With("Field_FigureHint", view.Example),
        });
        card.Ask(new DateField(Day, texts["Field_Day"])
        {
            Value = draft.Date(Day) ?? view.Today, Max = view.Today, Complaint = draft.ComplaintAt(Day),
        });
        if (draft.ComplaintAt(Note) is { } complaint)
            card.Ask(new TextField(Note, texts["Field_Note"]) { Value = draft[Note], MaxLength = 300, Complaint = complaint });
        using (card.Actions())
        {
            card.Press(new Button(texts["Save"], Verb) { SendsInputs = true, IsPrimary = true });
            card.Press(texts["Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }

    private static ChoiceField Pick(
        string id, string label, IReadOnlyList<Choice> choices, FormDraft draft, Texts texts) => new(id, label, choices)
        {
            Value = string.IsNullOrEmpty(draft[id]) ? choices[0].Value : draft[id],
            Complaint = draft.ComplaintAt(id),
            Required = texts["Field_ChoiceRequired"],
        };
}
