using TeamCoachBot.Bot.People;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Progress;

/// <summary>Whether somebody may see a team's or a group's sum, and the words when not.</summary>
internal static class TeamGate
{
    public static string? Refuse(Turn turn, GroupId? group)
    {
        var hasManager = turn.Team.Settings.HasManager;
        var people = Texts.For(typeof(Onlooker), turn.Language);
        if (!hasManager)
            return people.With("NoManagerYet", Typed.Line(turn.Team.Settings.Name));
        var may = group is { } named
            ? Rights.MaySeeGroupTotal(turn.Actor, named, hasManager)
            : Rights.MaySeeTeamTotal(turn.Actor, hasManager);
        return may ? null : people["OnlyOwn"];
    }

    public static string Empty(Turn turn, GroupId? group)
    {
        var texts = Texts.For(typeof(TeamGate), turn.Language);
        return group is { } named
            ? texts.With("GroupEmpty", GroupNames.Written(named, turn.Language))
            : texts["TeamEmpty"];
    }
}
