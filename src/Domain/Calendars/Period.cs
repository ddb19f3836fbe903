namespace TeamCoachBot.Domain.Calendars;

/// <summary>The kinds of period that targets, figures and questions are about.</summary>
public enum PeriodKind
{
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,

    /// <summary>Any dated range, with or without a name (a campaign, rolling three months).</summary>
    Range,
}

/// <summary>
/// A stretch of days of one team's calendar, half-open: <see cref="First"/> belongs to it, <see cref="End"/> doesn't.
/// <see cref="Key"/> names it in storage and sorts by time inside a kind: <c>2026-11</c>, <c>2026-Q4</c>, <c>2026-H2</c>,
/// <c>2026</c>, <c>2026-W47</c>, <c>2026-11-03</c>, <c>2026-11-03..2026-11-20</c> (last day included).
/// </summary>
public sealed record Period(PeriodKind Kind, DateOnly First, DateOnly End, string Key)
{
    /// <summary>The last day that belongs to it.</summary>
    public DateOnly Last => End.AddDays(-1);

    public bool Contains(DateOnly day) => day >= First && day < End;

    public override string ToString() => Key;
}

/// <summary>
/// A period as a person names it, before a calendar and a day say which dates it covers:
/// "this month", "上季度", "Q3", "2026-11", "3–20 Nov".
/// </summary>
public abstract record PeriodSpec
{
    private PeriodSpec()
    {
    }

    /// <summary>Counted from today: offset 0 is the running one, −1 the last, 1 the next.</summary>
    public sealed record Relative(PeriodKind Kind, int Offset) : PeriodSpec;

    /// <summary>
    /// By number inside a year (month 11, quarter 3, half 2, week 47; 1 for the year itself). Without a year: that of
    /// the running year if it has begun, else that one or the one before it, whichever lies nearer to today.
    /// </summary>
    public sealed record Numbered(PeriodKind Kind, int Number, int? Year) : PeriodSpec;

    /// <summary>From a day to a day, both included.</summary>
    public sealed record Dates(DateOnly First, DateOnly Last) : PeriodSpec;
}
