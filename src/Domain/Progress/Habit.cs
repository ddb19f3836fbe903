using System.Buffers;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>
/// How often somebody wins and how much at a time, over the 90 days before today: rhythm and typical deal of the
/// handbook, chapter 4. <see cref="Median"/> is in the metric's own unit (1 for a count of deals).
/// </summary>
public sealed record Habit(int Wins, int WorkingDays, decimal? Median)
{
    /// <summary>Wins per own working day; null while nothing can be said.</summary>
    public decimal? WinsPerDay => Wins > 0 && WorkingDays > 0 ? (decimal)Wins / WorkingDays : null;

    /// <summary>A day with so many left is enough for one more win at this rhythm.</summary>
    public bool LeavesRoomFor(int workingDaysLeft) => Wins > 0 && (long)workingDaysLeft * Wins >= WorkingDays;

    public static Habit Of(ProgressQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var first = question.Today.AddDays(-question.Settings.HabitDays);
        if (question.KnownFrom is { } known && known > first)
            first = known < question.Today ? known : question.Today;
        return Of(question.Metric, question.CountedBasis, question.Totals, question.Calendar, first, question.Today);
    }

    /// <summary>Over the days from the first up to, not including, the end.</summary>
    public static Habit Of(
        Metric metric,
        Basis basis,
        IReadOnlyList<MonthTotals> rows,
        MemberCalendar calendar,
        DateOnly first,
        DateOnly end)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(calendar);
        var days = calendar.WorkingDays(first, end);
        if (!metric.IsFromWins)
            return new Habit(0, days, null);
        var amounts = ArrayPool<long>.Shared.Rent(CountPieces(rows));
        var wins = Collect(new LineSelector(metric, basis), rows, first, end, ref amounts);
        var median = wins == 0 ? (decimal?)null : Medians.Of(amounts.AsSpan(0, wins));
        ArrayPool<long>.Shared.Return(amounts);
        return new Habit(wins, days, median);
    }

    private static int CountPieces(IReadOnlyList<MonthTotals> rows)
    {
        var count = 1;
        for (var i = 0; i < rows.Count; i++)
            count += rows[i].Pieces.Length;
        return count;
    }

    private static int Collect(
        in LineSelector selector, IReadOnlyList<MonthTotals> rows, DateOnly first, DateOnly end, ref long[] amounts)
    {
        var wins = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var (from, to) = (first.DayNumber - row.First.DayNumber, end.DayNumber - row.First.DayNumber);
            foreach (ref readonly var piece in row.Pieces.AsSpan())
            {
                if (piece.Day < from || piece.Day >= to
                    || selector.UseOf(row.Lines.ItemRef(piece.Line)) != LineUse.Counts)
                    continue;
                for (var same = 0; same < piece.Count; same++)
                {
                    if (wins == amounts.Length)
                        amounts = Grow(amounts);
                    amounts[wins++] = selector.ValueOf(piece.Piece);
                }
            }
        }
        return wins;
    }

    private static long[] Grow(long[] full)
    {
        var larger = ArrayPool<long>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<long>.Shared.Return(full);
        return larger;
    }
}
