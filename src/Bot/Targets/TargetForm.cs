using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Targets;

/// <summary>What the form for a target offers, and what was put in so far.</summary>
internal sealed record TargetFormView
{
    /// <summary>Whose target it is to be, when it isn't the reader's own.</summary>
    public string? Whose { get; init; }

    public required IReadOnlyList<Choice> Metrics { get; init; }

    public required IReadOnlyList<Choice> Periods { get; init; }

    public IReadOnlyList<Choice> Teams { get; init; } = [];

    public FormDraft Draft { get; init; } = FormDraft.Empty;
}

/// <summary>The form for a target: metric, period, commitment, stretch, reason.</summary>
internal static class TargetForm
{
    public const string Verb = "target/propose";
    public const string Cancel = "target/cancel";

    public const string Metric = "metric";
    public const string Period = "period";
    public const string Commitment = "commitment";
    public const string Stretch = "stretch";
    public const string Reason = "reason";
    public const string Team = "team";

    public static Card Draw(TargetFormView view, CardContext context)
    {
        var texts = Texts.Of<TargetFormView>(context.Language);
        var draft = view.Draft;
        var title = view.Whose is null
            ? texts["FormTitleOwn"] : texts.With("FormTitleOf", Typed.Line(view.Whose));
        var card = context.Card(draft.IsRefused ? texts["FormRefused"] : title);
        card.Text(title, TextLook.Title with { IsHeading = true });
        if (draft.IsRefused)
            card.Text(texts["FormRefused"], TextLook.Complaint);
        if (view.Teams.Count > 1)
            card.Ask(Pick(Team, texts["FieldTeam"], view.Teams, draft, texts["TeamRequired"]));
        card.Ask(Pick(Metric, texts["FieldMetric"], view.Metrics, draft, texts["MetricRequired"]));
        card.Ask(Pick(Period, texts["FieldPeriod"], view.Periods, draft, texts["PeriodRequired"]));
        card.Ask(Number(Commitment, texts["FieldCommitment"], texts["AmountHint"], draft) with
        {
            Required = texts["CommitmentRequired"],
        });
        card.Ask(Number(Stretch, texts["FieldStretch"], texts["StretchHint"], draft));
        card.Ask(new TextField(Reason, texts["FieldReason"])
        {
            Value = draft[Reason], IsMultiline = true, MaxLength = 500, Complaint = draft.ComplaintAt(Reason),
        });
        using (card.Actions())
        {
            card.Press(new Button(texts["Propose"], Verb) { SendsInputs = true, IsPrimary = true });
            card.Press(texts["Cancel"], Cancel);
        }

        return card.Finish();
    }

    private static TextField Number(string id, string label, string hint, FormDraft draft) => new(id, label)
    {
        Value = draft[id], Complaint = draft.ComplaintAt(id), Hint = hint, MaxLength = 40,
    };

    private static ChoiceField Pick(
        string id, string label, IReadOnlyList<Choice> choices, FormDraft draft, string required) =>
        new(id, label, choices)
        {
            Value = draft[id] ?? choices[0].Value, Complaint = draft.ComplaintAt(id), Required = required,
        };
}
