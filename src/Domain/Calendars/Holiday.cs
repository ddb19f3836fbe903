namespace TeamCoachBot.Domain.Calendars;

/// <summary>What a day in a holiday file is.</summary>
public enum HolidayKind
{
    /// <summary>A day off that the pattern may have worked.</summary>
    Off,

    /// <summary>A make-up working day (补班日): worked although the pattern has it off.</summary>
    Work,
}

/// <summary>One day of a holiday file with the name it bears there.</summary>
public sealed record Holiday(DateOnly Day, HolidayKind Kind, string Name);
