using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Targets;

/// <summary>What the form for a target offers, and what was put in so far.</summary>
internal sealed record TargetFormView
{
    /// <summary>Whose target it is to be, when it isn't the reader's own.</summary>
    public string? Whose { get; init; }

    public required IReadOnlyList<Choice> Metrics { get; init; }

    public required IReadOnlyList<Choice> Periods { get; init; }

    /// <summary>What is good to know before; null for nothing.</summary>
    public string? Hint { get; init; }

    public FormDraft Draft { get; init; } = FormDraft.Empty;
}

/// <summary>The form for a target: metric, period, commitment, stretch, reason.</summary>
internal static class TargetForm
{
    public const string Verb = "target/form";

    public const string Metric = "metric";
    public const string Period = "period";
    public const string Commitment = "commitment";
    public const string Stretch = "stretch";
    public const string Reason = "reason";

    /// <param name="args">What the button carries: whose target it is.</param>
    public static Card Draw(TargetFormView view, CardContext context, params ReadOnlySpan<(string, string)> args)
    {
        var texts = Texts.Of<TargetFormView>(context.Language);
        var draft = view.Draft;
        var title = view.Whose is null
            ? texts["FormTitleOwn"] : texts.With("FormTitleOf", Typed.Line(view.Whose));
        return FormCard.Draw(
            new FormView
            {
                Title = title,
                Hint = view.Hint,
                Complaint = draft.IsRefused ? texts["FormRefused"] : null,
                Fields =
                [
                    Pick(Metric, "FieldMetric", view.Metrics, "MetricRequired"),
                    Pick(Period, "FieldPeriod", view.Periods, "PeriodRequired"),
                    draft.Line(Commitment, texts["FieldCommitment"], 40) with
                    {
                        Required = texts["CommitmentRequired"], Hint = texts["AmountHint"],
                    },
                    draft.Line(Stretch, texts["FieldStretch"], 40) with { Hint = texts["StretchHint"] },
                    draft.Line(Reason, texts["FieldReason"], 500) with { IsMultiline = true },
                ],
                Verb = Verb,
                Save = texts["Propose"],
                Carried = [.. args],
            },
            context);

        ChoiceField Pick(string id, string label, IReadOnlyList<Choice> choices, string required) =>
            draft.Pick(id, texts[label], choices, choices[0].Value) with { Required = texts[required] };
    }
}
