using System.Text.Json;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot;

/// <summary>What kind of thing reached the bot.</summary>
internal enum ArrivalKind
{
    /// <summary>Somebody wrote something.</summary>
    Message,

    /// <summary>Somebody pressed a button of a card (Action.Execute, or Action.Submit in an older client).</summary>
    Press,

    /// <summary>A dialog is asked for (task/fetch).</summary>
    DialogFetch,

    /// <summary>A dialog is sent (task/submit).</summary>
    DialogSubmit,

    /// <summary>The bot was put into a conversation or updated there.</summary>
    Installed,

    /// <summary>The bot was taken out of a conversation.</summary>
    Removed,

    MembersAdded,
    MembersRemoved,

    /// <summary>A team was renamed, archived or changed in another way that its stored name depends on.</summary>
    TeamChanged,

    Reaction,
    MessageEdited,
    MessageDeleted,
}

/// <summary>Where a conversation takes place.</summary>
internal enum ConversationKind
{
    Personal,
    Channel,
    Group,
}

/// <summary>A person as a channel names them: <see cref="Id"/> is the Entra object id, <see cref="ChannelId"/> the id that mentions and sends need.</summary>
internal sealed record Person(MemberId Id, string ChannelId, string Name)
{
    /// <summary>The mail address that the roster gives, by which other systems name the person; empty when it isn't known.</summary>
    public string Mail { get; init; } = "";
}

/// <summary>A person mentioned in a message; taken from the activity's entities, never from its text.</summary>
/// <param name="Index">Which mention it is; the text holds <c>Arrival.MentionMark(Index)</c> at its place.</param>
internal sealed record Mention(int Index, string ChannelId, string Name);

/// <summary>Where a message can be sent: everything the connector needs, and nothing else.</summary>
internal sealed record ConversationAddress(
    TenantId Tenant, ConversationKind Kind, string ConversationId, Uri ServiceUrl, string BotChannelId, string? TeamsChannelId = null);

/// <summary>
/// Something that reached the bot, stripped of the protocol: <c>Teams/</c> makes it after authentication, the rest of
/// the bot answers it. Tenant and team come from the authenticated activity only.
/// </summary>
internal sealed record Arrival
{
    public required ArrivalKind Kind { get; init; }

    public required TenantId Tenant { get; init; }

    public required ConversationAddress Address { get; init; }

    /// <summary>Who did it; null only where the channel names nobody (a rename, an installation by policy).</summary>
    public Person? From { get; init; }

    /// <summary>The Teams team that the conversation belongs to, its id and name; null in personal and group chats.</summary>
    public TeamId? Team { get; init; }

    public string? TeamName { get; init; }

    /// <summary>
    /// The text with the bot's own mention removed, HTML entities decoded, and every other mention replaced by
    /// <see cref="MentionMark"/>. Empty when there is none.
    /// </summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>What a pressed button or a sent form carried: the signed token and the inputs, as the client returned them.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>
    /// The pressed action's verb as the client returned it. Unsigned: what counts is the token in <see cref="Data"/>.
    /// </summary>
    public string? Verb { get; init; }

    /// <summary>The reactions that were put on a message (<c>like</c>, <c>heart</c> …), and those that were taken back.</summary>
    public IReadOnlyList<string> ReactionsAdded { get; init; } = [];

    public IReadOnlyList<string> ReactionsRemoved { get; init; } = [];

    /// <summary>The people who joined or left, without the bot itself.</summary>
    public IReadOnlyList<Person> Members { get; init; } = [];

    /// <summary>True when the bot itself is among those who joined.</summary>
    public bool BotAdded { get; init; }

    public string? Locale { get; init; }

    /// <summary>IANA zone of the client, when it tells.</summary>
    public string? TimeZone { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>The activity's own time (UTC), which the idempotency key's day is taken from; never the time of arrival.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The message that was pressed on, reacted to, edited or deleted.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Private-use character that stands in <see cref="Text"/> for mention number <paramref name="index"/> (0–99).</summary>
    public static char MentionMark(int index) => (char)('\uE000' + index);
}
