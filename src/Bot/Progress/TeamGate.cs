using TeamCoachBot.Bot.People;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;

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

    /// <summary>The same for the names behind the sum, which fewer may see.</summary>
    public static string? RefuseNames(Turn turn, GroupId? group) => Refuse(turn, group)
        ?? (Rights.MaySeeMembersOf(turn.Actor, group, turn.Team.Settings.HasManager)
            ? null : Texts.For(typeof(Onlooker), turn.Language)["OnlyOwn"]);

    /// <summary>
    /// Whose figures are meant where no word says it: a manager without a target of their own asks about the team.
    /// </summary>
    public static bool IsMeant(Turn turn, ProgressFigures own) =>
        own.Target is null && turn.Actor.Is(Roles.Manager) && turn.Team.Settings.HasManager;

    public static string Empty(Turn turn, GroupId? group)
    {
        var texts = Texts.For(typeof(TeamGate), turn.Language);
        return group is { } named
            ? texts.With("GroupEmpty", GroupNames.Written(named, turn.Language))
            : texts["TeamEmpty"];
    }
}
