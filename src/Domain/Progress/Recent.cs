using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>
/// What changed in the figure since the start of the last own working day before today, by the day of recording
/// (handbook, chapter 4).
/// </summary>
public readonly record struct Recent(DateOnly Since, decimal Added, decimal Corrected, decimal TakenBack)
{
    public bool IsQuiet => Added == 0 && Corrected == 0 && TakenBack == 0;

    /// <summary>Only of what adds up: a change of an average is no sum of entries.</summary>
    internal static Recent? Of(ProgressQuestion question)
    {
        var metric = question.Metric;
        if (metric.Measure is not (Measure.Sum or Measure.Count))
            return null;
        var since = question.Calendar.PreviousWorkingDay(question.Today);
        var selector = new LineSelector(metric, question.CountedBasis);
        Span<long> sums = stackalloc long[3];
        var totals = (Added: 0m, Corrected: 0m, TakenBack: 0m);
        for (var i = 0; i < question.Totals.Count; i++)
        {
            var row = question.Totals[i];
            if (row.First >= question.Period.End || row.End <= question.Period.First)
                continue;
            sums.Clear();
            Add(row, selector, question, since, sums);
            totals.Added += Amounts.FromUnits(sums[(int)Movement.Added]);
            totals.Corrected += Amounts.FromUnits(sums[(int)Movement.Corrected]);
            totals.TakenBack += Amounts.FromUnits(sums[(int)Movement.TakenBack]);
        }
        return new Recent(since, totals.Added, totals.Corrected, totals.TakenBack);
    }

    private static void Add(
        MonthTotals row, in LineSelector selector, ProgressQuestion question, DateOnly since, Span<long> sums)
    {
        var from = question.Period.First.DayNumber - row.First.DayNumber;
        var to = question.Period.End.DayNumber - row.First.DayNumber;
        foreach (ref readonly var move in row.Moves.AsSpan())
        {
            if (move.RecordedOn < since || move.Day < from || move.Day >= to)
                continue;
            var use = selector.UseOf(row.Lines.ItemRef(move.Line));
            if (use is LineUse.Counts or LineUse.Opening)
                sums[(int)move.Movement] += selector.ValueOf(move.Sums, use);
        }
    }
}
