using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot;

/// <summary>One message on its way out: a text, or a card alone (text and card in one activity are split by Teams).</summary>
internal sealed record OutMessage(string? Text, Card? Card, IReadOnlyList<Person> Mentions, bool Alert = false)
{
    public static OutMessage Say(string text, bool alert = false) => new(text, null, [], alert);

    public static OutMessage Show(Card card, bool alert = false) => new(null, card, [], alert);
}

/// <summary>How a send ended.</summary>
internal abstract record SendResult
{
    /// <summary>Accepted; <paramref name="ActivityId"/> is null when the channel gave none.</summary>
    /// <param name="Thread">The thread that a new post opened; null for anything else.</param>
    internal sealed record Sent(string? ActivityId, string? Thread = null) : SendResult;

    /// <summary>Refused for good: blocked, uninstalled, not in the roster. Nothing more is sent until the person speaks.</summary>
    internal sealed record Blocked(string Code) : SendResult;

    /// <summary>It may have arrived or not: a time-out or 412, 502, 503, 504 after the request left.</summary>
    internal sealed record Ambiguous(string Cause) : SendResult;

    /// <summary>It did not arrive and the cause is ours or theirs (400, 401, 404, 413, 500, host refused).</summary>
    internal sealed record Failed(string Code) : SendResult;

    /// <summary>Throttled beyond the retries; try again after this long.</summary>
    internal sealed record Throttled(TimeSpan RetryAfter) : SendResult;
}

/// <summary>One page of a conversation's roster.</summary>
internal sealed record RosterPage(IReadOnlyList<RosterEntry> People, string? ContinuationToken);

/// <summary>A person as the roster names them.</summary>
internal sealed record RosterEntry(Person Person, string? GivenName, string? Surname, string? Role);

/// <summary>A channel of a Teams team; the General channel has the team's id and comes without a name.</summary>
internal sealed record ChannelEntry(string Id, string? Name)
{
    /// <summary>True for a group chat, which is a team without channels: it stands for itself.</summary>
    public bool IsChat { get; init; }
}

/// <summary>
/// Which service URLs the bot may answer at; asked when one is received, stored and used. Implemented by <c>Teams/</c>.
/// </summary>
internal interface IServiceHosts
{
    bool Allows(Uri serviceUrl);
}

/// <summary>Sends on the bot's own account. Implemented by <c>Teams/</c> alone.</summary>
internal interface IMessenger
{
    Task<SendResult> SendAsync(ConversationAddress to, OutMessage message, CancellationToken ct);

    /// <summary>A new post in a channel, which opens a thread of its own.</summary>
    Task<SendResult> PostAsync(ConversationAddress channel, OutMessage message, CancellationToken ct);

    Task<SendResult> UpdateAsync(ConversationAddress at, string activityId, OutMessage message, CancellationToken ct);

    Task<SendResult> DeleteAsync(ConversationAddress at, string activityId, CancellationToken ct);

    /// <summary>The personal chat with a person; made if there is none (idempotent at the channel). Null when blocked.</summary>
    Task<ConversationAddress?> OpenPersonalAsync(ConversationAddress near, string channelId, CancellationToken ct);

    Task<RosterEntry?> GetMemberAsync(ConversationAddress at, string channelId, CancellationToken ct);

    Task<RosterPage> GetPagedMembersAsync(ConversationAddress at, int pageSize, string? continuationToken, CancellationToken ct);

    /// <summary>The channels of a Teams team that everybody in it sees.</summary>
    Task<IReadOnlyList<ChannelEntry>> GetChannelsAsync(ConversationAddress near, TeamId team, CancellationToken ct);
}

/// <summary>The channel did not answer a question as asked: a roster, a personal chat to open. Trying later may help.</summary>
internal class MessengerException(string message) : Exception(message);
