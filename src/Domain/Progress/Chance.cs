using System.Globalization;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Progress;

/// <summary>Why no chance can be told.</summary>
public abstract record ChanceRefusal : Refusal
{
    private ChanceRefusal()
    {
    }

    public sealed record NoTarget : ChanceRefusal;

    public sealed record AlreadyDone : ChanceRefusal;

    public sealed record NoDayLeft : ChanceRefusal;

    public sealed record TooLittleHistory(int Days, int Needed) : ChanceRefusal;

    /// <summary>Of a level or a rate no day's work adds up.</summary>
    public sealed record NotOfThisMetric : ChanceRefusal;
}

/// <summary>
/// How likely the target is reached, for the member alone and only when asked: 1,000 futures, each of as many days as
/// are left, drawn from the member's own last 60 working days (handbook, chapter 4). The same question has the same
/// answer on every machine all day long.
/// </summary>
/// <param name="Percent">From 1 to 99.</param>
/// <param name="HistoryDays">How many own working days it rests on.</param>
public sealed record Chance(int Percent, int HistoryDays)
{
    public const int Futures = 1000;
    public const int MostHistoryDays = 60;
    public const int LeastHistoryDays = 20;

    public static Outcome<Chance> Of(ProgressQuestion question, ProgressFigures figures, MemberId member)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(figures);
        if (!question.Metric.AddsUp)
            return new ChanceRefusal.NotOfThisMetric();
        if (figures.Gap is not { } gap)
            return new ChanceRefusal.NoTarget();
        if (gap == 0)
            return new ChanceRefusal.AlreadyDone();
        if (figures.Days.Left == 0)
            return new ChanceRefusal.NoDayLeft();
        var history = History(question);
        if (history.Length < LeastHistoryDays)
            return new ChanceRefusal.TooLittleHistory(history.Length, LeastHistoryDays);
        var reached = CountReached(history, figures.Days.Left, UnitsToReach(gap), SeedOf(question, member));
        return new Chance(Math.Clamp((reached * 100 + (Futures / 2)) / Futures, 1, 99), history.Length);
    }

    /// <summary>What each of the last own working days brought; a day off belongs to the one before it.</summary>
    internal static long[] History(ProgressQuestion question)
    {
        var calendar = question.Calendar;
        var known = question.KnownFrom ?? FirstRow(question);
        var starts = new List<DateOnly>(MostHistoryDays);
        for (var day = question.Today; starts.Count < MostHistoryDays;)
        {
            day = calendar.PreviousWorkingDay(day);
            if (day < known)
                break;
            starts.Add(day);
        }
        if (starts.Count == 0)
            return [];
        var first = starts[^1];
        var days = new long[question.Today.DayNumber - first.DayNumber];
        SumReader.ReadDays(question.Metric, question.CountedBasis, question.Totals, first, days);
        var history = new long[starts.Count];
        var end = days.Length;
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i].DayNumber - first.DayNumber;
            foreach (var units in days.AsSpan(from..end))
                history[i] += units;
            end = from;
        }
        return history;
    }

    private static DateOnly FirstRow(ProgressQuestion question)
    {
        var first = question.Today;
        foreach (var row in question.Totals)
            if (row.First < first)
                first = row.First;
        return first;
    }

    private static int CountReached(long[] history, int daysLeft, Int128 gap, ulong seed)
    {
        var draws = new SplitMix(seed);
        var reached = 0;
        for (var future = 0; future < Futures; future++)
        {
            var sum = Int128.Zero;
            for (var day = 0; day < daysLeft; day++)
                sum += history[draws.Below(history.Length)];
            if (sum >= gap)
                reached++;
        }
        return reached;
    }

    /// <summary>A supposed amount may have more decimals than the ledger keeps.</summary>
    private static Int128 UnitsToReach(decimal gap) => (Int128)decimal.Ceiling(gap * Amounts.One);

    private static ulong SeedOf(ProgressQuestion question, MemberId member) => StableHash.Of(
        member.Value,
        question.Metric.Id.Value,
        question.Period.Key,
        question.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
