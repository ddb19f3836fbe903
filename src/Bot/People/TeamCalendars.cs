using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Makes a team's working calendar from its settings, the shipped holiday files and the team's own.</summary>
internal static class TeamCalendars
{
}
