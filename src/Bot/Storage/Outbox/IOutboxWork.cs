namespace TeamCoachBot.Bot.Storage.Outbox;

/// <summary>
/// What a commit asks to be done that is more than one message to each receiver. It may be run twice, by two processes
/// at once and after a crash at any point: it keeps its own record of what a POST may have done.
/// </summary>
internal interface IOutboxWork
{
    /// <summary>Which notices it takes; no writer may have the same.</summary>
    string Kind { get; }

    Task<WorkEnd> RunAsync(TeamScope scope, IReadOnlyDictionary<string, string> facts, CancellationToken ct);
}

/// <summary>How a piece of work ended.</summary>
internal abstract record WorkEnd
{
    private WorkEnd()
    {
    }

    public static readonly WorkEnd Finished = new Done();

    /// <summary>Nothing is left to do.</summary>
    internal sealed record Done : WorkEnd;

    /// <summary>It isn't time yet; nothing went wrong.</summary>
    internal sealed record Later(TimeSpan Delay) : WorkEnd;

    /// <summary>It didn't work; after several times it is given up.</summary>
    internal sealed record Failed(string Cause) : WorkEnd;
}
