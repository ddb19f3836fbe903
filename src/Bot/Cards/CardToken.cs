namespace TeamCoachBot.Bot.Cards;

/// <summary>
/// What a pressed button says, as the bot itself signed it. Nothing else in a card's data is believed, except the
/// declared input fields.
/// </summary>
internal sealed record CardToken
{
    public static readonly IReadOnlyDictionary<string, string> NoArgs = new Dictionary<string, string>();

    /// <summary>The command or form that answers.</summary>
    public required string Verb { get; init; }

    public Addressee For { get; init; } = Addressee.Anyone;

    /// <summary>The object that the card shows and the version that was shown; a newer one makes the card stale.</summary>
    public string? ObjectId { get; init; }

    public long Version { get; init; }

    public IReadOnlyDictionary<string, string> Args { get; init; } = NoArgs;

    /// <summary>When the button was drawn (to the second, UTC); the idempotency key's day is taken from here.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Names this very button for good: (conversation, presser, nonce) is done once.</summary>
    public required string Nonce { get; init; }

    /// <summary>An argument that the drawing code put there.</summary>
    public string? this[string arg] => Args.GetValueOrDefault(arg);
}

/// <summary>What became of a token that a client returned.</summary>
internal abstract record CardCheck
{
    private CardCheck()
    {
    }

    /// <summary>
    /// Signed here, for this conversation, in time. A role addressee is still to be asked with the roles from storage:
    /// <see cref="Addressee.Admits"/>.
    /// </summary>
    internal sealed record Valid(CardToken Token) : CardCheck;

    /// <summary>Ours and theirs, but too old; the verb says which fresh card to offer.</summary>
    internal sealed record Expired(CardToken Token) : CardCheck;

    /// <summary>Ours, but made for another person, conversation or tenant.</summary>
    internal sealed record NotYours : CardCheck;

    /// <summary>Not made by this bot, or changed since.</summary>
    internal sealed record Forged : CardCheck;
}
