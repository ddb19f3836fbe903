using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Outbox;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Finds where people and teams can be written to.</summary>
internal sealed class Receivers(PersonStore people, MemberStore members, TeamStore teams, IMessenger messenger) : IReceivers
{
    public async Task<Receiver?> FindAsync(TeamScope scope, MemberId member, CancellationToken ct)
    {
        var team = await teams.ReadAsync(scope, ct);
        if (member == Notice.Channel)
            return team?.Home is { } home ? new Receiver(scope, member, team.Settings.Name, team.Language, home) : null;

        var rows = await members.ReadAsync(scope, member, ct);
        var card = await people.ReadAsync(scope.Tenant, member, ct);
        // Leavers hear nothing more of the team; who blocked the bot hears nothing until they speak.
        if (!rows.IsKnown || rows.Actor.HasLeft || card.Blocked)
            return null;
        var language = card.Language is null && card.Spoken is null && card.Locale is null ? team?.Language ?? Language.English : card.Speaks;
        var address = card.Chat ?? await OpenAsync(scope, card, rows, team, ct);
        return address is null ? null : new Receiver(scope, member, rows.Name, language, address);
    }

    public async Task BlockAsync(TeamScope scope, MemberId member, CancellationToken ct)
    {
        if (member == Notice.Channel)
            return;
        var card = await people.ReadAsync(scope.Tenant, member, ct);
        await people.SaveAsync(scope.Tenant, card with { Blocked = true }, ct);
    }

    private async Task<ConversationAddress?> OpenAsync(
        TeamScope scope, PersonCard card, MemberRows rows, TeamInfo? team, CancellationToken ct)
    {
        if (team?.Home is not { } near || rows.ChannelId.Length == 0)
            return null;
        var opened = await messenger.OpenPersonalAsync(near, rows.ChannelId, ct);
        if (opened is not null)
            await people.SaveAsync(scope.Tenant, card with { Chat = opened, Name = rows.Name, ChannelId = rows.ChannelId }, ct);
        return opened;
    }
}
