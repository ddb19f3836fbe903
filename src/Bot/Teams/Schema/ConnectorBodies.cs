namespace TeamCoachBot.Bot.Teams.Schema;

/// <summary>Asks the connector for the personal chat with one person.</summary>
internal sealed record ConversationParameters(
    bool IsGroup,
    ChannelAccount Bot,
    IReadOnlyList<ChannelAccount> Members,
    string TenantId,
    OutChannelData ChannelData);

/// <summary>Asks the connector for a new thread in a channel, opened by an activity.</summary>
internal sealed record ThreadParameters(bool IsGroup, ChannelAccount Bot, OutChannelData ChannelData, Activity Activity);

/// <summary>What the connector answers to something sent or made: its id; for a thread that of its first message too.</summary>
internal sealed record ResourceResponse(string? Id, string? ActivityId = null);

/// <summary>A person in a roster.</summary>
internal sealed record TeamsChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    /// <summary>The same id under the name that older rosters give it.</summary>
    public string? ObjectId { get; init; }

    public string? GivenName { get; init; }

    public string? Surname { get; init; }

    public string? UserRole { get; init; }

    public string? Email { get; init; }

    public string? UserPrincipalName { get; init; }
}

/// <summary>A channel in a team's list; without a name it is the General channel.</summary>
internal sealed record ChannelInfo
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}

/// <summary>A team's channels.</summary>
internal sealed record ConversationList(IReadOnlyList<ChannelInfo?>? Conversations);

/// <summary>One page of a roster.</summary>
internal sealed record PagedMembersResult(IReadOnlyList<TeamsChannelAccount?>? Members, string? ContinuationToken);
