using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>Makes the turns of what comes in by the door for other systems: nobody speaks, but something is done.</summary>
internal sealed class DoorTurns(DomainClock clock, TimeProvider system)
{
    /// <summary>Stands for another system where a deed names who did it.</summary>
    public static readonly MemberId Crm = new("*crm");

    /// <summary>A request of another system.</summary>
    /// <param name="label">What people call it.</param>
    /// <param name="key">Names the deed for good.</param>
    public Turn OfSystem(TeamScope scope, TeamInfo team, string label, Language language, string key) =>
        Of(scope, team, new Person(Crm, "", label), new MemberRows(scope, Crm, []), language, key);

    /// <summary>What a person does on a page of the bot.</summary>
    public Turn OfPage(OpenLink open, string key) => Of(
        open.Link.Scope, open.Team, new Person(open.Link.By, open.By.ChannelId, open.By.Name), open.By, open.Link.Language, key);

    private Turn Of(TeamScope scope, TeamInfo team, Person sender, MemberRows rows, Language language, string key) => new()
    {
        Tenant = scope.Tenant,
        Sender = sender,
        TeamIfAny = team,
        MineIfAny = rows,
        Address = team.Home ?? new ConversationAddress(
            scope.Tenant, ConversationKind.Channel, scope.Team.Value, new Uri("https://localhost/"), ""),
        Language = language,
        Zone = team.Zone,
        Now = clock.GetUtcNow(),
        ReceivedAt = system.GetUtcNow(),
        SentAt = system.GetUtcNow(),
        Key = $"{scope.PartitionKey}\ndoor\n{key}",
    };
}
