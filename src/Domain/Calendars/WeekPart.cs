namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// The days of one ISO week that lie in one month: the whole week, or one of the two parts of a week that crosses.
/// Invariant: at least one day, all of them in both.
/// </summary>
public sealed record WeekPart
{
    private WeekPart(Period week, Period month, DateOnly first, DateOnly end)
        => (Week, Month, First, End) = (week, month, first, end);

    public Period Week { get; }

    public Period Month { get; }

    public DateOnly First { get; }

    public DateOnly End { get; }

    public DateOnly Last => End.AddDays(-1);

    public bool IsWhole => First == Week.First && End == Week.End;

    /// <summary>Its name in storage: the week's, with the month's when it is a part, <c>2026-W44~2026-10</c>.</summary>
    public string Key => IsWhole ? Week.Key : $"{Week.Key}~{Month.Key}";

    /// <summary>The part of the week that the month holds; the two share a day.</summary>
    public static WeekPart Of(Period week, Period month)
    {
        var (first, end) = (Later(week.First, month.First), Earlier(week.End, month.End));
        return first < end
            ? new WeekPart(week, month, first, end)
            : throw new ArgumentException($"{week} and {month} share no day", nameof(month));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
