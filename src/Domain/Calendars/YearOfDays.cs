namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// One year's working days as running sums, so that counting between two days is one subtraction.
/// Invariant: <c>_before[d]</c> is the number of working days before day d of the year, counted from 1.
/// </summary>
internal sealed class YearOfDays
{
    private readonly short[] _before;

    private YearOfDays(short[] before) => _before = before;

    public int Total => _before[^1];

    public static YearOfDays Count(WorkPattern pattern, HolidayYear? holidays, int year)
    {
        var length = DateTime.IsLeapYear(year) ? 366 : 365;
        var before = new short[length + 2];
        var first = new DateOnly(year, 1, 1);
        for (var number = 1; number <= length; number++)
        {
            var day = first.AddDays(number - 1);
            var works = holidays?.KindOf(day) is { } kind ? kind == HolidayKind.Work : pattern.Works(day);
            before[number + 1] = (short)(before[number] + (works ? 1 : 0));
        }
        return new YearOfDays(before);
    }

    public int Before(int dayOfYear) => _before[dayOfYear];

    public bool IsWorking(int dayOfYear) => _before[dayOfYear + 1] > _before[dayOfYear];

    /// <summary>The day of the year on which the working day with this rank falls; ranks begin at 1.</summary>
    public int DayOfRank(int rank)
    {
        var (low, high) = (1, _before.Length - 2);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_before[middle + 1] >= rank)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
