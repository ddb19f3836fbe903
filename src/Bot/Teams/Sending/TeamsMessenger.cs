using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeamCoachBot.Bot.Teams.Schema;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>Sends through the Bot Connector (REST v3), within its rates.</summary>
internal sealed class TeamsMessenger(ConnectorClient connector, SendPace pace, CardUpdates updates) : IMessenger
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public Task<SendResult> SendAsync(ConversationAddress to, OutMessage message, CancellationToken ct) =>
        PostAsync(to, $"{Conversation(to)}/activities", OutActivities.Of(message, to), ct);

    /// <summary>Sends an activity that is already addressed, as an answer to the one it names.</summary>
    public Task<SendResult> ReplyAsync(ConversationAddress to, Activity answer, CancellationToken ct) => PostAsync(
        to,
        answer.ReplyToId is { } id ? $"{Conversation(to)}/activities/{Segment(id)}" : $"{Conversation(to)}/activities",
        answer,
        ct);

    public Task<SendResult> UpdateAsync(
        ConversationAddress at, string activityId, OutMessage message, CancellationToken ct) => updates.UpdateAsync(
        $"{at.Tenant}|{at.ConversationId}|{activityId}",
        token => SendAsync(
            at,
            HttpMethod.Put,
            $"{Conversation(at)}/activities/{Segment(activityId)}",
            Bytes(OutActivities.Of(message, at) with { Id = activityId }, TeamsJson.Out.Activity),
            activityId,
            token),
        ct);

    public async Task<SendResult> PostAsync(ConversationAddress channel, OutMessage message, CancellationToken ct)
    {
        var wish = new ThreadParameters(
            true,
            new ChannelAccount { Id = channel.BotChannelId },
            new OutChannelData { Channel = new(channel.ConversationId), Tenant = new(channel.Tenant.Value) },
            OutActivities.Of(message, channel));
        var answer = await AskAsync(
            channel, channel.ConversationId, HttpMethod.Post, "v3/conversations",
            Bytes(wish, TeamsJson.Out.ThreadParameters), ct);
        var made = Made(answer);
        return answer.ToSendResult(made?.ActivityId) is SendResult.Sent sent ? sent with { Thread = made?.Id } : answer.ToSendResult(null);
    }

    public Task<SendResult> DeleteAsync(ConversationAddress at, string activityId, CancellationToken ct) => SendAsync(
        at, HttpMethod.Delete, $"{Conversation(at)}/activities/{Segment(activityId)}", default, activityId, ct);

    public async Task<ConversationAddress?> OpenPersonalAsync(
        ConversationAddress near, string channelId, CancellationToken ct)
    {
        var wish = new ConversationParameters(
            false,
            new ChannelAccount { Id = near.BotChannelId },
            [new ChannelAccount { Id = channelId }],
            near.Tenant.Value,
            new OutChannelData { Tenant = new(near.Tenant.Value) });
        var body = Bytes(wish, TeamsJson.Out.ConversationParameters);
        var answer = await AskAsync(near, channelId, HttpMethod.Post, "v3/conversations", body, ct);
        if (answer.IsBlocked)
            return null;
        return Read(answer, TeamsJson.Default.ResourceResponse) is { Id.Length: > 0 } made
            ? near with { Kind = ConversationKind.Personal, ConversationId = made.Id, TeamsChannelId = null }
            : throw new ConnectorException(answer.Outcome, answer.Code);
    }

    public async Task<RosterEntry?> GetMemberAsync(ConversationAddress at, string channelId, CancellationToken ct)
    {
        var answer = await ReadRosterAsync(at, $"{Roster(at)}/members/{Segment(channelId)}", ct);
        return answer.Status == StatusCodes.Status404NotFound
            ? null
            : Entry(Read(answer, TeamsJson.Default.TeamsChannelAccount));
    }

    public async Task<RosterPage> GetPagedMembersAsync(
        ConversationAddress at, int pageSize, string? continuationToken, CancellationToken ct)
    {
        var next = continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}";
        var answer = await ReadRosterAsync(at, $"{Roster(at)}/pagedmembers?pageSize={pageSize}{next}", ct);
        var page = Read(answer, TeamsJson.Default.PagedMembersResult);
        return new(
            [.. (page.Members ?? []).Select(Entry).OfType<RosterEntry>()],
            page.ContinuationToken is { Length: > 0 } token ? token : null);
    }

    public async Task<IReadOnlyList<ChannelEntry>> GetChannelsAsync(
        ConversationAddress near, TeamId team, CancellationToken ct)
    {
        var answer = await AskAsync(
            near, team.Value, HttpMethod.Get, $"v3/teams/{Segment(team.Value)}/conversations", null, ct);
        var list = Read(answer, TeamsJson.Default.ConversationList);
        return [.. (list.Conversations ?? []).Select(Entry).OfType<ChannelEntry>()];
    }

    private Task<SendResult> PostAsync(
        ConversationAddress to, string path, Activity activity, CancellationToken ct) =>
        SendAsync(to, HttpMethod.Post, path, Bytes(activity, TeamsJson.Out.Activity), null, ct);

    private async Task<SendResult> SendAsync(
        ConversationAddress to, HttpMethod method, string path, byte[]? body, string? activityId, CancellationToken ct)
    {
        var answer = await AskAsync(to, to.ConversationId, method, path, body, ct);
        return answer.ToSendResult(activityId ?? SentId(answer));
    }

    private async Task<ConnectorAnswer> AskAsync(
        ConversationAddress at, string paced, HttpMethod method, string path, byte[]? body, CancellationToken ct) =>
        await pace.WaitAsync(at.Tenant, paced, method == HttpMethod.Get, LongestWait, ct)
            ? await connector.SendAsync(method, at.ServiceUrl, path, body, ct)
            : ConnectorAnswer.Throttled(LongestWait);

    private Task<ConnectorAnswer> ReadRosterAsync(ConversationAddress at, string path, CancellationToken ct) =>
        AskAsync(at, at.ConversationId, HttpMethod.Get, path, null, ct);

    /// <summary>Null when the channel took the message and told no id.</summary>
    private static string? SentId(ConnectorAnswer answer) => Made(answer)?.Id;

    private static ResourceResponse? Made(ConnectorAnswer answer)
    {
        if (answer.Outcome != ConnectorOutcome.Accepted || answer.Body.Length == 0)
            return null;
        try
        {
            return JsonSerializer.Deserialize(answer.Body, TeamsJson.Default.ResourceResponse);
        }
        catch (JsonException)
        {
            // It was taken; only its id is unknown.
            return null;
        }
    }

    private static T Read<T>(ConnectorAnswer answer, JsonTypeInfo<T> type)
        where T : class
    {
        if (answer.Outcome != ConnectorOutcome.Accepted)
            throw new ConnectorException(answer.Outcome, answer.Code);
        try
        {
            return JsonSerializer.Deserialize(answer.Body, type)
                ?? throw new ConnectorException(answer.Outcome, "EmptyAnswer");
        }
        catch (JsonException)
        {
            throw new ConnectorException(answer.Outcome, "UnreadableAnswer");
        }
    }

    /// <summary>Null for who has no Entra id: a bot, or a guest that nobody can name again.</summary>
    private static RosterEntry? Entry(TeamsChannelAccount? account) =>
        account is { Id.Length: > 0 } && (account.AadObjectId ?? account.ObjectId) is { Length: > 0 } member
            ? new(
                new Person(new MemberId(member.ToLowerInvariant()), account.Id, account.Name ?? "") { Mail = account.Email ?? account.UserPrincipalName ?? "" },
                account.GivenName,
                account.Surname,
                account.UserRole)
            : null;

    private static ChannelEntry? Entry(ChannelInfo? channel) => channel is { Id: { Length: > 0 } id }
        ? new(id, channel.Name is { Length: > 0 } name ? name : null)
        : null;

    private static byte[] Bytes<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static string Conversation(ConversationAddress at) => $"v3/conversations/{Segment(at.ConversationId)}";

    /// <summary>A thread has its channel's roster.</summary>
    private static string Roster(ConversationAddress at)
    {
        var thread = at.ConversationId.IndexOf(";messageid=", StringComparison.Ordinal);
        return Conversation(thread < 0 ? at : at with { ConversationId = at.ConversationId[..thread] });
    }

    /// <summary>One step of a path. Dots alone would walk up it.</summary>
    private static string Segment(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("An id that is no id.", nameof(id))
        : Uri.EscapeDataString(id);
}
