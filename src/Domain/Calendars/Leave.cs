using System.Collections.Immutable;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// The days a member is away: only the days, never the kind or the reason (handbook, chapter 2).
/// Invariant: ranges are in order, not empty, and neither overlap nor touch.
/// </summary>
public sealed class Leave : IEquatable<Leave>
{
    public static readonly Leave None = new([]);

    private Leave(ImmutableArray<DayRange> ranges) => Ranges = ranges;

    public ImmutableArray<DayRange> Ranges { get; }

    public static Leave Of(params IEnumerable<DayRange> ranges)
    {
        var merged = ImmutableArray.CreateBuilder<DayRange>();
        foreach (var range in ranges.Where(range => !range.IsEmpty).OrderBy(range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[^1].End)
                merged[^1] = new DayRange(merged[^1].First, range.End > merged[^1].End ? range.End : merged[^1].End);
            else
                merged.Add(range);
        }
        return merged.Count == 0 ? None : new Leave(merged.ToImmutable());
    }

    public Leave With(DayRange range) => Of([.. Ranges, range]);

    /// <summary>What stays when the days of the range are taken back.</summary>
    public Leave Without(DayRange range) => Of(Ranges.SelectMany(IEnumerable<DayRange> (away) => range.IsEmpty
        ? [away]
        : [away.Within(DateOnly.MinValue, range.First), away.Within(range.End, DateOnly.MaxValue)]));

    /// <summary>The days that are leave and lie in the range, in order.</summary>
    public IReadOnlyList<DayRange> Within(DayRange range) =>
        [.. Ranges.Select(away => away.Within(range.First, range.End)).Where(shared => !shared.IsEmpty)];

    public bool Contains(DateOnly day) => RangeWith(day) is not null;

    /// <summary>The days in a row that hold this one, if it is one of leave.</summary>
    internal DayRange? RangeWith(DateOnly day)
    {
        var (low, high) = (0, Ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Ranges[middle].Contains(day))
                return Ranges[middle];
            if (day < Ranges[middle].First)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return null;
    }

    /// <summary>How many working days of the calendar it takes from the first day up to the end.</summary>
    public int WorkingDays(WorkCalendar calendar, DateOnly first, DateOnly end)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var days = 0;
        foreach (var range in Ranges)
        {
            var within = range.Within(first, end);
            days += calendar.WorkingDays(within.First, within.End);
        }
        return days;
    }

    public bool Equals(Leave? other) => other is not null && Ranges.SequenceEqual(other.Ranges);

    public override bool Equals(object? obj) => Equals(obj as Leave);

    public override int GetHashCode()
        => Ranges.Aggregate(Ranges.Length, (hash, range) => HashCode.Combine(hash, range.First, range.End));
}
