namespace TeamCoachBot.Bot.Celebrations;

/// <summary>What became of a card that belongs into a channel.</summary>
internal enum PostState
{
    /// <summary>Not sent yet.</summary>
    Wanted,

    /// <summary>A POST may be on its way: written before it, so that a crash leaves it visible.</summary>
    Posting,

    Posted,

    /// <summary>It may stand in the channel or not. It is not sent again; the managers have been told.</summary>
    Ambiguous,

    /// <summary>The channel refused it, or it was deleted there. Nothing more is sent.</summary>
    Over,
}

/// <summary>One card in a channel: where it stands, what it shows, who is changing it.</summary>
internal sealed record Post
{
    public static readonly Post Wanted = new();

    public PostState State { get; init; }

    public ConversationAddress? At { get; init; }

    /// <summary>Null as long as the channel hasn't told it; then the card can't be changed.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Fingerprint of what the card shows.</summary>
    public string Drawn { get; init; } = "";

    /// <summary>True for a card that may stand in the channel without our being able to change it.</summary>
    public bool IsUncertain => State is PostState.Posting or PostState.Ambiguous || (State == PostState.Posted && ActivityId is null);

    /// <summary>Names who is sending now, so that a lost answer can be told from somebody else's claim.</summary>
    public string Claim { get; init; } = "";

    /// <summary>When it was last sent, on the system's clock.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>Until when somebody's update is under way: two at once could end with the older one.</summary>
    public DateTimeOffset? HeldUntil { get; init; }
}
