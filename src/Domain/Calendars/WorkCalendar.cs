namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// The days a team works: its pattern, changed by the days off and make-up working days of each year.
/// A year without a file follows the pattern alone and says so (<see cref="IsProvisional"/>). Immutable.
/// </summary>
public sealed class WorkCalendar
{
    private readonly Dictionary<int, HolidayYear> _holidays;
    private readonly bool _withoutHolidays;

    // Two threads may fill the same slot; both write the same content.
    private readonly YearOfDays?[] _years = new YearOfDays?[Reach.LastYear - Reach.FirstYear + 1];

    private WorkCalendar(WorkPattern pattern, Dictionary<int, HolidayYear> holidays, bool withoutHolidays)
        => (Pattern, _holidays, _withoutHolidays) = (pattern, holidays, withoutHolidays);

    public WorkPattern Pattern { get; }

    /// <summary>The holidays it knows, by year.</summary>
    public IReadOnlyCollection<HolidayYear> Holidays => _holidays.Values;

    /// <summary>
    /// A calendar of a region. Of several whole years with the same number the last counts; days that a file names
    /// at the edge of a neighbouring year are laid over that year.
    /// </summary>
    public static WorkCalendar Of(WorkPattern pattern, IEnumerable<HolidayYear> years)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var holidays = years.GroupBy(year => year.Year).ToDictionary(same => same.Key, HolidayYear.Merge);
        return new WorkCalendar(pattern, holidays, withoutHolidays: false);
    }

    /// <summary>A calendar that has no holidays by choice: it is never provisional.</summary>
    public static WorkCalendar WithoutHolidays(WorkPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new WorkCalendar(pattern, [], withoutHolidays: true);
    }

    /// <summary>The calendar of one member: this one without the days of leave.</summary>
    public MemberCalendar Without(Leave leave) => new(this, leave);

    public bool IsWorkingDay(DateOnly day) => DaysOf(day.Year).IsWorking(day.DayOfYear);

    /// <summary>How many working days lie from the first day up to, not including, the end.</summary>
    public int WorkingDays(DateOnly first, DateOnly end)
    {
        if (end <= first)
            return 0;
        if (first.Year == end.Year)
            return DaysOf(first.Year).Before(end.DayOfYear) - DaysOf(first.Year).Before(first.DayOfYear);
        var days = DaysOf(first.Year).Total - DaysOf(first.Year).Before(first.DayOfYear);
        for (var year = first.Year + 1; year < end.Year; year++)
            days += DaysOf(year).Total;
        return days + DaysOf(end.Year).Before(end.DayOfYear);
    }

    public int WorkingDays(Period period) => WorkingDays(period.First, period.End);

    /// <summary>The first working day after the day.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => AddWorkingDays(day, 1);

    /// <summary>The last working day before the day.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day) => AddWorkingDays(day, -1);

    /// <summary>
    /// The n-th working day after the day (before it when n is negative); the day itself, worked or not, when n is 0.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly day, int n)
    {
        if (n == 0)
            return day;
        var year = day.Year;
        // The rank, counted from 1 January of the running year, of the working day that is looked for.
        var rank = n > 0
            ? DaysOf(year).Before(day.DayOfYear) + (IsWorkingDay(day) ? 1 : 0) + (long)n
            : DaysOf(year).Before(day.DayOfYear) + 1 + (long)n;
        while (rank < 1)
            rank += DaysOf(--year).Total;
        while (rank > DaysOf(year).Total)
            rank -= DaysOf(year++).Total;
        return new DateOnly(year, 1, 1).AddDays(DaysOf(year).DayOfRank((int)rank) - 1);
    }

    /// <summary>True when the year has no file, so that its holidays aren't known yet.</summary>
    public bool IsProvisional(int year)
        => !_withoutHolidays && !(_holidays.TryGetValue(year, out var holidays) && holidays.IsWhole);

    /// <summary>The years of a period whose holidays aren't known yet: answers that use them say so.</summary>
    public IReadOnlyList<int> ProvisionalYears(Period period)
        => [.. Enumerable.Range(period.First.Year, period.Last.Year - period.First.Year + 1).Where(IsProvisional)];

    private YearOfDays DaysOf(int year)
    {
        if (year is < Reach.FirstYear or > Reach.LastYear)
            return YearOfDays.Count(Pattern, null, year);
        ref var slot = ref _years[year - Reach.FirstYear];
        return Volatile.Read(ref slot) ?? Fill(ref slot, year);
    }

    private YearOfDays Fill(ref YearOfDays? slot, int year)
    {
        var days = YearOfDays.Count(Pattern, _holidays.GetValueOrDefault(year), year);
        Volatile.Write(ref slot, days);
        return days;
    }
}
