using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>
/// "Why this number?": each figure opened into the rule, the numbers that went in, and the version of the target, as
/// facts that the answer puts into words.
/// </summary>
public abstract record Why
{
    private Why()
    {
    }

    /// <summary>A: what each day brought, on which basis, and what somebody still has to look at.</summary>
    public sealed record Reached(Basis Basis, decimal? Value, decimal ToConfirm, IReadOnlyList<DayValue> Days) : Why;

    /// <summary>T: the versions it comes from and what leave took, month by month.</summary>
    public sealed record ToReach(
        decimal Agreed, decimal Lowered, IReadOnlyList<TargetPart> Parts, IReadOnlyList<TargetShare> Shares) : Why;

    /// <summary>W: how much of each share has elapsed, by which rule; the curve when it was read.</summary>
    public sealed record ExpectedByNow(decimal Elapsed, IReadOnlyList<TargetShare> Shares, MonthCurve? Curve) : Why;

    public sealed record Missing(decimal Target, decimal Attained, decimal Gap) : Why;

    /// <summary>What is needed: gap, days left, and the rhythm that chose the unit.</summary>
    public sealed record StillNeeded(decimal Gap, int DaysLeft, Needed Needed, Habits Habits) : Why;

    public sealed record Foreseen(
        decimal Value, decimal Attained, decimal Target, decimal Elapsed, decimal OwnPart, WorkingDays Days) : Why;

    /// <summary>The status: the pace, the thresholds it was held against, and the exception that applied.</summary>
    public sealed record Judged(
        Verdict Verdict, decimal ExpectedAmount, Habits Habits, ProgressSettings Settings) : Why;

    public sealed record Changed(Recent Recent) : Why;

    /// <summary>Every figure that the answer shows, in the order in which it shows them.</summary>
    public static IReadOnlyList<Why> Of(ProgressQuestion question, ProgressFigures figures)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(figures);
        var whys = new List<Why> { new Reached(figures.Basis, figures.Attained, figures.ToConfirm, DaysOf(question)) };
        if (figures.Target is { } target)
        {
            whys.Add(new ToReach(target.Agreed, target.Lowered, question.Target.Parts, target.Shares));
            whys.Add(new ExpectedByNow(target.Elapsed, target.Shares, question.Curve));
            AddCompared(whys, question, figures, target);
        }
        if (figures.Recent is { } recent)
            whys.Add(new Changed(recent));
        return whys;
    }

    private static void AddCompared(
        List<Why> whys, ProgressQuestion question, ProgressFigures figures, TargetToReach target)
    {
        if (figures is { Gap: { } gap, Attained: { } attained })
            whys.Add(new Missing(target.Lowered, attained, gap));
        if (figures is { Needed: { } needed, Gap: { } rest, Habits: { } habits })
            whys.Add(new StillNeeded(rest, figures.Days.Left, needed, habits));
        if (figures is { Forecast: { Value: { } value } forecast, Attained: { } reached })
            whys.Add(new Foreseen(
                value, reached, target.Lowered, target.Elapsed, forecast.OwnPart, figures.Days));
        if (figures is { Verdict: { } verdict, Habits: { } known })
        {
            var expected = question.Metric.AddsUp ? target.ExpectedAmount : target.Lowered;
            whys.Add(new Judged(verdict, expected, known, question.Settings));
        }
    }

    private static List<DayValue> DaysOf(ProgressQuestion question)
    {
        if (question.Metric.Measure is not (Measure.Sum or Measure.Count))
            return [];
        var days = new List<DayValue>();
        for (var day = question.Period.First; day < question.Period.End && day <= question.Today; day = day.AddDays(1))
        {
            var read = Attained.Read(
                question.Metric, question.CountedBasis, question.Totals, day, day.AddDays(1));
            if (read.HasEntries)
                days.Add(new DayValue(day, read.Value ?? 0, read.ToConfirm));
        }
        return days;
    }
}

/// <summary>What one day brought.</summary>
public readonly record struct DayValue(DateOnly Day, decimal Value, decimal ToConfirm);
