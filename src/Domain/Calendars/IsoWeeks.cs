using System.Globalization;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>ISO 8601 weeks: they begin on Monday, and week 1 holds the year's first Thursday.</summary>
public static class IsoWeeks
{
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>52 or 53.</summary>
    public static int CountIn(int year) => ISOWeek.GetWeeksInYear(year);

    public static Period Of(DateOnly day)
    {
        var monday = MondayOf(day);
        // The Thursday's year is the week's year.
        var thursday = monday.AddDays(3);
        var number = ((thursday.DayOfYear - 1) / 7) + 1;
        var key = string.Create(CultureInfo.InvariantCulture, $"{thursday.Year:D4}-W{number:D2}");
        return new Period(PeriodKind.Week, monday, monday.AddDays(7), key);
    }

    /// <summary>The week with this number; the number is one that the year has (1 to <see cref="CountIn"/>).</summary>
    public static Period Of(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, CountIn(year));
        // 4 January always lies in week 1.
        return Of(new DateOnly(year, 1, 4).AddDays((number - 1) * 7));
    }

    /// <summary>The ISO year and the number in it.</summary>
    public static (int Year, int Number) NumberOf(DateOnly day)
    {
        var thursday = MondayOf(day).AddDays(3);
        return (thursday.Year, ((thursday.DayOfYear - 1) / 7) + 1);
    }
}
