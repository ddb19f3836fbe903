namespace TeamCoachBot.Domain.Calendars;

/// <summary>Why no period answers to what was named.</summary>
public abstract record PeriodRefusal : Refusal
{
    /// <summary>Month 13, quarter 5; <see cref="Most"/> is the largest there is.</summary>
    public sealed record NoSuchNumber(PeriodKind Kind, int Number, int Most) : PeriodRefusal;

    /// <summary>A week that this ISO year doesn't have; <see cref="Most"/> is 52 or 53.</summary>
    public sealed record NoSuchWeek(int Year, int Number, int Most) : PeriodRefusal;

    /// <summary>The last day lies before the first.</summary>
    public sealed record Backwards(DateOnly First, DateOnly Last) : PeriodRefusal;

    /// <summary>Outside the years that can be named (<see cref="Reach"/>).</summary>
    public sealed record TooFar(int Earliest, int Latest) : PeriodRefusal;

    /// <summary>"The last range", "day 47 of the year": a kind that isn't named in this way.</summary>
    public sealed record NotNamedSo(PeriodKind Kind) : PeriodRefusal;

    /// <summary>A text that isn't the key of any period.</summary>
    public sealed record UnknownKey(string Key) : PeriodRefusal;
}
