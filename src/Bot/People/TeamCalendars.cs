using System.Text;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// Makes a team's working calendar from its settings: the holiday files that ship with the bot, replaced year by year by
/// what the team's admins have brought.
/// </summary>
internal static class TeamCalendars
{
    /// <param name="own">The team's own holiday files as they are stored.</param>
    public static WorkCalendar Of(TeamSettings settings, IEnumerable<string> own)
    {
        if (!WorkPattern.FromText(settings.Pattern).TryGet(out var pattern, out _))
            pattern = WorkPattern.FiveDays;
        var years = (ShippedHolidays.Of(settings.HolidayRegion)?.Years ?? []).ToDictionary(y => y.Year);
        foreach (var csv in own)
        {
            if (HolidayFileReader.Read(Encoding.UTF8.GetBytes(csv), settings.HolidayRegion, "").TryGet(out var file, out _))
            {
                foreach (var year in file.Years)
                    years[year.Year] = year;
            }
        }

        return settings.HolidayRegion.Length == 0 && years.Count == 0
            ? WorkCalendar.WithoutHolidays(pattern)
            : WorkCalendar.Of(pattern, years.Values);
    }
}
