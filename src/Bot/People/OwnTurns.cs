using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Makes the turns in which nobody spoke: what the bot does because its time has come.</summary>
internal sealed class OwnTurns(DomainClock clock, TimeProvider system)
{
    /// <summary>Stands for the bot where a deed names who did it.</summary>
    public static readonly MemberId Bot = new("*bot");

    /// <summary>A turn in which a member reads something outside the chat, with the rights that they have now.</summary>
    public Turn As(MemberRows rows, TeamInfo team, Language language) =>
        Of(rows.Scope, team, $"read {rows.Member} {clock.GetUtcNow().UtcTicks}") with
        {
            Sender = new Person(rows.Member, rows.ChannelId, rows.Name), MineIfAny = rows, Language = language,
        };

    /// <param name="key">Names the deed for good: done again, it is known.</param>
    public Turn Of(TeamScope scope, TeamInfo team, string key) => new()
    {
        Tenant = scope.Tenant,
        Sender = new Person(Bot, "", ""),
        TeamIfAny = team,
        Address = team.Home ?? new ConversationAddress(
            scope.Tenant, ConversationKind.Channel, scope.Team.Value, new Uri("https://localhost/"), ""),
        Language = team.Language,
        Zone = team.Zone,
        Now = clock.GetUtcNow(),
        ReceivedAt = system.GetUtcNow(),
        SentAt = system.GetUtcNow(),
        Key = $"{scope.PartitionKey}\n{key}",
    };
}
