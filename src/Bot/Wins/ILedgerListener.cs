using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>
/// Hears of every entry before it is committed and may add to the commit what others are to be told of it: a notice that
/// is written with the entry or not at all. Costs the turn no request of its own.
/// </summary>
internal interface ILedgerListener
{
    /// <param name="entry">What is about to be written.</param>
    /// <param name="after">The root with all that follows it, the entry among them.</param>
    ValueTask HearAsync(Commit commit, Turn turn, LedgerEntry entry, Dossier after, CancellationToken ct);
}
