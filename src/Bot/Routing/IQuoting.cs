namespace TeamCoachBot.Bot.Routing;

/// <summary>A stretch of tokens: <see cref="From"/> belongs to it, <see cref="End"/> does not.</summary>
internal readonly record struct TokenRange(int From, int End);

/// <summary>
/// A value that holds words which are somebody's text and not part of what is said: a note, a link. A "not" in them
/// denies nothing.
/// </summary>
internal interface IQuoting
{
    IReadOnlyList<TokenRange> Quoted { get; }
}
