namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// How a team cuts time: the day on which its months begin (1–28) and the month with which its year begins.
/// <para>
/// A month that begins on day 16–28 is named for the month in which it ends (26 Oct–25 Nov is 2026-11), else for the
/// one in which it begins. A year, its halves and quarters bear the number of the year of their first month's name: a
/// year from July 2026 to June 2027 is 2026, and one whose January begins on 26 December 2025 is 2026 as well. Weeks
/// are ISO weeks whatever the month.
/// </para>
/// Invariant: months partition a year, quarters and halves are whole months.
/// </summary>
public sealed record TeamYear
{
    /// <summary>Months from the 1st, years from January.</summary>
    public static readonly TeamYear Calendar = new(1, 1);

    public TeamYear(int monthStartDay, int firstMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(monthStartDay, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(monthStartDay, 28);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstMonth, 12);
        (MonthStartDay, FirstMonth) = (monthStartDay, firstMonth);
    }

    public int MonthStartDay { get; }

    public int FirstMonth { get; }

    /// <summary>True when months or years differ from those on the wall, so that both names are shown.</summary>
    public bool IsOwn => this != Calendar;

    public static Period DayOf(DateOnly day) => new(PeriodKind.Day, day, day.AddDays(1), IsoDates.Write(day));

    public static Period WeekOf(DateOnly day) => IsoWeeks.Of(day);

    /// <summary>From a day to a day, both included; the key names the last day.</summary>
    public static Period RangeOf(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return new(PeriodKind.Range, first, last.AddDays(1), $"{IsoDates.Write(first)}..{IsoDates.Write(last)}");
    }

    /// <summary>True when every day of the inner period belongs to the outer one.</summary>
    public static bool Contains(Period outer, Period inner) => outer.First <= inner.First && inner.End <= outer.End;

    public Period MonthOf(DateOnly day) => OfMonths(PeriodKind.Month, MonthIndexOf(day));

    public Period QuarterOf(DateOnly day) => OfMonths(PeriodKind.Quarter, MonthIndexOf(day));

    public Period HalfOf(DateOnly day) => OfMonths(PeriodKind.Half, MonthIndexOf(day));

    public Period YearOf(DateOnly day) => OfMonths(PeriodKind.Year, MonthIndexOf(day));

    /// <summary>The period of this kind that holds the day; a range isn't found by a day.</summary>
    public Period Of(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Day => DayOf(day),
        PeriodKind.Week => WeekOf(day),
        PeriodKind.Range => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a range has dates of its own"),
        _ => OfMonths(kind, MonthIndexOf(day)),
    };

    /// <summary>The months that share a day with the period, in order.</summary>
    public IReadOnlyList<Period> Months(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (period.Kind == PeriodKind.Month)
            return [period];
        var first = MonthIndexOf(period.First);
        return [.. Enumerable.Range(first, MonthIndexOf(period.Last) - first + 1)
            .Select(index => OfMonths(PeriodKind.Month, index))];
    }

    /// <summary>The ISO weeks that share a day with the period, in order.</summary>
    public static IReadOnlyList<Period> Weeks(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var weeks = new List<Period>();
        for (var week = WeekOf(period.First); week.First < period.End; week = WeekOf(week.End))
            weeks.Add(week);
        return weeks;
    }

    /// <summary>The weeks of a month, cut at its edges: together they are the month.</summary>
    public static IReadOnlyList<WeekPart> WeekParts(Period month)
        => [.. Weeks(month).Select(week => WeekPart.Of(week, month))];

    /// <summary>The one or two parts of a week, by month.</summary>
    public IReadOnlyList<WeekPart> PartsOf(Period week) => [.. Months(week).Select(month => WeekPart.Of(week, month))];

    /// <summary>The dates that a person's words mean on this day.</summary>
    public Outcome<Period> Resolve(PeriodSpec spec, DateOnly today) => new PeriodResolver(this, today).Resolve(spec);

    /// <summary>The period that a key names; the opposite of <see cref="Period.Key"/>.</summary>
    public Outcome<Period> Parse(string key) => PeriodKeys.Read(this, key);

    public Period Previous(Period period) => Neighbours.Shift(this, period, -1);

    public Period Next(Period period) => Neighbours.Shift(this, period, 1);

    /// <summary>
    /// The same period a year before: month, quarter, half by number; a week by ISO number (53 becomes 52 where there
    /// is none); days and ranges by date (29 February becomes the 28th).
    /// </summary>
    public Period SameLastYear(Period period) => Neighbours.SameLastYear(this, period);

    /// <summary>The period of 1, 3, 6 or 12 months that holds the month with this index.</summary>
    internal Period OfMonths(PeriodKind kind, int monthIndex)
    {
        var length = MonthsIn(kind);
        // Indexes counted from the year's first month, so that dividing gives year and place in it.
        var counted = monthIndex - (FirstMonth - 1);
        var first = counted - (counted % length);
        var key = kind == PeriodKind.Month
            ? PeriodKeys.Month(monthIndex / 12, (monthIndex % 12) + 1)
            : PeriodKeys.Part(kind, first / 12, (first % 12 / length) + 1);
        return new Period(kind, FirstDayOf(first + FirstMonth - 1), FirstDayOf(first + FirstMonth - 1 + length), key);
    }

    /// <summary>The index of the year's month in which the n-th (from 1) month, quarter, half or year begins.</summary>
    internal int IndexOf(PeriodKind kind, int number, int year)
        => (year * 12) + (FirstMonth - 1) + ((number - 1) * MonthsIn(kind));

    /// <summary>Months are counted by name: year × 12 + month − 1.</summary>
    internal int MonthIndexOf(DateOnly day)
    {
        var begins = (day.Year * 12) + day.Month - 1 - (day.Day < MonthStartDay ? 1 : 0);
        return begins + NamedLater;
    }

    internal static int MonthsIn(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Quarter => 3,
        PeriodKind.Half => 6,
        PeriodKind.Year => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not made of months"),
    };

    private int NamedLater => MonthStartDay >= 16 ? 1 : 0;

    private DateOnly FirstDayOf(int monthIndex)
    {
        var begins = monthIndex - NamedLater;
        return new DateOnly(begins / 12, (begins % 12) + 1, MonthStartDay);
    }
}
