using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Progress;

/// <summary>
/// "How far from target?" as a card: the gap in words first, then done beside expected, the few numbers, one next step.
/// </summary>
internal static class ProgressCard
{
    private const string LabelWidth = "72px";
    private const string FigureWidth = "48px";

    /// <param name="args">What the buttons carry on: whose, which metric.</param>
    public static Card Draw(ProgressView view, CardContext context, params ReadOnlySpan<(string, string)> args)
    {
        var words = new ProgressWords(context.Language);
        var texts = Texts.Of<ProgressView>(context.Language);
        var card = context.Card(words.Line(view));
        card.Text(Kicker(view, texts, context.Written), TextLook.Note);
        card.Text(words.Headline(view), TextLook.Headline with { Gap = Gap.Small, IsHeading = true });
        if (words.Ahead(view) is { } ahead)
            card.Text(ahead, new TextLook { Gap = Gap.Small });
        if (view.HasTarget)
            DrawPace(card, view, words, texts);
        else
            card.Text(texts.With("NoTarget", context.Written.Period(view.Period, view.Today)));
        card.Facts([.. ProgressFacts.Of(view, words, texts, context.Written)]);
        if (ProgressFacts.Since(view, texts, context.Written) is { } since)
            card.Text(since);
        DrawChart(card, view, texts);
        foreach (var year in view.ProvisionalYears)
            card.Text(texts.With("ProvisionalNote", year.ToString(System.Globalization.CultureInfo.InvariantCulture)), TextLook.Note);
        if (view.HasDefaults)
            card.Text(texts["DefaultsNote"], TextLook.Note);
        DrawButtons(card, view, texts, args);
        return card.Finish();
    }

    private static string Kicker(ProgressView view, Texts texts, Written written)
    {
        var kicker = texts.With(
            "Kicker", written.Period(view.Period, view.Today), view.Metric, view.Basis);
        if (view.Team is not null)
            kicker = texts.With("KickerOf", kicker, Typed.Line(view.Team));
        return view.Whose is null ? kicker : texts.With("KickerOf", Typed.Line(view.Whose), kicker);
    }

    private static void DrawPace(CardBuilder card, ProgressView view, ProgressWords words, Texts texts)
    {
        var tone = ProgressWords.ToneOf(view.Standing);
        card.Text(words.Status(view.Standing), TextLook.Bold with { Tone = tone, Gap = Gap.Medium });
        if (view.Done is { } done)
            DrawBar(card, texts["BarDone"], done, tone == Tone.Default ? Tone.Accent : tone, Gap.Small);
        if (view.Expected is { } expected && view.Standing != Standing.Done)
            DrawBar(card, texts[view.IsSeasonal ? "BarPlan" : "BarExpected"], expected, Tone.Default, Gap.Small);
    }

    private static void DrawBar(CardBuilder card, string label, decimal share, Tone tone, Gap gap)
    {
        using (card.Columns(gap))
        {
            using (card.Column(LabelWidth))
                card.Text(label, new TextLook { MaxLines = 1 });
            using (card.Column())
                card.ProgressBar(share, tone);
            using (card.Column(FigureWidth))
                card.Text(card.Written.Percent(share), TextLook.Bold with { Align = Align.Right, MaxLines = 1 });
        }
    }

    private static void DrawChart(CardBuilder card, ProgressView view, Texts texts)
    {
        if (view.Course.Count < 2)
            return;
        var past = view.Course.Count(point => point.Day <= view.Today);
        card.Lines(
            texts["ChartTitle"],
            view.Course,
            point => point.Day,
            new(texts["FactAttained"], "good", point => point.Attained, past),
            new(texts["BarExpected"], "neutral", point => point.Expected, view.Course.Count));
    }

    private static void DrawButtons(
        CardBuilder card, ProgressView view, Texts texts, ReadOnlySpan<(string, string)> args)
    {
        (string, string)[] same = [(ProgressVerbs.Period, view.Period.Key), .. args];
        using (card.Actions())
        {
            if (view.HasTarget)
            {
                if (view.Whose is null && view.IsFromWins)
                    card.Press(new Button(texts["LogWin"], ProgressVerbs.LogWin) { IsPrimary = true });
                if (view.Whose is null && view.CanEnter)
                    card.Press(new Button(texts["EnterReading"], ProgressVerbs.EnterReading) { IsPrimary = true }, args);
                card.Press(texts["Why"], ProgressVerbs.Why, same);
            }
            else
            {
                if (view.Whose is null && view.CanEnter)
                    card.Press(texts["EnterReading"], ProgressVerbs.EnterReading, args);
                card.Press(new Button(texts["SuggestTarget"], ProgressVerbs.SuggestTarget) { IsPrimary = true }, same);
                card.Press(texts["AskForTarget"], ProgressVerbs.AskForTarget, same);
            }

            var other = view.Period.Kind == PeriodKind.Quarter ? PeriodKind.Month : PeriodKind.Quarter;
            card.Press(texts["Show" + other], ProgressVerbs.Show, [(ProgressVerbs.Period, $"this {other}"), .. args]);
        }
    }
}
