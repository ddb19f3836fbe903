namespace TeamCoachBot.Bot.Routing;

/// <summary>Where a command may be answered.</summary>
internal enum Where
{
    /// <summary>In any conversation, for all to see.</summary>
    Anywhere,

    /// <summary>In the personal chat only; asked elsewhere, one neutral line is said there and the answer goes to the person.</summary>
    Private,
}

/// <summary>
/// Who may use a command at all. What they may see or change with it is decided by the domain's rights, with the facts
/// at hand.
/// </summary>
internal enum Who
{
    /// <summary>Anybody of an allowed tenant, also without a team.</summary>
    Everyone,

    /// <summary>A member of the team.</summary>
    Member,

    /// <summary>A lead or a manager of the team.</summary>
    Leads,

    /// <summary>A manager of the team.</summary>
    Manager,

    /// <summary>A manager of the team or an admin of the organisation.</summary>
    SetsUp,

    /// <summary>A manager or recorder of the team or an admin of the organisation.</summary>
    Imports,
}

/// <summary>
/// Makes a class a chat command. Its title and help line are the texts <c>{ClassName}_Title</c> and
/// <c>{ClassName}_Help</c> of its feature, in both languages; start-up refuses a command without them.
/// </summary>
/// <remarks>The phrase language is described in <c>docs/words.md</c>.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class CommandAttribute(string name) : Attribute
{
    /// <summary>Stable name: the verb of buttons that run it, its name in logs and tests, e.g. <c>progress</c>.</summary>
    public string Name => name;

    public required string[] English { get; init; }

    public required string[] Chinese { get; init; }

    public required Who Who { get; init; }

    public required Where Where { get; init; }

    /// <summary>True when it stands in the app manifest's command list.</summary>
    public bool Listed { get; init; }

    /// <summary>
    /// The ways of speaking on which it doesn't act: <see cref="Hedge.All"/> for what records a fact, so that a question,
    /// a wish or hearsay writes nothing; nothing for what only reads.
    /// </summary>
    public Hedge Refuses { get; init; }
}

/// <summary>Makes a class the answer to a card's form: its verb, e.g. <c>win/log</c>, and its policy.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class FormAttribute(string verb) : Attribute
{
    public string Verb => verb;

    public required Who Who { get; init; }

    public required Where Where { get; init; }
}

/// <summary>A chat command. <typeparamref name="TInput"/> is a record whose properties are the slots of its phrases.</summary>
internal interface ICommand<TInput>
{
    Task<Reply> RunAsync(TInput input, Turn turn, CancellationToken ct);
}

/// <summary>What answers a sent form. <typeparamref name="TFields"/> is a record whose properties are the card's inputs.</summary>
internal interface IForm<TFields>
{
    Task<Reply> SubmitAsync(TFields fields, Turn turn, CancellationToken ct);
}
