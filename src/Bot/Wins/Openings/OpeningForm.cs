using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Wins.Openings;

/// <summary>What the form for an opening entry offers, and what was put in so far.</summary>
internal sealed record OpeningFormView
{
    /// <summary>Whose it may be; asked for only where somebody may log for others.</summary>
    public IReadOnlyList<Choice> People { get; init; } = [];

    public required IReadOnlyList<Choice> Metrics { get; init; }

    public required IReadOnlyList<Choice> Periods { get; init; }

    public FormDraft Draft { get; init; } = FormDraft.Empty;
}

/// <summary>The form for an opening entry: whose, what is counted, since when, how much.</summary>
internal static class OpeningForm
{
    public const string Verb = "win/opening-form";

    public const string Person = "person";
    public const string Metric = "metric";
    public const string Period = "period";
    public const string Amount = "amount";

    public static Card Draw(OpeningFormView view, CardContext context)
    {
        var texts = Texts.Of<OpeningFormView>(context.Language);
        var draft = view.Draft;
        var card = context.Card(texts[draft.IsRefused ? "FormRefused" : "Opening_FormTitle"]);
        card.Text(texts["Opening_FormTitle"], TextLook.Title with { IsHeading = true });
        if (draft.IsRefused)
            card.Text(texts["FormRefused"], TextLook.Complaint);
        else
            card.Text(texts["Opening_FormText"], new TextLook { IsSubtle = true, Gap = Gap.Small });
        if (view.People.Count > 1)
            card.Ask(Pick(Person, texts["Opening_FieldPerson"], view.People, draft, texts));
        card.Ask(Pick(Metric, texts["Opening_FieldMetric"], view.Metrics, draft, texts));
        card.Ask(Pick(Period, texts["Opening_FieldPeriod"], view.Periods, draft, texts));
        card.Ask(new TextField(Amount, texts["Opening_FieldAmount"])
        {
            Value = draft[Amount], Required = texts["AmountRequired"], Complaint = draft.ComplaintAt(Amount),
            MaxLength = 40, Hint = texts["AmountHint"],
        });
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
            Value = draft[id] ?? choices[0].Value,
            Complaint = draft.ComplaintAt(id),
            Required = texts["Opening_ChoiceRequired"],
        };
}
