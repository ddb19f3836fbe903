using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>Reads sums, counts, averages and ratios: what adds up over days, members and months by parts.</summary>
internal static class SumReader
{
    private const int MostOnStack = 64;

    public static Attained Read(
        Metric metric, Basis basis, IReadOnlyList<MonthTotals> rows, DateOnly first, DateOnly end)
    {
        var selector = new LineSelector(metric, basis);
        var tally = default(Tally);
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].First < end && rows[i].End > first)
                tally.Add(rows[i], selector, first, end);
        return tally.Close(metric);
    }

    /// <summary>
    /// The value of each day of a window, opening entries left out: they say what was reached, not on which day.
    /// </summary>
    public static void ReadDays(
        Metric metric, Basis basis, IReadOnlyList<MonthTotals> rows, DateOnly first, Span<long> days)
    {
        var selector = new LineSelector(metric, basis);
        foreach (var row in rows)
            AddDays(row, selector, row.First.DayNumber - first.DayNumber, days);
    }

    /// <summary>For each end the sum of the days before it; every entry is looked at once.</summary>
    public static void ReadCourse(
        Metric metric, Basis basis, IReadOnlyList<MonthTotals> rows, DateOnly first, ReadOnlySpan<DateOnly> ends,
        Span<decimal> values)
    {
        Span<long> steps = ends.Length <= MostOnStack ? stackalloc long[ends.Length] : new long[ends.Length];
        steps.Clear();
        var selector = new LineSelector(metric, basis);
        for (var i = 0; i < rows.Count; i++)
            AddSteps(rows[i], selector, first, ends, steps);
        var sum = 0L;
        for (var i = 0; i < ends.Length; i++)
            values[i] = Amounts.FromUnits(sum += steps[i]);
    }

    private static void AddSteps(
        MonthTotals row, in LineSelector selector, DateOnly first, ReadOnlySpan<DateOnly> ends, Span<long> steps)
    {
        Span<LineUse> uses = row.Lines.Length <= MostOnStack
            ? stackalloc LineUse[row.Lines.Length]
            : new LineUse[row.Lines.Length];
        selector.UsesOf(row, uses);
        foreach (ref readonly var sum in row.Sums.AsSpan())
        {
            var day = row.First.AddDays(sum.Day);
            var use = uses[sum.Line];
            if (use is LineUse.None or LineUse.Whole || sum.State == LookedAt.NotAccepted || day < first)
                continue;
            var step = 0;
            while (step < ends.Length && day >= ends[step])
                step++;
            if (step < ends.Length)
                steps[step] += selector.ValueOf(sum.Sums, use);
        }
    }

    private static void AddDays(MonthTotals row, in LineSelector selector, int offset, Span<long> days)
    {
        Span<LineUse> uses = row.Lines.Length <= MostOnStack
            ? stackalloc LineUse[row.Lines.Length]
            : new LineUse[row.Lines.Length];
        selector.UsesOf(row, uses);
        foreach (ref readonly var sum in row.Sums.AsSpan())
        {
            var day = offset + sum.Day;
            if (uses[sum.Line] == LineUse.Counts && sum.State != LookedAt.NotAccepted && day >= 0 && day < days.Length)
                days[day] += selector.ValueOf(sum.Sums, LineUse.Counts);
        }
    }

    private struct Tally
    {
        private decimal _value;
        private decimal _per;
        private decimal _toConfirm;
        private bool _any;
        private OpeningState _opening;

        public void Add(MonthTotals row, in LineSelector selector, DateOnly first, DateOnly end)
        {
            Span<LineUse> uses = row.Lines.Length <= MostOnStack
                ? stackalloc LineUse[row.Lines.Length]
                : new LineUse[row.Lines.Length];
            selector.UsesOf(row, uses);
            var (from, to) = (first.DayNumber - row.First.DayNumber, end.DayNumber - row.First.DayNumber);
            var (value, per, toConfirm) = (0L, 0L, 0L);
            foreach (ref readonly var sum in row.Sums.AsSpan())
            {
                var use = uses[sum.Line];
                if (use == LineUse.None || sum.State == LookedAt.NotAccepted || sum.Day < from || sum.Day >= to)
                    continue;
                _any = true;
                per += selector.PerOf(sum.Sums, use);
                if (use == LineUse.Whole)
                    continue;
                var counted = selector.ValueOf(sum.Sums, use);
                value += counted;
                toConfirm += sum.State == LookedAt.ToConfirm ? counted : 0;
                if (use == LineUse.Opening && _opening != OpeningState.ToConfirm)
                    _opening = sum.State == LookedAt.ToConfirm ? OpeningState.ToConfirm : OpeningState.Confirmed;
            }
            _value += Amounts.FromUnits(value);
            _per += Amounts.FromUnits(per);
            _toConfirm += Amounts.FromUnits(toConfirm);
        }

        public readonly Attained Close(Metric metric)
        {
            if (metric.Measure is Measure.Sum or Measure.Count)
                return new Attained(metric.AddsUp || _any ? _value : null, _toConfirm, _any, _opening);
            var scale = metric is { Measure: Measure.Ratio, Unit: MetricUnit.Percent } ? 100 : 1;
            return _per == 0
                ? new Attained(null, 0, _any, _opening, 0)
                : new Attained(scale * _value / _per, scale * _toConfirm / _per, _any, _opening, _per);
        }
    }
}
