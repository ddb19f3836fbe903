using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>
/// Keeps the open disputes of a team (<c>d|clash|{customer}</c>) and what happens when nobody decides: a reminder on the
/// last of the two working days, the morning after it a word to everybody concerned, then one to who decides every two days.
/// </summary>
internal static class ClashDues
{
    public const string Kind = "clash";

    /// <summary>What is to be said next.</summary>
    public const string Step = "Step";
    public const string Remind = "remind";
    public const string Overdue = "overdue";
    public const string Still = "still";

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>By the end of this day it is decided (handbook, chapter 5).</summary>
    public static DateOnly LastDay(Clash clash, TeamInfo team) => team.Calendar.AddWorkingDays(clash.Since, Clash.DaysToRule);

    /// <summary>Writes into a commit what the customer's dispute waits for now.</summary>
    public static void Put(Commit commit, string key, Clash? clash, TeamInfo team)
    {
        if (clash is { IsOpen: true })
            commit.Dues.Add(At(key, Remind, LastDay(clash, team), team));
        else
            commit.Upsert(DueThing.Settled(commit.Scope, Kind, key));
    }

    /// <summary>What comes after a step that is said on this day.</summary>
    public static DueThing After(string key, string step, DateOnly today, Clash clash, TeamInfo team)
    {
        var last = LastDay(clash, team);
        return step == Remind && today <= last
            ? At(key, Overdue, team.Calendar.NextWorkingDay(last), team)
            : At(key, Still, team.Calendar.AddWorkingDays(today, Clash.DaysToRule), team);
    }

    private static DueThing At(string key, string step, DateOnly day, TeamInfo team) =>
        new(Kind, key, Zones.InstantOf(day, Morning, team.Zone)) { Facts = new Dictionary<string, string> { [Step] = step } };
}
