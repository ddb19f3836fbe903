using System.Globalization;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>Dates in the one form that keys and files use, <c>2026-11-03</c>.</summary>
internal static class IsoDates
{
    public static bool TryRead(string text, out DateOnly day)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
