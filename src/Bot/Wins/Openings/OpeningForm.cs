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
        return FormCard.Draw(
            new FormView
            {
                Title = texts["Opening_FormTitle"],
                Hint = draft.IsRefused ? null : texts["Opening_FormText"],
                Complaint = draft.IsRefused ? texts["FormRefused"] : null,
                Fields =
                [
                    .. view.People.Count > 1 ? [Pick(Person, "Opening_FieldPerson", view.People)] : Array.Empty<Field>(),
                    Pick(Metric, "Opening_FieldMetric", view.Metrics),
                    Pick(Period, "Opening_FieldPeriod", view.Periods),
                    draft.Line(Amount, texts["Opening_FieldAmount"], 40) with
                    {
                        Required = texts["AmountRequired"], Hint = texts["AmountHint"],
                    },
                ],
                Verb = Verb,
                Save = texts["Save"],
            },
            context);

        ChoiceField Pick(string id, string label, IReadOnlyList<Choice> choices) =>
            draft.Pick(id, texts[label], choices, choices[0].Value) with { Required = texts["Opening_ChoiceRequired"] };
    }
}
