using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>What the form for a metric offers, and what was put in so far.</summary>
internal sealed record MetricFormView
{
    /// <summary>The metric that is changed; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>What it counts, which stays as it is; null for a new one.</summary>
    public string? Counts { get; init; }

    /// <summary>Kinds of activity that can be counted, as they are called.</summary>
    public IReadOnlyList<Choice> Activities { get; init; } = [];

    public FormDraft Draft { get; init; } = FormDraft.Empty;
}

/// <summary>The form for a metric of the team's own: what it is called, how it is measured, in what, where it is to go.</summary>
internal static class MetricForm
{
    public const string Verb = "metric/form";

    public const string Name = "name";
    public const string Other = "other";
    public const string How = "how";
    public const string Unit = "unit";
    public const string Way = "way";
    public const string Most = "most";
    public const string Aliases = "aliases";

    private static readonly Measure[] Measures = [Measure.Sum, Measure.LastValue, Measure.Average, Measure.Ratio];

    private static readonly MetricUnit[] UnitsOffered =
        [MetricUnit.Count, MetricUnit.Points, MetricUnit.Percent, MetricUnit.Money];

    private static readonly Direction[] Ways = [Direction.Raise, Direction.StayAbove, Direction.StayBelow];

    public static Card Draw(MetricFormView view, CardContext context)
    {
        var texts = Texts.Of<MetricFormView>(context.Language);
        var draft = view.Draft;
        var title = texts[view.Id is null ? "Form_New" : "Form_Change"];
        var card = context.Card(draft.IsRefused ? texts["Form_Refused"] : title);
        card.Text(title, TextLook.Title with { IsHeading = true });
        if (draft.IsRefused)
            card.Text(texts["Form_Refused"], TextLook.Complaint);
        card.Ask(Text(Name, texts["Field_Name"], draft, MetricName.MostChars) with
        {
            Required = texts["Field_NameRequired"], Hint = texts["Field_NameHint"],
        });
        card.Ask(Text(Other, texts["Field_Other"], draft, MetricName.MostChars) with { Hint = texts["Field_OtherHint"] });
        if (view.Id is null)
            AskWhatCounts(card, view, texts);
        else
            card.Text(texts.With("Form_Counts", view.Counts), new TextLook { IsSubtle = true });
        card.Ask(Text(Aliases, texts["Field_Aliases"], draft, 160) with { Hint = texts["Field_AliasesHint"] });
        using (card.Actions())
        {
            (string, string)[] args = view.Id is { } id ? [(nameof(SubmitMetric.Fields.Id), id)] : [];
            card.Press(new Button(texts["Save"], Verb) { SendsInputs = true, IsPrimary = true }, args);
            card.Press(texts["Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }

    private static void AskWhatCounts(CardBuilder card, MetricFormView view, Texts texts)
    {
        var draft = view.Draft;
        card.Ask(Pick(
            How, texts["Field_How"], [.. Measures.Select(m => new Choice(texts["Choice_" + m], m.ToString())), .. view.Activities],
            draft));
        card.Ask(Pick(Unit, texts["Field_Unit"], [.. UnitsOffered.Select(u => new Choice(texts["Unit_" + u], u.ToString()))], draft));
        card.Ask(Pick(Way, texts["Field_Way"], [.. Ways.Select(w => new Choice(texts["Direction_" + w], w.ToString()))], draft));
        card.Ask(Text(Most, texts["Field_Most"], draft, 12) with { Hint = texts["Field_MostHint"] });
    }

    private static TextField Text(string id, string label, FormDraft draft, int most) => new(id, label)
    {
        Value = draft[id], Complaint = draft.ComplaintAt(id), MaxLength = most,
    };

    private static ChoiceField Pick(string id, string label, IReadOnlyList<Choice> choices, FormDraft draft) =>
        new(id, label, choices)
        {
            Value = string.IsNullOrEmpty(draft[id]) ? choices[0].Value : draft[id], Complaint = draft.ComplaintAt(id),
        };
}
