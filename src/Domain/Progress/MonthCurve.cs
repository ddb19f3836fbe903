using System.Collections.Immutable;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>A month of the team that is closed, with what was attained on each of its days.</summary>
/// <param name="ClosedOn">The third working day after the month; what comes later no longer moves it.</param>
public sealed record ClosedMonth(Period Month, DateOnly ClosedOn, ImmutableArray<decimal> Days)
{
    /// <summary>From the rows of all members.</summary>
    public static ClosedMonth Of(
        Metric metric,
        Basis basis,
        Period month,
        WorkCalendar calendar,
        IReadOnlyList<MonthTotals> rows,
        int closingDays)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(month);
        ArgumentNullException.ThrowIfNull(calendar);
        var units = new long[month.End.DayNumber - month.First.DayNumber];
        SumReader.ReadDays(metric, metric.On(basis), rows, month.First, units);
        return new ClosedMonth(
            month,
            calendar.AddWorkingDays(month.Last, closingDays),
            [.. units.Select(Amounts.FromUnits)]);
    }

    public decimal Total => Days.Sum();
}

/// <summary>
/// How a team's month usually fills: the share reached by each tenth of its working days, fixed on a month's first day
/// and published (handbook, chapter 4). Invariant: from 0 to 1 and never falling.
/// </summary>
public sealed class MonthCurve
{
    public const int MostMonths = 6;
    public const int LeastMonths = 3;

    private const int Tenths = 10;

    private readonly decimal[] _shares;

    private MonthCurve(decimal[] shares) => _shares = shares;

    /// <summary>After no tenth, one tenth … ten tenths.</summary>
    public IReadOnlyList<decimal> Shares => _shares;

    /// <summary>
    /// The curve for a month from the last six that were closed on its first day; months that came to nothing are left
    /// out. Null with fewer than three: then a month fills evenly.
    /// </summary>
    public static MonthCurve? For(Period month, IEnumerable<ClosedMonth> history, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(month);
        ArgumentNullException.ThrowIfNull(calendar);
        var months = history
            .Where(past => past.ClosedOn < month.First)
            .OrderByDescending(past => past.Month.First)
            .Take(MostMonths)
            .Where(past => past.Total > 0 && calendar.WorkingDays(past.Month) > 0)
            .Select(past => Reached(past, calendar))
            .ToArray();
        return months.Length < LeastMonths ? null : new MonthCurve(MedianOf(months));
    }

    /// <summary>From storage.</summary>
    public static MonthCurve Restore(IReadOnlyList<decimal> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        if (shares.Count != Tenths + 1 || shares[0] != 0 || shares[Tenths] != 1
            || shares.Zip(shares.Skip(1)).Any(pair => pair.First > pair.Second))
            throw new ArgumentException("Not a curve from 0 to 1.", nameof(shares));
        return new MonthCurve([.. shares]);
    }

    /// <summary>The share reached when so much of the working days has gone; straight between tenths.</summary>
    public decimal At(int elapsed, int days)
    {
        if (elapsed <= 0)
            return 0;
        if (elapsed >= days)
            return 1;
        var (tenth, rest) = Math.DivRem(elapsed * Tenths, days);
        return _shares[tenth] + ((_shares[tenth + 1] - _shares[tenth]) * rest / days);
    }

    private static decimal[] MedianOf(decimal[][] months)
    {
        var shares = new decimal[Tenths + 1];
        for (var tenth = 1; tenth < Tenths; tenth++)
        {
            var median = Medians.Of(months.Select(month => month[tenth]).ToArray().AsSpan());
            shares[tenth] = decimal.Max(shares[tenth - 1], decimal.Clamp(median, 0, 1));
        }
        shares[Tenths] = 1;
        return shares;
    }

    private static decimal[] Reached(ClosedMonth month, WorkCalendar calendar)
    {
        var after = AfterEachWorkingDay(month, calendar);
        var shares = new decimal[Tenths + 1];
        for (var tenth = 1; tenth < Tenths; tenth++)
        {
            var (day, rest) = Math.DivRem(tenth * (after.Count - 1), Tenths);
            var reached = rest == 0 ? after[day] : after[day] + ((after[day + 1] - after[day]) * rest / Tenths);
            shares[tenth] = reached / month.Total;
        }
        return shares;
    }

    /// <summary>What was reached by the end of each working day; a day off belongs to the one before it.</summary>
    private static List<decimal> AfterEachWorkingDay(ClosedMonth month, WorkCalendar calendar)
    {
        var after = new List<decimal>();
        var reached = 0m;
        for (var day = 0; day < month.Days.Length; day++)
        {
            if (calendar.IsWorkingDay(month.Month.First.AddDays(day)))
                after.Add(reached);
            reached += month.Days[day];
        }
        after.Add(reached);
        return after;
    }
}
