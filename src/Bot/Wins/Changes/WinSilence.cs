using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>
/// Goes on with wins that wait: tells the managers once, takes five working days of silence for consent and says so,
/// brings an objection up again.
/// </summary>
internal sealed class WinSilence(WinStore wins, TeamStore teams, Colleagues colleagues, TeamPartition partition, OwnTurns own) : IDueWork
{
    private const int MostAtOnce = 10;

    public string Kind => WinDues.Kind;

    public async Task RunAsync(TeamScope scope, IReadOnlyList<DueThing> due, CancellationToken ct)
    {
        if (await teams.ReadAsync(scope, ct) is not { } team)
            return;
        foreach (var some in due.Chunk(MostAtOnce))
        {
            var known = new List<(DueThing Thing, Dossier? Dossier)>();
            foreach (var thing in some)
                known.Add((thing, await wins.ReadAsync(scope, new EntryId(thing.Object), ct)));
            await SettleAsync(scope, team, [.. known.Where(k => k.Dossier is null || WinDues.Of(k.Dossier) is null).Select(k => k.Thing)], ct);
            var waiting = known.Where(k => k.Dossier is not null && WinDues.Of(k.Dossier) is not null)
                .Select(k => (k.Thing, Dossier: k.Dossier!)).ToList();
            await TellAsync(scope, team, [.. waiting.Where(w => StepOf(w) != WinDues.Silence)], ct);
            foreach (var owners in waiting.Where(w => StepOf(w) == WinDues.Silence).GroupBy(w => LedgerRows.OwnerOf(w.Dossier.Root.Id)))
                await ConfirmAsync(scope, team, [.. owners], ct);
        }
    }

    /// <summary>An objection overrides whatever the row said before it.</summary>
    private static string StepOf((DueThing Thing, Dossier Dossier) waiting) =>
        WinDues.Of(waiting.Dossier) is { ForObjection: true }
            ? WinDues.Objection : waiting.Thing.Facts.GetValueOrDefault(WinDues.Step, WinDues.Tell);

    private async Task SettleAsync(TeamScope scope, TeamInfo team, IReadOnlyList<DueThing> over, CancellationToken ct)
    {
        if (over.Count == 0)
            return;
        var commit = CommitOf(scope, team, "settle", over);
        foreach (var thing in over)
            commit.Replace(DueThing.Settled(scope, Kind, thing.Object), thing.Row!.ETag);
        await partition.CommitAsync(commit, ct);
    }

    /// <summary>One message about all of them, and each gets its next time.</summary>
    private async Task TellAsync(
        TeamScope scope, TeamInfo team, IReadOnlyList<(DueThing Thing, Dossier Dossier)> waiting, CancellationToken ct)
    {
        if (waiting.Count == 0)
            return;
        var commit = CommitOf(scope, team, "tell", [.. waiting.Select(w => w.Thing)]);
        var today = Zones.LocalDay(commit.Turn.Now, team.Zone);
        foreach (var (thing, dossier) in waiting)
        {
            var next = WinDues.Of(dossier)!.Value is { ForObjection: true }
                ? WinDues.ObjectionOf(dossier.Root.Id, today, team)
                : WinDues.SilenceOf(dossier.Root.Id, WinDues.Of(dossier)!.Value, team);
            // A sweep that was kept from running for days must not tell and confirm in one breath.
            if (next.At <= commit.Turn.Now)
                next = next with { At = Zones.StartOf(team.Calendar.NextWorkingDay(today).AddDays(1), team.Zone) };
            commit.Dues.Add(next);
        }

        if (await colleagues.ManagersAsync(scope, null, ct) is { Count: > 0 } managers)
            commit.Notices.Add(WaitingNotice.Of(managers));
        await partition.CommitAsync(commit, ct);
    }

    private Task<LedgerEnd> ConfirmAsync(
        TeamScope scope, TeamInfo team, IReadOnlyList<(DueThing Thing, Dossier Dossier)> waiting, CancellationToken ct)
    {
        var silent = waiting.Select(w => w.Dossier).ToList();
        // A win may come to wait a second time: the time is part of the deed's name.
        var turn = own.Of(scope, team, $"win/silence {ContentOf([.. waiting.Select(w => w.Thing)])}");
        var concerned = silent.SelectMany(d => d.Win!.Credits.Select(c => c.Member)).Distinct().ToList();
        var deed = new Deed("win/silence", turn.Key)
        {
            PassesClosedBooks = true,
            Along = new Along { Notices = [SilentNotice.Of(concerned, [.. silent.Select(d => d.Root.Id)])] },
        };
        // Who decided meanwhile is heard: only what still waits is confirmed.
        return wins.FollowAsync(
            turn, deed, silent,
            dossier => WinDues.Of(dossier) is { ForObjection: false }
                ? (LedgerEntry.Follower[])[new LedgerPen(turn).Decided(dossier, LookedAt.Confirmed, "")] : [],
            ct);
    }

    private Commit CommitOf(TeamScope scope, TeamInfo team, string what, IReadOnlyList<DueThing> things)
    {
        var content = ContentOf(things);
        return new Commit(scope, own.Of(scope, team, $"win/{what} {content}"), $"win/{what}", content);
    }

    private static string ContentOf(IReadOnlyList<DueThing> things) =>
        string.Join(' ', things.Select(t => FormattableString.Invariant($"{t.Object}@{t.At.UtcTicks}")));
}
