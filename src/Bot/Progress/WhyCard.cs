using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Progress;

/// <summary>What "why this number?" opens: the figures as shown, the facts behind each, and the entries.</summary>
internal sealed record WhyView(ProgressView Progress, ProgressQuestion Question, IReadOnlyList<Why> Whys, IReadOnlyList<EntryBehind> Entries);

/// <summary>Each figure opened into its rule, the numbers that went in, the entries and the version of the target.</summary>
internal static class WhyCard
{
    private const int MostEntries = 8;

    public static Card Draw(WhyView view, CardContext context)
    {
        var texts = Texts.Of<ProgressView>(context.Language);
        var headline = new ProgressWords(context.Language).Headline(view.Progress);
        var card = context.Card(texts.With("WhyTitle", headline));
        card.Text(texts.With("WhyTitle", headline), TextLook.Title with { IsHeading = true });
        foreach (var why in view.Whys)
            Draw(card, why, view, texts);
        using (card.Actions())
            card.Press(texts["BackToProgress"], ProgressVerbs.Show, (ProgressVerbs.Period, view.Progress.Period.Key));
        return card.Finish();
    }

    private static void Draw(CardBuilder card, Why why, WhyView view, Texts texts)
    {
        var written = card.Written;
        var (period, today, units) = (view.Progress.Period, view.Progress.Today, view.Progress.Units);
        string Amount(decimal value) => written.Amount(decimal.Round(value, 2), units);
        switch (why)
        {
            case Why.Missing missing:
                Note(card, null, texts.With(
                    missing.Gap > 0 ? "WhySummary" : "WhySummarySurplus",
                    Amount(missing.Gap > 0 ? missing.Gap : missing.Attained - missing.Target), Amount(missing.Target),
                    Amount(missing.Attained)));
                break;
            case Why.Reached reached:
                Section(card, texts.With("WhyAttained", Amount(reached.Value ?? 0)));
                Note(card, null, texts.With("WhyAttainedRule", view.Progress.Basis));
                DrawEntries(card, view, texts);
                break;
            case Why.ToReach target:
                Section(card, texts.With("WhyTarget", Amount(target.Lowered)));
                foreach (var part in target.Parts)
                    Note(card, target.Parts.Count > 1 ? written.Period(part.Period, today) : null, Version(part, texts, written, today));
                foreach (var share in target.Shares.Where(s => s.Absent > 0))
                    Note(card, null, texts.With(
                        "WhyTargetLeave", Amount(share.Agreed), written.WorkingDays(share.Absent), written.WorkingDays(share.TeamDays)));
                break;
            case Why.ExpectedByNow expected:
                Section(card, texts.With("WhyExpected", written.Percent(expected.Elapsed)));
                foreach (var share in expected.Shares)
                    Note(card, expected.Shares.Count > 1 ? written.Period(share.Period, today) : null, Elapsed(share, view, texts, written));
                break;
            case Why.StillNeeded { Needed: var needed } still:
                Section(card, texts.With("WhyNeeded", texts.With(
                    "Needed_" + (needed.Unit == NeededUnit.Deals ? "Deals" : needed.Unit == NeededUnit.Week ? "Weeks" : "Days"),
                    needed.Unit switch
                    {
                        NeededUnit.Deals => written.Deals(needed.Deals!.Value),
                        NeededUnit.Week => Amount(needed.PerWeek),
                        _ => Amount(needed.PerDay),
                    })));
                Note(card, null, needed.Unit == NeededUnit.Deals
                    ? texts.With("WhyNeededDeals", Amount(still.Gap), Amount(still.Habits.TypicalDeal!.Value))
                    : texts.With("WhyNeededDays", Amount(still.Gap), written.WorkingDays(still.DaysLeft)));
                break;
            case Why.Foreseen foreseen:
                Section(card, texts.With("WhyForecast", Amount(decimal.Round(foreseen.Value))));
                Note(card, null, texts.With(
                    "WhyForecastRule", Amount(foreseen.Attained), written.Percent(foreseen.OwnPart), written.Percent(1 - foreseen.OwnPart)));
                break;
            case Why.Judged { Verdict.Pace: { } pace } judged:
                Section(card, texts.With("WhyStatus", texts["Status_" + view.Progress.Standing]));
                Note(card, null, texts.With(
                    "WhyStatusRule", written.Number(pace), written.Number(judged.Settings.AheadFrom),
                    written.Number(judged.Settings.OnTrackFrom), written.Number(judged.Settings.AtRiskFrom)));
                break;
        }
    }

    private static string Version(TargetPart part, Texts texts, Written written, DateOnly today) => texts.With(
        part.Version.State == TargetState.SetByManager ? "WhyTargetSet" : "WhyTargetVersion",
        part.Version.Number, written.Date(DateOnly.FromDateTime(part.Version.SetAt.UtcDateTime), today));

    private static string Elapsed(TargetShare share, WhyView view, Texts texts, Written written)
    {
        var rule = share.Rule == ElapsedRule.TeamCurve ? "WhyExpectedCurve"
            : view.Progress.IsSeasonal ? "WhyExpectedPlan" : "WhyExpectedEven";
        return texts.With(
            rule, written.Number(share.Days.Before), written.WorkingDays(share.Days.InPeriod), written.Percent(share.Elapsed));
    }

    private static void DrawEntries(CardBuilder card, WhyView view, Texts texts)
    {
        var written = card.Written;
        if (view.Entries.Count == 0)
        {
            Note(card, null, texts["WhyNoEntries"]);
            return;
        }

        card.Facts([.. view.Entries.Take(MostEntries).Select(e => (
            written.Date(e.Entry.Day, view.Progress.Today),
            texts.With(
                e.Entry.State == Domain.Wins.LookedAt.ToConfirm ? "EntryToConfirmLine" : "EntryLine",
                e.IsOpening ? texts["EntryOpening"] : Typed.Line(e.Customer), written.Amount(e.Entry.Value, view.Progress.Units))))]);
        var earlier = view.Entries.Skip(MostEntries).ToList();
        if (earlier.Count > 0)
            Note(card, null, texts.Count(
                "WhyEarlier", earlier.Count, written.Amount(earlier.Sum(e => e.Entry.Value), view.Progress.Units)));
    }

    private static void Section(CardBuilder card, string text) => card.Text(text, TextLook.Section);

    private static void Note(CardBuilder card, string? about, string text) => card.Text(
        about is null ? text : $"{about} · {text}", new TextLook { IsSubtle = true, Gap = Gap.Small });
}
