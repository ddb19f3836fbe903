namespace TeamCoachBot.Domain.Calendars;

/// <summary>Says which dates a person's words for a period mean, in one team's year and on one day.</summary>
internal sealed class PeriodResolver(TeamYear team, DateOnly today)
{
    // More than any offset between two days that can be named.
    private const int FarthestOffset = 40_000;

    private static readonly PeriodRefusal.TooFar TooFar = new(Reach.FirstYear, Reach.LastYear);

    public Outcome<Period> Resolve(PeriodSpec spec) => spec switch
    {
        PeriodSpec.Relative relative => Relative(relative.Kind, relative.Offset),
        PeriodSpec.Numbered { Year: { } year } numbered => Numbered(numbered.Kind, numbered.Number, year),
        PeriodSpec.Numbered numbered => Nearest(numbered.Kind, numbered.Number),
        PeriodSpec.Dates dates => Dates(dates.First, dates.Last),
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec, "not a way to name a period"),
    };

    private Outcome<Period> Relative(PeriodKind kind, int offset)
    {
        if (kind == PeriodKind.Range)
            return new PeriodRefusal.NotNamedSo(kind);
        if (Math.Abs((long)offset) > FarthestOffset)
            return TooFar;
        return kind is PeriodKind.Day or PeriodKind.Week
            ? DaysAway(kind, kind == PeriodKind.Week ? 7L * offset : offset)
            : MonthsAway(kind, TeamYear.MonthsIn(kind) * offset);
    }

    private Outcome<Period> DaysAway(PeriodKind kind, long days)
    {
        var number = today.DayNumber + days;
        return number >= new DateOnly(Reach.FirstYear, 1, 1).DayNumber
            && number <= new DateOnly(Reach.LastYear, 12, 31).DayNumber
                ? team.Of(kind, DateOnly.FromDayNumber((int)number))
                : TooFar;
    }

    private Outcome<Period> MonthsAway(PeriodKind kind, int months)
    {
        var index = team.MonthIndexOf(today) + months;
        return Reach.Holds(index / 12) ? team.OfMonths(kind, index) : TooFar;
    }

    private static Outcome<Period> Dates(DateOnly first, DateOnly last)
    {
        if (last < first)
            return new PeriodRefusal.Backwards(first, last);
        if (!Reach.Holds(first.Year) || !Reach.Holds(last.Year))
            return TooFar;
        return first == last ? TeamYear.DayOf(first) : TeamYear.RangeOf(first, last);
    }

    private Outcome<Period> Numbered(PeriodKind kind, int number, int year)
    {
        if (!Reach.Holds(year))
            return TooFar;
        if (RefusalOf(kind, number, year) is { } refusal)
            return refusal;
        return kind switch
        {
            PeriodKind.Week => IsoWeeks.Of(year, number),
            // A month with a year is the one that bears both names, whatever year of the team it lies in.
            PeriodKind.Month => team.OfMonths(kind, (year * 12) + number - 1),
            _ => team.OfMonths(kind, team.IndexOf(kind, number, year)),
        };
    }

    /// <summary>
    /// Without a year: the one of the running year if it has begun; else that one or the one before it, whichever
    /// lies nearer ("Q4" said in January is the one just over, "December" said in November the one to come).
    /// </summary>
    private Outcome<Period> Nearest(PeriodKind kind, int number)
    {
        var running = RunningYear(kind, number);
        var candidates = new[] { running, running - 1 }
            .Where(year => Reach.Holds(year) && RefusalOf(kind, number, year) is null)
            .Select(year => Numbered(kind, number, year).TryGet(out var found, out _) ? found : null)
            .OfType<Period>()
            .ToList();
        if (candidates.Count == 0)
            return Numbered(kind, number, running);
        return candidates[0].First <= today ? candidates[0] : candidates.MinBy(DistanceOf)!;
    }

    private int RunningYear(PeriodKind kind, int number)
    {
        if (kind == PeriodKind.Week)
            return IsoWeeks.NumberOf(today).Year;
        var year = (team.MonthIndexOf(today) - (team.FirstMonth - 1)) / 12;
        return kind == PeriodKind.Month && number < team.FirstMonth ? year + 1 : year;
    }

    private int DistanceOf(Period period)
        => Math.Max(0, Math.Max(period.First.DayNumber - today.DayNumber, today.DayNumber - period.Last.DayNumber));

    private static PeriodRefusal? RefusalOf(PeriodKind kind, int number, int year)
    {
        if (kind is PeriodKind.Day or PeriodKind.Range)
            return new PeriodRefusal.NotNamedSo(kind);
        if (kind == PeriodKind.Week)
        {
            var weeks = IsoWeeks.CountIn(year);
            return number >= 1 && number <= weeks ? null : new PeriodRefusal.NoSuchWeek(year, number, weeks);
        }
        var most = 12 / TeamYear.MonthsIn(kind);
        return number >= 1 && number <= most ? null : new PeriodRefusal.NoSuchNumber(kind, number, most);
    }
}
