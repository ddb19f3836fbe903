using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>What the form for a win offers, and what was put in so far.</summary>
internal sealed record WinFormView
{
    public required DateOnly Today { get; init; }

    /// <summary>The team's stages in order.</summary>
    public required IReadOnlyList<Choice> Stages { get; init; }

    /// <summary>Whom the win may be credited to; asked for only who may log for others.</summary>
    public IReadOnlyList<Choice> People { get; init; } = [];

    /// <summary>With whom it may be shared and who may have helped.</summary>
    public IReadOnlyList<Choice> Colleagues { get; init; } = [];

    /// <summary>True for the form with everything; else who needs more asks for it.</summary>
    public bool IsFull { get; init; }

    public FormDraft Draft { get; init; } = FormDraft.Empty;
}

/// <summary>The form for a win: customer, amount, day, stage, note; on demand who shares it, who helped, tags, proof.</summary>
internal static class WinForm
{
    public const string Verb = "win/form";

    /// <summary>Shows the same form with every field.</summary>
    public const string More = "win/more";

    public const string Customer = "customer";
    public const string Amount = "amount";
    public const string Day = "day";
    public const string Stage = "stage";
    public const string Note = "note";
    public const string Person = "person";
    public const string Partners = "partners";
    public const string Parts = "parts";
    public const string Helpers = "helpers";
    public const string Tags = "tags";
    public const string Link = "link";
    public const string New = "new";

    public static Card Draw(WinFormView view, CardContext context)
    {
        var texts = Texts.Of<WinFormView>(context.Language);
        var draft = view.Draft;
        return FormCard.Draw(
            new FormView
            {
                Title = texts["FormTitle"],
                Complaint = draft.IsRefused ? texts["FormRefused"] : null,
                Fields =
                [
                    .. view.People.Count > 1 ? [WhoseOf(view, texts)] : Array.Empty<Field>(),
                    .. Usual(view, texts),
                    .. view.IsFull ? Rest(view, texts) : [],
                    draft.Line(Note, texts["FieldNote"], WinDraft.MostNoteChars) with { IsMultiline = true },
                ],
                Verb = Verb,
                Save = texts["Save"],
                Others = view.IsFull ? [] : [new Button(texts["MoreFields"], More) { SendsInputs = true }],
            },
            context);
    }

    private static ChoiceField WhoseOf(WinFormView view, Texts texts) =>
        view.Draft.Pick(Person, texts["FieldPerson"], view.People, view.People[0].Value) with { Style = ChoiceStyle.Filtered };

    private static Field[] Usual(WinFormView view, Texts texts)
    {
        var draft = view.Draft;
        return
        [
            draft.Line(Customer, texts["FieldCustomer"], 120) with { Required = texts["CustomerRequired"], Hint = texts["CustomerHint"] },
            draft.Line(Amount, texts["FieldAmount"], 40) with { Required = texts["AmountRequired"], Hint = texts["AmountHint"] },
            draft.Day(Day, texts["FieldDay"], view.Today) with { Required = texts["DayRequired"] },
            draft.Pick(Stage, texts["FieldStage"], view.Stages, view.Stages[0].Value) with { Required = texts["StageRequired"] },
        ];
    }

    private static Field[] Rest(WinFormView view, Texts texts)
    {
        var draft = view.Draft;
        return
        [
            .. view.Colleagues.Count == 0 ? Array.Empty<Field>() :
            [
                Several(Partners, texts["FieldPartners"]),
                draft.Line(Parts, texts["FieldParts"], 60) with { Hint = "60/40" },
                Several(Helpers, texts["FieldHelpers"]),
            ],
            draft.Line(Tags, texts["FieldTags"], 120) with { Hint = texts["TagsHint"] },
            draft.Line(Link, texts["FieldLink"], 500) with { Hint = "https://" },
            new ToggleField(New, texts["FieldNew"], texts["NewCustomer"]) { Value = draft[New] == "true" },
        ];

        ChoiceField Several(string id, string label) =>
            draft.Pick(id, label, view.Colleagues) with { Style = ChoiceStyle.Filtered, IsMultiSelect = true };
    }
}
