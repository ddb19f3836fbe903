using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>How a transaction that carries an operation's id ended.</summary>
internal abstract record Submission
{
    private Submission()
    {
    }

    /// <summary>Written now.</summary>
    internal sealed record Committed(IReadOnlyList<Response> Answers) : Submission;

    /// <summary>
    /// The same operation was written before: its answer was lost, or it was asked for twice. What it wrote is in
    /// <paramref name="Deciding"/>; whoever may ask twice with other content compares there.
    /// </summary>
    internal sealed record AlreadyCommitted(TableEntity Deciding) : Submission;

    /// <summary>
    /// Nothing was written, because of the action at <paramref name="Index"/>; <paramref name="Deciding"/> is another
    /// operation's deciding row, if there is one.
    /// </summary>
    internal sealed record Conflict(int? Index, string? ErrorCode, TableEntity? Deciding) : Submission;
}
