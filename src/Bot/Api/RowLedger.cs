using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>What a row has become: its entry as it was right after.</summary>
/// <param name="IsConfirmed">True when the entry was there and the row confirmed it.</param>
internal sealed record Taken(Dossier State, bool IsConfirmed);

/// <summary>How one row writes to the ledger, once it is clear what.</summary>
internal sealed record RowWrite(Func<CancellationToken, Task<LedgerEnd>> RunAsync);

/// <summary>
/// Writes rows of other systems and of files into the ledger, each once, whatever happens in between: the same for every
/// kind of row.
/// </summary>
internal sealed class RowLedger(WinStore wins, TeamPartition partition)
{
    /// <summary>How often a row is looked at anew because its customer changed meanwhile.</summary>
    private const int MostLooks = 3;

    /// <summary>What earlier requests with this key have written, by row.</summary>
    public async Task<IReadOnlyDictionary<int, DoneRow>> DoneAsync(TeamScope scope, string space, string key, CancellationToken ct) =>
        (await partition.RangeAsync(scope, IntakeRows.Of(space, key), ct)).ToDictionary(IntakeRows.NumberOf, IntakeRows.Read);

    /// <summary>Writes one row, or finds what it wrote before.</summary>
    /// <param name="turn">Its key names the request and the row.</param>
    /// <param name="plan">Decides what is written on the state as it is; asked again when that has changed.</param>
    /// <param name="wrong">Says in words why the ledger refused.</param>
    public async Task<Outcome<Taken>> TakeAsync(
        Turn turn, RowSlip slip, DoneRow? done, Func<Task<Outcome<RowWrite>>> plan, Func<Refusal, Problem> wrong, CancellationToken ct)
    {
        if (done is not null)
            return await AgainAsync(turn, slip, done, ct);
        for (var look = 1; ; look++)
        {
            if (!(await plan()).TryGet(out var write, out var refusal))
                return refusal;
            switch (await write.RunAsync(ct))
            {
                case LedgerEnd.Written written:
                    return await StateAsync(turn, written.Dossier, written.Root, ct);
                case LedgerEnd.Refused refused:
                    return wrong(refused.Why);
                case LedgerEnd.Doubted when look < MostLooks:
                    break;
                case LedgerEnd.NotDone { End: CommitEnd.Altered }:
                    return new Problems(turn.Language).KeyReused;
                default:
                    // Somebody wrote in between: perhaps a copy of this very row, and then this is its answer.
                    var now = await partition.RowAsync(turn.Scope, IntakeRows.KeyOf(slip), ct);
                    return now is null ? new Problems(turn.Language).Busy : await AgainAsync(turn, slip, IntakeRows.Read(now), ct);
            }
        }
    }

    /// <summary>The refusal of a row whose external id is recorded; null when it is not, or by this very row.</summary>
    public async Task<Problem?> KnownAsync(Turn turn, string space, string externalId, CancellationToken ct)
    {
        if (externalId.Length == 0
            || await partition.RowAsync(turn.Scope, IntakeRows.KeyOfExternal(space, externalId), ct) is not { } row)
            return null;
        var root = IntakeRows.Read(row).Root;
        // What a copy of this very request has just written is no other one.
        return row.GetString("Op") == LedgerPen.HandOf(turn)
            ? null : new Problems(turn.Language).Taken("already-recorded", "externalId", root.Value, "Api_AlreadyRecorded", externalId);
    }

    /// <summary>True for what this row, or a copy of it, has written.</summary>
    public static bool IsOwn(Turn turn, EntryId root) => LedgerRows.IsOf(root, LedgerPen.HandOf(turn));

    /// <summary>The same row came before: its answer again, or the refusal of a key that is used for something else.</summary>
    private async Task<Outcome<Taken>> AgainAsync(Turn turn, RowSlip slip, DoneRow done, CancellationToken ct)
    {
        if (done.ContentHash != Commit.Hash(slip.Content))
            return new Problems(turn.Language).KeyReused;
        return await StateAsync(turn, null, done.Root, ct);
    }

    /// <summary>As it was right after this row, so that what was corrected later doesn't change the answer.</summary>
    private async Task<Outcome<Taken>> StateAsync(Turn turn, Dossier? dossier, EntryId root, CancellationToken ct)
    {
        if ((dossier ?? await wins.ReadAsync(turn.Scope, root, ct)) is not { } now)
            return new Problems(turn.Language).Busy;
        if (IsOwn(turn, root))
            return new Taken(Dossier.Open(now.Root), false);
        var hand = LedgerPen.HandOf(turn);
        var until = now.Followers.TakeWhile(entry => entry.Id.Value != hand).ToList();
        return until.Count == now.Followers.Length
            ? new Problems(turn.Language).Busy
            : new Taken(Dossier.Restore(now.Root, [.. until, now.Followers[until.Count]]), true);
    }
}
