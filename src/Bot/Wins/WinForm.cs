using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Wins;

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

    public FormDraft Draft { get; init; } = FormDraft.Empty;
}

/// <summary>The form for a win: customer, amount, day, stage, note.</summary>
internal static class WinForm
{
    public const string Verb = "win/log";
    public const string Cancel = "win/cancel";

    public const string Customer = "customer";
    public const string Amount = "amount";
    public const string Day = "day";
    public const string Stage = "stage";
    public const string Note = "note";
    public const string Team = "team";
    public const string Person = "person";

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
            card.Ask(Pick(Person, texts["FieldPerson"], view.People, draft) with { Style = ChoiceStyle.Filtered });
        card.Ask(new TextField(Customer, texts["FieldCustomer"])
        {
            Value = draft[Customer], Required = texts["CustomerRequired"], Complaint = draft.ComplaintAt(Customer),
            MaxLength = 120, Hint = texts["CustomerHint"],
        });
        card.Ask(new TextField(Amount, texts["FieldAmount"])
        {
            Value = draft[Amount], Required = texts["AmountRequired"], Complaint = draft.ComplaintAt(Amount),
            MaxLength = 40, Hint = texts["AmountHint"],
        });
        card.Ask(new DateField(Day, texts["FieldDay"])
        {
            Value = draft.Date(Day) ?? view.Today, Max = view.Today, Required = texts["DayRequired"],
            Complaint = draft.ComplaintAt(Day),
        });
        var stages = Pick(Stage, texts["FieldStage"], view.Stages, draft);
        card.Ask(stages with { Value = stages.Value ?? view.Stages[0].Value, Required = texts["StageRequired"] });
        card.Ask(new TextField(Note, texts["FieldNote"])
        {
            Value = draft[Note], IsMultiline = true, MaxLength = 500, Complaint = draft.ComplaintAt(Note),
        });
        using (card.Actions())
        {
            card.Press(new Button(texts["Save"], Verb) { SendsInputs = true, IsPrimary = true });
            card.Press(texts["Cancel"], Cancel);
        }

        return card.Finish();
    }

    private static ChoiceField Pick(string id, string label, IReadOnlyList<Choice> choices, FormDraft draft) =>
        new(id, label, choices) { Value = draft[id], Complaint = draft.ComplaintAt(id) };
}
