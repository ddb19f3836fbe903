namespace TeamCoachBot.Domain.Calendars;

/// <summary>Finds the period beside another one, and the same one a year before.</summary>
internal static class Neighbours
{
    /// <summary>The next (1) or the previous (−1) period of the kind; for a range one of the same length.</summary>
    public static Period Shift(TeamYear team, Period period, int by)
    {
        if (period.Kind != PeriodKind.Range)
            return team.Of(period.Kind, by > 0 ? period.End : period.First.AddDays(-1));
        var length = period.End.DayNumber - period.First.DayNumber;
        return TeamYear.RangeOf(period.First.AddDays(by * length), period.Last.AddDays(by * length));
    }

    public static Period SameLastYear(TeamYear team, Period period) => period.Kind switch
    {
        PeriodKind.Day => TeamYear.DayOf(period.First.AddYears(-1)),
        PeriodKind.Range => TeamYear.RangeOf(period.First.AddYears(-1), period.Last.AddYears(-1)),
        PeriodKind.Week => WeekLastYear(period),
        _ => team.OfMonths(period.Kind, team.MonthIndexOf(period.First) - 12),
    };

    private static Period WeekLastYear(Period week)
    {
        var (year, number) = IsoWeeks.NumberOf(week.First);
        return IsoWeeks.Of(year - 1, Math.Min(number, IsoWeeks.CountIn(year - 1)));
    }
}
