namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// A writing command with an answer of its own for a text that would have meant it, had it been said plainly. It writes
/// nothing.
/// </summary>
internal interface IHedged
{
    /// <param name="input">What the text gave, the words apart that made it no fact.</param>
    /// <returns>Null where the usual answer does.</returns>
    Task<Reply?> AnswerHedgedAsync(object input, Hedge hedge, Turn turn, CancellationToken ct);
}
