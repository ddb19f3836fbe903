using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Ledger;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>One metric of the team's own on screen.</summary>
/// <param name="Example">What somebody says to enter a figure.</param>
/// <param name="IsEntered">True when figures are entered, so that the form for one is offered.</param>
/// <param name="RetiredOn">Since when it is given up, written; null while it is in use.</param>
internal sealed record MetricLineView(string Id, string Names, string What, string Example, bool IsEntered, string? RetiredOn);

/// <summary>What the team measures.</summary>
internal sealed record MetricListView
{
    /// <summary>Those that every team has, by name.</summary>
    public required IReadOnlyList<string> ReadyMade { get; init; }

    public required IReadOnlyList<MetricLineView> Own { get; init; }

    /// <summary>Given up; shown to who may take one up again.</summary>
    public IReadOnlyList<string> Retired { get; init; } = [];

    /// <summary>True for who may make and change metrics.</summary>
    public bool MayChange { get; init; }
}

/// <summary>Cards about what a team measures: one metric, and all of them.</summary>
internal static class MetricCards
{
    public static Card One(string line, MetricLineView metric, CardContext context)
    {
        var texts = Texts.Of<MetricListView>(context.Language);
        var card = context.Card(line);
        card.Text(line, TextLook.Title with { IsHeading = true });
        card.Text(metric.What, new TextLook { Gap = Gap.Small });
        if (metric.RetiredOn is null)
            card.Text(texts.With("Say", metric.Example), new TextLook { Gap = Gap.Small, IsSubtle = true });
        using (card.Actions())
        {
            if (metric.RetiredOn is not null)
            {
                card.Press(new Button(texts["Resume"], ResumeMetric.Verb) { IsPrimary = true }, ("Metric", metric.Id));
            }
            else
            {
                if (metric.IsEntered)
                    card.Press(
                        new Button(texts["Enter"], ProgressVerbs.EnterReading) { IsPrimary = true },
                        (ProgressVerbs.Metric, metric.Id));
                card.Press(texts["Change"], ChangeMetric.Verb, ("Metric", metric.Id));
                card.Press(new Button(texts["Retire"], RetireMetric.Verb) { IsSecondary = true }, ("Metric", metric.Id));
            }
        }

        return card.Finish();
    }

    public static Card List(MetricListView view, CardContext context)
    {
        var texts = Texts.Of<MetricListView>(context.Language);
        var card = context.Card(texts["List_Title"]);
        card.Text(texts["List_Title"], TextLook.Title with { IsHeading = true });
        foreach (var metric in view.Own)
        {
            card.Text(metric.Names, TextLook.Section);
            card.Text(metric.What, new TextLook { Gap = Gap.None });
            card.Text(texts.With("Say", metric.Example), TextLook.Note with { Gap = Gap.None });
        }

        card.Text(texts["List_ReadyMade"], TextLook.Section);
        card.Text(context.Written.List(view.ReadyMade), new TextLook { Gap = Gap.None });
        card.Text(texts["List_ReadyMadeNote"], TextLook.Note with { Gap = Gap.None });
        if (view.Retired.Count > 0)
            card.Text(texts.With("List_Retired", context.Written.List(view.Retired)), TextLook.Note with { Gap = Gap.Medium });
        if (view.MayChange)
            card.Text(texts["List_MayChange"], TextLook.Note with { Gap = Gap.Medium });
        using (card.Actions())
        {
            if (view.Own.Any(metric => metric.IsEntered))
                card.Press(new Button(texts["Enter"], ProgressVerbs.EnterReading) { IsPrimary = true });
            if (view.MayChange)
                card.Press(texts["New"], NewMetric.Verb);
        }

        return card.Finish();
    }
}
