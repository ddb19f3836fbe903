using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>How many wins were decided, and what was left for somebody else.</summary>
internal sealed record DecidedCount(int Done, decimal Sum, int Own, int Objected, LedgerEnd? Failed);

/// <summary>What a manager does with wins that wait: accept one or all, or not accept one with a reason.</summary>
internal sealed class WinDeciding(WinStore wins, MemberStore members)
{
    /// <summary>So many fit into one transaction, whoever's months they touch.</summary>
    private const int MostAtOnce = 10;

    public Task<LedgerEnd> DecideAsync(Turn turn, string what, WinFile file, LookedAt decision, string reason, CancellationToken ct) =>
        wins.FollowAsync(
            turn,
            new Deed(what, $"{file.Sheet.Root} {decision} {reason}") { Reason = reason, PassesClosedBooks = true },
            file.Dossier,
            WinFiles.AsSeen(file.Sheet.Version, dossier => [new LedgerPen(turn).Decided(dossier, decision, reason)]),
            ct);

    /// <summary>Those that this person may decide; each part of them happens once, however often it is asked.</summary>
    public async Task<DecidedCount> ConfirmAllAsync(Turn turn, Func<WinSheet, bool> fits, CancellationToken ct)
    {
        var names = await members.NamesAsync(turn.Scope, ct);
        var files = (await wins.WaitingAsync(turn.Scope, ct))
            .Select(dossier => WinFiles.Of(turn.Actor, dossier, names, turn.Team)).OfType<WinFile>()
            .Where(file => fits(file.Sheet)).ToList();
        var (mine, rest) = (files.Where(IsMine).ToList(), files.Where(file => !IsMine(file)).ToList());
        var count = new DecidedCount(0, 0, rest.Count(f => !f.Sheet.IsObjected), rest.Count(f => f.Sheet.IsObjected), null);
        foreach (var some in mine.Chunk(MostAtOnce))
        {
            var end = await wins.FollowAsync(
                turn,
                new Deed("win/confirm-all", string.Join(' ', some.Select(f => f.Sheet.Root.Value)))
                {
                    Part = some[0].Sheet.Root.Value, PassesClosedBooks = true,
                },
                [.. some.Select(f => f.Dossier)],
                // Whoever was decided meanwhile stays as decided.
                dossier => WinDues.Of(dossier) is { ForObjection: false }
                    ? (LedgerEntry.Follower[])[new LedgerPen(turn).Decided(dossier, LookedAt.Confirmed, "")]
                    : [],
                ct);
            if (end is not LedgerEnd.Written)
                return count with { Failed = end };
            count = count with { Done = count.Done + some.Length, Sum = count.Sum + some.Sum(f => f.Sheet.Facts.Worth.WithTax) };
        }

        return count;

        static bool IsMine(WinFile file) => file.May(WinRight.Decide) && !file.Sheet.IsObjected;
    }
}
