using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Teams.Schema;

/// <summary>Something attached to an outgoing activity; here always a card.</summary>
internal sealed record Attachment(string ContentType, RawJson Content)
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public static Attachment Of(Card card) => new(AdaptiveCard, new RawJson(card.Json));
}

/// <summary>Buttons under a message that write a text for the person.</summary>
internal sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<CardAction> Actions);

/// <summary>One of these buttons.</summary>
internal sealed record CardAction(string Type, string Title, string Value)
{
    /// <summary>The button that sends <see cref="Value"/> as if the person had written it.</summary>
    public const string ImBack = "imBack";
}

/// <summary>A mention in an outgoing message: <see cref="Text"/> occurs in the message's text.</summary>
internal sealed record MentionEntity(string Type, string Text, ChannelAccount Mentioned);

/// <summary>Teams' own part of an outgoing message.</summary>
internal sealed record OutChannelData
{
    public NotificationInfo? Notification { get; init; }

    public TenantInfo? Tenant { get; init; }

    public TenantInfo? Channel { get; init; }
}

/// <summary>Whether a message is also shown in the person's activity feed.</summary>
internal sealed record NotificationInfo(bool Alert);

/// <summary>The tenant or the channel that a new conversation is made in.</summary>
internal sealed record TenantInfo(string Id);

/// <summary>The answer to an activity that asked for its replies in the HTTP response (<c>expectReplies</c>).</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
