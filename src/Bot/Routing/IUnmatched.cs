namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Has something better to say to a text that no phrase matches than what it resembles. It writes nothing; found by
/// scanning.
/// </summary>
internal interface IUnmatched
{
    /// <returns>Null where the usual answer does.</returns>
    Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct);
}
