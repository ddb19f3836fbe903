using System.Globalization;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// Makes the turn of an arrival: who speaks, in which language and zone, about which team, and with what authority at
/// this moment.
/// </summary>
internal sealed class TurnMaker(
    PersonStore people, TeamStore teams, MemberStore members, RosterReader roster, Organisation organisation, IMessenger messenger,
    DomainClock clock, TimeProvider system)
{
    /// <param name="key">What makes the turn happen once.</param>
    /// <param name="sentAt">The activity's own time, or when the pressed button was drawn.</param>
    public async Task<Turn> MakeAsync(Arrival arrival, Person sender, string key, DateTimeOffset sentAt, CancellationToken ct)
    {
        var spoken = LanguageOf.Find(arrival.Text);
        var card = await RememberAsync(arrival, sender, spoken, ct);
        var scope = ScopeOf(arrival, card);
        var team = scope is { } named ? await teams.ReadAsync(named, ct) : null;
        var mine = team is null ? null : await MineAsync(scope!.Value, arrival, sender, ct);
        return new Turn
        {
            Tenant = arrival.Tenant,
            Sender = sender,
            IsOrganisationAdmin = organisation.IsAdmin(sender.Id),
            TeamIfAny = team,
            MineIfAny = mine,
            NamesTeam = card.Teams.Count > 1,
            Address = arrival.Address,
            Language = spoken ?? card.Speaks,
            Zone = ZoneOf(card, team),
            Now = clock.GetUtcNow(),
            ReceivedAt = system.GetUtcNow(),
            SentAt = sentAt,
            Text = arrival.Text,
            Mentions = arrival.Mentions,
            Key = key,
            PressedId = arrival.Kind == ArrivalKind.Press ? arrival.ReplyToId : null,
        };
    }

    /// <summary>The language to answer in where no turn is made.</summary>
    public async Task<Language> LanguageAsync(Arrival arrival, Person person, CancellationToken ct)
    {
        var card = await people.ReadAsync(arrival.Tenant, person.Id, ct);
        return card.Language is null && card.Spoken is null && arrival.Locale is not null
            ? Language.Of(arrival.Locale) : card.Speaks;
    }

    /// <summary>The same turn as if it were asked in the person's own chat; null when there is no such chat.</summary>
    public async Task<Turn?> InPrivateAsync(Turn turn, CancellationToken ct)
    {
        var card = await people.ReadAsync(turn.Tenant, turn.Sender.Id, ct);
        if (card.Chat is { } known)
            return turn with { Address = known };
        if (await OpenAsync(turn, ct) is not { } opened)
            return null;
        await people.SaveAsync(turn.Tenant, card with { Chat = opened }, ct);
        return turn with { Address = opened };
    }

    private async Task<ConversationAddress?> OpenAsync(Turn turn, CancellationToken ct)
    {
        try
        {
            return await messenger.OpenPersonalAsync(turn.Address, turn.Sender.ChannelId, ct);
        }
        catch (MessengerException)
        {
            // The answer says that the chat could not be opened and what to do.
            return null;
        }
    }

    /// <summary>The teams among which the person has still to choose; empty when it is clear which one is meant.</summary>
    public async Task<IReadOnlyList<TeamHint>> ToChooseFromAsync(Arrival arrival, Person sender, CancellationToken ct)
    {
        if (arrival.Address.Kind != ConversationKind.Personal)
            return [];
        var card = await people.ReadAsync(arrival.Tenant, sender.Id, ct);
        return card.Teams.Count > 1 && ChosenOf(card) is null ? card.Teams : [];
    }

    private static TeamScope? ScopeOf(Arrival arrival, PersonCard card)
    {
        var team = arrival.Address.Kind switch
        {
            ConversationKind.Channel => arrival.Team,
            ConversationKind.Group => new TeamId(arrival.Address.ConversationId),
            _ => ChosenOf(card) ?? (card.Teams.Count == 1 ? card.Teams[0].Id : null),
        };
        return team is { } id ? new TeamScope(arrival.Tenant, id) : null;
    }

    private static TeamId? ChosenOf(PersonCard card) =>
        card.Chosen is { } chosen && card.Teams.Any(t => t.Id == chosen) ? chosen : null;

    /// <summary>Somebody who speaks in the team's own channel is in its roster, even if reading it isn't done yet.</summary>
    private async Task<MemberRows> MineAsync(TeamScope scope, Arrival arrival, Person sender, CancellationToken ct)
    {
        var mine = await members.ReadAsync(scope, sender.Id, ct);
        if (mine.IsKnown || arrival.Address.Kind == ConversationKind.Personal)
            return mine;
        await roster.WelcomeAsync(scope, [sender], ct);
        return await members.ReadAsync(scope, sender.Id, ct);
    }

    /// <summary>Keeps where and how the person can be reached; writes only when something of it is new.</summary>
    private async Task<PersonCard> RememberAsync(
        Arrival arrival, Person sender, Language? spoken, CancellationToken ct)
    {
        var known = await people.ReadAsync(arrival.Tenant, sender.Id, ct);
        var seen = known with
        {
            Name = sender.Name.Length > 0 ? sender.Name : known.Name,
            ChannelId = sender.ChannelId,
            Locale = arrival.Locale ?? known.Locale,
            Spoken = spoken?.Tag ?? known.Spoken,
            Zone = arrival.TimeZone ?? known.Zone,
            Chat = arrival.Address.Kind == ConversationKind.Personal ? arrival.Address : known.Chat,
            Blocked = false,
        };
        if (seen != known)
            await people.SaveAsync(arrival.Tenant, seen, ct);
        return seen;
    }

    private static TimeZoneInfo ZoneOf(PersonCard card, TeamInfo? team) =>
        card.Zone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : team?.Zone ?? TimeZoneInfo.Utc;

    /// <summary>A message is named by conversation and id, for ids are unique only inside a conversation.</summary>
    public static string KeyOf(Arrival arrival) => string.Create(
        CultureInfo.InvariantCulture, $"{arrival.Tenant}\n{arrival.Address.ConversationId}\n{arrival.Kind}\n{arrival.ActivityId}");

    /// <summary>A press is named by who pressed which button: a channel's card is pressed by many.</summary>
    public static string KeyOf(Arrival arrival, MemberId presser, string nonce) =>
        $"{arrival.Tenant}\n{arrival.Address.ConversationId}\n{presser}\n{nonce}";
}
