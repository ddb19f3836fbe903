namespace TeamCoachBot.Bot.Storage.Outbox;

/// <summary>
/// Slow work on one team that a commit left behind: found through the queue after a crash, safe to run again at any
/// point.
/// </summary>
internal interface IChore
{
    /// <summary>True when nothing is left to do for this team.</summary>
    Task<bool> RunAsync(TeamScope scope, CancellationToken ct);
}
