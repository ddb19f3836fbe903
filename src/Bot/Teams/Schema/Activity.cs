using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamCoachBot.Bot.Teams.Schema;

/// <summary>The kinds of activity that the edge knows.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Invoke = "invoke";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string MessageReaction = "messageReaction";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string Typing = "typing";
}

/// <summary>
/// One activity of the Bot Framework protocol (schema 3.1): what of an incoming one the edge reads, and what of an
/// outgoing one it writes. Everything that is absent is null.
/// </summary>
internal sealed record Activity
{
    public required string Type { get; init; }

    public string? Id { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    public string? Summary { get; init; }

    public string? Locale { get; init; }

    public string? ReplyToId { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>The mentions of an outgoing message.</summary>
    [JsonPropertyName("entities")]
    public IReadOnlyList<MentionEntity>? Mentions { get; init; }

    /// <summary>Teams' own part of an outgoing message.</summary>
    [JsonPropertyName("channelData")]
    public OutChannelData? OutChannelData { get; init; }

    [JsonIgnore]
    public TeamsChannelData? ChannelData { get; init; }

    [JsonIgnore]
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>When it was sent, by the channel's clock; null when absent or no date.</summary>
    [JsonIgnore]
    public DateTimeOffset? Timestamp { get; init; }

    [JsonIgnore]
    public string? LocalTimezone { get; init; }

    /// <summary>What an invoke asks for, such as <c>adaptiveCard/action</c>.</summary>
    [JsonIgnore]
    public string? Name { get; init; }

    /// <summary>Of an <c>installationUpdate</c>: <c>add</c>, <c>remove</c> and their upgrades.</summary>
    [JsonIgnore]
    public string? Action { get; init; }

    [JsonIgnore]
    public string? DeliveryMode { get; init; }

    [JsonIgnore]
    public JsonElement? Value { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ChannelAccount> MembersAdded { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<ChannelAccount> MembersRemoved { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<string> ReactionsAdded { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<string> ReactionsRemoved { get; init; } = [];

    /// <summary>Where an answer to this activity goes.</summary>
    public ConversationReference GetConversationReference() => new(
        ProtocolIds.Usable(Id), From, Recipient, Conversation?.Id, Locale);
}

/// <summary>Where an answer goes: to which activity, in which conversation, from the bot to the person.</summary>
internal sealed record ConversationReference(
    string? ActivityId, ChannelAccount? User, ChannelAccount? Bot, string? ConversationId, string? Locale)
{
    /// <summary>The answer, addressed. Only ids are sent back; a name is the channel's to know.</summary>
    public Activity Address(Activity answer) => answer with
    {
        From = Bot is null ? null : new ChannelAccount { Id = Bot.Id },
        Recipient = User is null ? null : new ChannelAccount { Id = User.Id },
        Conversation = new ConversationAccount { Id = ConversationId },
        ReplyToId = ActivityId,
    };
}
