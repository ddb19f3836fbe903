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
        return FormCard.Draw(
            new FormView
            {
                Title = texts["Form_Title"],
                Complaint = draft.IsRefused ? texts["Form_Refused"] : null,
                Fields =
                [
                    .. view.People.Count > 1 ? [Pick(Person, "Field_Person", view.People)] : Array.Empty<Field>(),
                    Pick(Metric, "Field_Metric", view.Metrics),
                    draft.Line(Figure, texts["Field_Figure"], 40) with
                    {
                        Required = texts["Field_FigureRequired"], Hint = texts.With("Field_FigureHint", view.Example),
                    },
                    draft.Day(Day, texts["Field_Day"], view.Today),
                    .. draft.ComplaintAt(Note) is null ? Array.Empty<Field>() : [draft.Line(Note, texts["Field_Note"], 300)],
                ],
                Verb = Verb,
                Save = texts["Save"],
            },
            context);

        ChoiceField Pick(string id, string label, IReadOnlyList<Choice> choices) =>
            draft.Pick(id, texts[label], choices, choices[0].Value) with { Required = texts["Field_ChoiceRequired"] };
    }
}
