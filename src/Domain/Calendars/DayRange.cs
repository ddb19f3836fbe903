namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// Days in a row, half-open. Invariant: <see cref="End"/> is never before <see cref="First"/>; equal is no day at all.
/// </summary>
public readonly record struct DayRange
{
    public DayRange(DateOnly first, DateOnly end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, first);
        (First, End) = (first, end);
    }

    public DateOnly First { get; }

    public DateOnly End { get; }

    public bool IsEmpty => First == End;

    /// <summary>From a day to a day, both included.</summary>
    public static DayRange Through(DateOnly first, DateOnly last) => new(first, last.AddDays(1));

    public bool Contains(DateOnly day) => day >= First && day < End;

    /// <summary>The days that lie in both.</summary>
    public DayRange Within(DateOnly first, DateOnly end)
    {
        var (from, to) = (First > first ? First : first, End < end ? End : end);
        return to > from ? new DayRange(from, to) : default;
    }
}
