using System.Globalization;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot;

/// <content>Dates, times and periods.</content>
internal sealed partial class Written
{
    /// <summary>"20 Nov", "11 月 20 日"; with the year when <paramref name="today"/> lies in another one.</summary>
    public string Date(DateOnly date, DateOnly? today = null) =>
        By(today is { } day && day.Year != date.Year ? "DatePatternWithYear" : "DatePattern", date);

    /// <summary>"Sun 22 Nov", "11 月 22 日（周日）".</summary>
    public string DateAndDay(DateOnly date, DateOnly? today = null) =>
        _texts.With("DateAndDay", Date(date, today), DayOfWeek(date));

    /// <summary>"Sun", "周日".</summary>
    public string DayOfWeek(DateOnly date) => date.ToString("ddd", _culture);

    /// <summary>"November", "11 月".</summary>
    public string MonthName(int month) => By("MonthPattern", new DateOnly(2000, month, 1));

    /// <summary>"9:00", "17:30": 24 hours in both languages.</summary>
    public string Time(TimeOnly time) => time.ToString(_texts["TimePattern"], _culture);

    /// <summary>First and last day, both included: "26 Oct–25 Nov", "16–22 Nov", "10 月 26 日–11 月 25 日", "11/16–11/22".</summary>
    public string Dates(DateOnly first, DateOnly last)
    {
        if (first == last)
            return Date(first);
        var sameMonth = first.Month == last.Month && first.Year == last.Year;
        return sameMonth
            ? _texts.With("DateRange", By("DatePatternShortFirst", first), By("DatePatternShortLast", last))
            : _texts.With("DateRange", Date(first, last), Date(last, first));
    }

    /// <summary>
    /// A period by name: "November", "Q4 2025", "2026 年 11 月"; where its dates are not the usual ones, with them:
    /// "November, 26 Oct–25 Nov", "11 月（10 月 26 日–11 月 25 日）".
    /// </summary>
    public string Period(Period period, DateOnly today) => period.Kind switch
    {
        PeriodKind.Day => DateAndDay(period.First, today),
        PeriodKind.Week => _texts.With("Week", WeekDates(period)),
        PeriodKind.Range when period.First.Year == period.Last.Year && period.Last.Year != today.Year => _texts.With(
            "DatesOfYear", Dates(period.First, period.Last), period.Last.Year.ToString(CultureInfo.InvariantCulture)),
        PeriodKind.Range => Dates(period.First, period.Last),
        _ => IsUsual(period)
            ? Name(period, today)
            : _texts.With("PeriodWithDates", Name(period, today), Dates(period.First, period.Last)),
    };

    /// <summary>"this month", "本月" while the period runs; else its name.</summary>
    public string Running(Period period, DateOnly today) =>
        period.Contains(today) && period.Kind != PeriodKind.Range
            ? _texts["This" + period.Kind]
            : Period(period, today);

    private string WeekDates(Period week) => IsChinese
        ? _texts.With("DateRange", By("DatePatternWeek", week.First), By("DatePatternWeek", week.Last))
        : Dates(week.First, week.Last);

    private string By(string pattern, DateOnly date) => date.ToString(_texts[pattern], _culture);

    /// <summary>The name that the key gives ("2026-11" is November, whichever days it holds).</summary>
    private string Name(Period period, DateOnly today)
    {
        var year = YearOf(period).ToString(CultureInfo.InvariantCulture);
        if (period.Kind == PeriodKind.Year)
            return _texts.With("Year", year);
        var number = NumberOf(period);
        var name = period.Kind == PeriodKind.Month
            ? MonthName(number)
            : _texts[$"{period.Kind}_{number}"];
        if (YearOf(period) == today.Year || period.Contains(today))
            return name;
        return _texts.With(period.Kind == PeriodKind.Month ? "MonthOfYear" : "OfYear", name, year);
    }

    private static int YearOf(Period period) =>
        int.Parse(period.Key.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int NumberOf(Period period) =>
        int.Parse(period.Key.AsSpan(5).TrimStart("QH"), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>True when the period holds exactly the calendar days that its name promises.</summary>
    private static bool IsUsual(Period period)
    {
        var (months, first) = period.Kind switch
        {
            PeriodKind.Month => (1, new DateOnly(YearOf(period), NumberOf(period), 1)),
            PeriodKind.Quarter => (3, new DateOnly(YearOf(period), (3 * NumberOf(period)) - 2, 1)),
            PeriodKind.Half => (6, new DateOnly(YearOf(period), (6 * NumberOf(period)) - 5, 1)),
            _ => (12, new DateOnly(YearOf(period), 1, 1)),
        };
        return period.First == first && period.End == first.AddMonths(months);
    }
}
