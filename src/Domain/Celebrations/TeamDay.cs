using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Domain.Celebrations;

/// <summary>
/// The day of a team that something belongs to: the date in the team's zone; a day off belongs to the next working day,
/// on which the team reads of it.
/// </summary>
public static class TeamDay
{
    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo zone, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var date = Zones.LocalDay(instant, zone);
        return calendar.IsWorkingDay(date) ? date : calendar.NextWorkingDay(date);
    }
}
