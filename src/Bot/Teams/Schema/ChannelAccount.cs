namespace TeamCoachBot.Bot.Teams.Schema;

/// <summary>
/// A person or bot as the protocol names them (Activity 3.1, channel account, with Teams' Entra object id).
/// </summary>
internal sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }
}

/// <summary>A conversation as the protocol names it.</summary>
internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>channel</c> or <c>groupChat</c>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    public bool? IsGroup { get; init; }
}

/// <summary>What of Teams' own part of an activity the edge reads.</summary>
internal sealed record TeamsChannelData
{
    public string? TenantId { get; init; }

    public string? TeamId { get; init; }

    public string? TeamName { get; init; }

    public string? ChannelId { get; init; }

    public string? EventType { get; init; }
}

/// <summary>An entity of an activity: a mention, or what the client tells about itself.</summary>
internal sealed record Entity
{
    public required string Type { get; init; }

    /// <summary>The span of the message's text that the mention stands for.</summary>
    public string? Text { get; init; }

    public ChannelAccount? Mentioned { get; init; }

    /// <summary>Of <c>clientInfo</c>: the client's language.</summary>
    public string? Locale { get; init; }

    /// <summary>Of <c>clientInfo</c>: the client's IANA zone.</summary>
    public string? Timezone { get; init; }
}
