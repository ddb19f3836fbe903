namespace TeamCoachBot.Domain.Calendars;

/// <summary>Holidays of one region as an admin or the bot itself brings them, with where they come from.</summary>
public sealed record HolidayFile(string Region, string Source, string Licence, IReadOnlyList<HolidayYear> Years);
