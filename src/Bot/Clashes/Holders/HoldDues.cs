using System.Globalization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>
/// Each working morning the team's customers are looked through for those that soon become free (<c>d|hold|{day}</c>).
/// A day is a thing of its own, so that who seeds it twice writes the same row.
/// </summary>
internal static class HoldDues
{
    public const string Kind = "hold";

    /// <summary>How many working days before a customer becomes free its holder hears of it.</summary>
    private const int DaysAhead = 3;

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The next morning on which somebody looks.</summary>
    public static DueThing Next(DateTimeOffset now, TeamInfo team)
    {
        var today = Zones.LocalDay(now, team.Zone);
        var isAhead = team.Calendar.IsWorkingDay(today) && Zones.LocalTime(now, team.Zone) < Morning;
        return On(isAhead ? today : team.Calendar.NextWorkingDay(today), team);
    }

    public static DueThing On(DateOnly day, TeamInfo team) =>
        new(Kind, day.ToString("O", CultureInfo.InvariantCulture), Zones.InstantOf(day, Morning, team.Zone));

    public static DateOnly DayOf(DueThing thing) => DateOnly.ParseExact(thing.Object, "O", CultureInfo.InvariantCulture);

    /// <summary>Customers that become free up to and with this day are told of on <paramref name="day"/>.</summary>
    public static DateOnly Horizon(DateOnly day, TeamInfo team) => team.Calendar.AddWorkingDays(day, DaysAhead);

    /// <summary>True when the customer becomes free after one day and not after another, and isn't free yet.</summary>
    public static bool FreesBetween(CustomerFile file, DateOnly after, DateOnly until, DateOnly today, int protectionDays) =>
        file.FreeOn(protectionDays) is { } free && free > after && free <= until && free > today;
}
