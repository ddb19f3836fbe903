using System.Collections.Frozen;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// The days off and make-up working days of one year. <see cref="IsWhole"/> is false when they are only the edge of a
/// neighbouring year's file (31 December in next year's), which doesn't make this year known.
/// Invariant: every day lies in the year, at most once; days are in order.
/// </summary>
public sealed class HolidayYear
{
    private readonly FrozenDictionary<DateOnly, HolidayKind> _kinds;

    public HolidayYear(int year, IEnumerable<Holiday> days, bool isWhole = true)
    {
        Year = year;
        IsWhole = isWhole;
        Days = [.. days.OrderBy(day => day.Day)];
        if (Days.FirstOrDefault(day => day.Day.Year != year) is { } stray)
            throw new ArgumentException($"{stray.Day:O} doesn't lie in {year}", nameof(days));
        _kinds = Days.ToFrozenDictionary(day => day.Day, day => day.Kind);
        if (_kinds.Count != Days.Count)
            throw new ArgumentException($"a day of {year} is given twice", nameof(days));
    }

    public int Year { get; }

    public bool IsWhole { get; }

    public IReadOnlyList<Holiday> Days { get; }

    public HolidayKind? KindOf(DateOnly day) => _kinds.TryGetValue(day, out var kind) ? kind : null;

    /// <summary>The last whole year given, with the days of the edges laid over it.</summary>
    internal static HolidayYear Merge(IEnumerable<HolidayYear> sameYear)
    {
        var all = sameYear.ToList();
        if (all.Count == 1)
            return all[0];
        var whole = all.LastOrDefault(year => year.IsWhole);
        var edges = all.Where(year => !year.IsWhole).SelectMany(year => year.Days);
        var days = new Dictionary<DateOnly, Holiday>();
        foreach (var day in (whole?.Days ?? []).Concat(edges))
            days[day.Day] = day;
        return new HolidayYear(all[0].Year, days.Values, whole is not null);
    }
}
