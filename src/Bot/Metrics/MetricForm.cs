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
        return FormCard.Draw(
            new FormView
            {
                Title = title,
                Hint = view.Id is null ? null : texts.With("Form_Counts", view.Counts),
                Complaint = draft.IsRefused ? texts["Form_Refused"] : null,
                Fields =
                [
                    draft.Line(Name, texts["Field_Name"], MetricName.MostChars) with
                    {
                        Required = texts["Field_NameRequired"], Hint = texts["Field_NameHint"],
                    },
                    draft.Line(Other, texts["Field_Other"], MetricName.MostChars) with { Hint = texts["Field_OtherHint"] },
                    .. view.Id is null ? WhatCounts(view, texts) : [],
                    draft.Line(Aliases, texts["Field_Aliases"], 160) with { Hint = texts["Field_AliasesHint"] },
                ],
                Verb = Verb,
                Save = texts["Save"],
                Carried = view.Id is { } id ? [(nameof(SubmitMetric.Fields.Id), id)] : [],
            },
            context);
    }

    private static Field[] WhatCounts(MetricFormView view, Texts texts)
    {
        var draft = view.Draft;
        Choice[] hows = [.. Measures.Select(m => new Choice(texts["Choice_" + m], m.ToString())), .. view.Activities];
        return
        [
            Pick(How, "Field_How", hows),
            Pick(Unit, "Field_Unit", [.. UnitsOffered.Select(u => new Choice(texts["Unit_" + u], u.ToString()))]),
            Pick(Way, "Field_Way", [.. Ways.Select(w => new Choice(texts["Direction_" + w], w.ToString()))]),
            draft.Line(Most, texts["Field_Most"], 12) with { Hint = texts["Field_MostHint"] },
        ];

        ChoiceField Pick(string id, string label, Choice[] choices) =>
            draft.Pick(id, texts[label], choices, choices[0].Value);
    }
}
