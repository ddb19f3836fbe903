using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>
/// A of the handbook: what the entries of some days come to on one basis. Without an entry the value of a metric that
/// adds up is 0, of every other kind there is none.
/// </summary>
/// <param name="ToConfirm">How much of the value nobody has looked at yet.</param>
/// <param name="Per">What an average or a ratio was divided by; 0 when it had nothing to divide.</param>
/// <param name="HasEntries">Something was logged that counts, even if it comes to 0.</param>
public readonly record struct Attained(
    decimal? Value, decimal ToConfirm, bool HasEntries, OpeningState Opening, decimal Per = 1)
{
    /// <summary>Reads the days from the first up to, not including, the end.</summary>
    public static Attained Read(
        Metric metric, Basis basis, IReadOnlyList<MonthTotals> rows, DateOnly first, DateOnly end)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(rows);
        return metric.Measure switch
        {
            Measure.Distinct => PieceReader.Distinct(metric, basis, rows, first, end),
            Measure.LastValue => PieceReader.LastValue(metric, basis, rows, first, end),
            _ => SumReader.Read(metric, basis, rows, first, end),
        };
    }

    /// <summary>
    /// The course of a metric that adds up: for each end, in order, what the days from the first up to it come to.
    /// </summary>
    public static void ReadCourse(
        Metric metric, Basis basis, IReadOnlyList<MonthTotals> rows, DateOnly first, ReadOnlySpan<DateOnly> ends,
        Span<decimal> values)
    {
        ArgumentNullException.ThrowIfNull(metric);
        if (metric.Measure is Measure.Sum or Measure.Count)
        {
            SumReader.ReadCourse(metric, basis, rows, first, ends, values);
            return;
        }

        for (var i = 0; i < ends.Length; i++)
            values[i] = Read(metric, basis, rows, first, ends[i]).Value ?? 0;
    }
}

/// <summary>A win (or a reading) that has not happened: "if Acme signs at 80k, what's left?"</summary>
/// <param name="Wins">How many wins the amount is.</param>
public sealed record Supposed(decimal Amount, int Wins = 1)
{
    /// <summary>What A would be. A ratio stays, for its whole isn't known.</summary>
    internal decimal? AddTo(Attained attained, Metric metric) => metric.Measure switch
    {
        Measure.Sum => (attained.Value ?? 0) + Amount,
        Measure.Count or Measure.Distinct => (attained.Value ?? 0) + Wins,
        Measure.LastValue => Amount,
        Measure.Average when attained.Per + Wins > 0
            => (((attained.Value ?? 0) * attained.Per) + Amount) / (attained.Per + Wins),
        _ => attained.Value,
    };
}

/// <summary>What is known of the time before the team began to count.</summary>
public enum OpeningState
{
    None,
    ToConfirm,
    Confirmed,
}
