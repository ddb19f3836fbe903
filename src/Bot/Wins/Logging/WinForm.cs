using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>What the form for a win offers, and what was put in so far.</summary>
internal sealed record WinFormView
{
    public required DateOnly Today { get; init; }

    /// <summary>The team's stages in order.</summary>
    public required IReadOnlyList<Choice> Stages { get; init; }

    /// <summary>The person's teams; asked for only when there is more than one.</summary>
    public IReadOnlyList<Choice> Teams { get; init; } = [];

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
    public const string Team = "team";
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
        var card = context.Card(texts[draft.IsRefused ? "FormRefused" : "FormTitle"]);
        card.Text(texts["FormTitle"], TextLook.Title with { IsHeading = true });
        if (draft.IsRefused)
            card.Text(texts["FormRefused"], TextLook.Complaint);
        if (view.Teams.Count > 1)
            card.Ask(Pick(Team, texts["FieldTeam"], view.Teams, draft) with { Required = texts["TeamRequired"] });
        if (view.People.Count > 1)
            card.Ask(draft.Pick(Person, texts["FieldPerson"], view.People, view.People[0].Value) with { Style = ChoiceStyle.Filtered });
        AskUsual(card, view, texts);
        if (view.IsFull)
            AskRest(card, view, texts);
        card.Ask(Line(Note, texts["FieldNote"], draft) with { IsMultiline = true, MaxLength = WinDraft.MostNoteChars });
        using (card.Actions())
        {
            card.Press(new Button(texts["Save"], Verb) { SendsInputs = true, IsPrimary = true });
            if (!view.IsFull)
                card.Press(new Button(texts["MoreFields"], More) { SendsInputs = true });
            card.Press(texts["Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }

    private static void AskUsual(CardBuilder card, WinFormView view, Texts texts)
    {
        var draft = view.Draft;
        card.Ask(Line(Customer, texts["FieldCustomer"], draft) with
        {
            Required = texts["CustomerRequired"], MaxLength = 120, Hint = texts["CustomerHint"],
        });
        card.Ask(Line(Amount, texts["FieldAmount"], draft) with
        {
            Required = texts["AmountRequired"], MaxLength = 40, Hint = texts["AmountHint"],
        });
        card.Ask(new DateField(Day, texts["FieldDay"])
        {
            Value = draft.Date(Day) ?? view.Today, Max = view.Today, Required = texts["DayRequired"],
            Complaint = draft.ComplaintAt(Day),
        });
        var stages = Pick(Stage, texts["FieldStage"], view.Stages, draft);
        card.Ask(stages with { Value = stages.Value ?? view.Stages[0].Value, Required = texts["StageRequired"] });
    }

    private static void AskRest(CardBuilder card, WinFormView view, Texts texts)
    {
        var draft = view.Draft;
        if (view.Colleagues.Count > 0)
        {
            card.Ask(Several(Partners, texts["FieldPartners"], view.Colleagues, draft));
            card.Ask(Line(Parts, texts["FieldParts"], draft) with { MaxLength = 60, Hint = "60/40" });
            card.Ask(Several(Helpers, texts["FieldHelpers"], view.Colleagues, draft));
        }

        card.Ask(Line(Tags, texts["FieldTags"], draft) with { MaxLength = 120, Hint = texts["TagsHint"] });
        card.Ask(Line(Link, texts["FieldLink"], draft) with { MaxLength = 500, Hint = "https://" });
        card.Ask(new ToggleField(New, texts["FieldNew"], texts["NewCustomer"]) { Value = draft[New] == "true" });
    }

    private static TextField Line(string id, string label, FormDraft draft) =>
        new(id, label) { Value = draft[id], Complaint = draft.ComplaintAt(id) };

    private static ChoiceField Pick(string id, string label, IReadOnlyList<Choice> choices, FormDraft draft) =>
        new(id, label, choices) { Value = draft[id], Complaint = draft.ComplaintAt(id) };

    private static ChoiceField Several(string id, string label, IReadOnlyList<Choice> choices, FormDraft draft) =>
        Pick(id, label, choices, draft) with { Style = ChoiceStyle.Filtered, IsMultiSelect = true };
}
