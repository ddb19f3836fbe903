using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>Reads what sums can't tell: different customers, and the last of several readings.</summary>
internal static class PieceReader
{
    public static Attained Distinct(
        Metric metric, Basis basis, IReadOnlyList<MonthTotals> rows, DateOnly first, DateOnly end)
    {
        var (all, confirmed) = (new HashSet<ulong>(), new HashSet<ulong>());
        Each(metric, basis, rows, first, end, (_, _, piece) =>
        {
            all.Add(piece.Piece.Mark);
            if (piece.State == LookedAt.Confirmed)
                confirmed.Add(piece.Piece.Mark);
        });
        // An opening entry of a count of customers is a sum like any other.
        var opened = OpeningOf(metric, basis, rows, first, end);
        return new Attained(
            all.Count + opened.Value,
            all.Count - confirmed.Count + opened.ToConfirm,
            all.Count > 0 || opened.HasEntries,
            opened.Opening);
    }

    /// <summary>
    /// Of one owner the reading of the last day, of one day that recorded last. Of several owners: a team's own reading
    /// if it has one; else amounts and counts are added up, rates and points averaged.
    /// </summary>
    public static Attained LastValue(
        Metric metric, Basis basis, IReadOnlyList<MonthTotals> rows, DateOnly first, DateOnly end)
    {
        var last = new Dictionary<string, Last>();
        Each(metric, basis, rows, first, end, (owner, day, piece) =>
        {
            var found = new Last(day, piece.Piece.Mark, piece.Piece.WithTax, piece.State);
            var key = owner?.Value ?? "";
            if (!last.TryGetValue(key, out var known) || found.IsAfter(known))
                last[key] = found;
        });
        if (last.Count == 0)
            return new Attained(null, 0, false, OpeningState.None);
        if (last.TryGetValue("", out var team))
            return Close([team], 1);
        return Close(last.Values, metric.Unit is MetricUnit.Money or MetricUnit.Count ? 1 : last.Count);
    }

    private static Attained Close(IReadOnlyCollection<Last> values, int per) => new(
        values.Sum(value => Amounts.FromUnits(value.Units)) / per,
        values.Where(value => value.State == LookedAt.ToConfirm).Sum(value => Amounts.FromUnits(value.Units)) / per,
        true,
        OpeningState.None);

    private static Attained OpeningOf(
        Metric metric, Basis basis, IReadOnlyList<MonthTotals> rows, DateOnly first, DateOnly end)
    {
        var (value, toConfirm, state) = (0m, 0m, OpeningState.None);
        var selector = new LineSelector(metric, basis);
        foreach (var row in rows)
        foreach (var sum in row.Sums)
        {
            var day = row.First.AddDays(sum.Day);
            if (selector.UseOf(row.Lines[sum.Line]) != LineUse.Opening || sum.State == LookedAt.NotAccepted
                || day < first || day >= end)
                continue;
            var counted = Amounts.FromUnits(sum.Sums.WithTax);
            (value, toConfirm) = (value + counted, toConfirm + (sum.State == LookedAt.ToConfirm ? counted : 0));
            if (state != OpeningState.ToConfirm)
                state = sum.State == LookedAt.ToConfirm ? OpeningState.ToConfirm : OpeningState.Confirmed;
        }
        return new Attained(value, toConfirm, state != OpeningState.None, state);
    }

    private static void Each(
        Metric metric,
        Basis basis,
        IReadOnlyList<MonthTotals> rows,
        DateOnly first,
        DateOnly end,
        Action<MemberId?, DateOnly, DayPiece> visit)
    {
        var selector = new LineSelector(metric, basis);
        foreach (var row in rows)
        foreach (var piece in row.Pieces)
        {
            var day = row.First.AddDays(piece.Day);
            if (day >= first && day < end && selector.UseOf(row.Lines[piece.Line]) == LineUse.Counts)
                visit(row.Owner, day, piece);
        }
    }

    private readonly record struct Last(DateOnly Day, ulong Recorded, long Units, LookedAt State)
    {
        public bool IsAfter(Last other) => Day != other.Day ? Day > other.Day : Recorded > other.Recorded;
    }
}
