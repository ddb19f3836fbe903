using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>
/// Hears of every change of the ledger before it is committed and may add to the commit what others are to be told of it: a notice that
/// is written with the entry or not at all. Costs the turn no request of its own.
/// </summary>
internal interface ILedgerListener
{
    /// <param name="before">The root as it was; null when it is about to be written.</param>
    /// <param name="after">The root with all that will follow it.</param>
    ValueTask HearAsync(Commit commit, Turn turn, Dossier? before, Dossier after, CancellationToken ct);
}
