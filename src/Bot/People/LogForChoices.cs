using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>For whom somebody may enter wins, openings and readings, as a form offers it.</summary>
internal static class LogForChoices
{
    /// <summary>Teams shows long lists badly and a card has a size; beyond this the line is the way.</summary>
    private const int Most = 200;

    /// <summary>Oneself first, then everybody for whom the person may log; empty for who may log for nobody else.</summary>
    public static Choice[] Of(Turn turn, NameBook names)
    {
        if (!turn.Actor.Is(Roles.Manager | Roles.Lead | Roles.Recorder))
            return [];
        var others = names.Everyone
            .Where(person => May(turn, person.Id, person.Group))
            .Take(Most)
            .Select(person => new Choice(person.Name, person.Id.Value));
        return [new Choice(turn.Sender.Name, turn.Sender.Id.Value), .. others];
    }

    public static bool May(Turn turn, MemberId whose, GroupId? group) =>
        Rights.MayLogFor(turn.Actor, whose, group, turn.Team.Settings.HasManager);
}
