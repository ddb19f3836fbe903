namespace TeamCoachBot.Domain.Calendars;

/// <summary>The years that periods may be named in and holidays be given for; others are slips of the pen.</summary>
public static class Reach
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    public static bool Holds(int year) => year is >= FirstYear and <= LastYear;
}
