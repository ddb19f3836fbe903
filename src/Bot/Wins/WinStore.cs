using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>How writing to the ledger ended.</summary>
internal abstract record LedgerEnd
{
    private LedgerEnd()
    {
    }

    /// <summary>It is in the ledger.</summary>
    /// <param name="Root">The root entry that was written or added to.</param>
    /// <param name="Fresh">The member's rows with it; null when an earlier delivery had written it.</param>
    /// <param name="Dossier">The root with all that follows it; null when an earlier delivery had written it.</param>
    internal sealed record Written(EntryId Root, MemberRows? Fresh, Dossier? Dossier) : LedgerEnd;

    internal sealed record Refused(Refusal Why) : LedgerEnd;

    /// <summary>Nothing was written; the commit says why.</summary>
    internal sealed record NotDone(CommitEnd End) : LedgerEnd;
}

/// <summary>Writes entries to the ledger, with the totals that follow from them in the same transaction.</summary>
internal sealed class WinStore(TeamPartition partition, MemberStore members)
{
    /// <summary>How often a turn decides again because somebody else wrote in between.</summary>
    private const int MostAttempts = 8;

    public async Task<Dossier?> ReadAsync(TeamScope scope, EntryId root, CancellationToken ct) =>
        LedgerRows.DossierOf(await partition.RangeAsync(scope, LedgerRows.Under(root), ct));

    /// <summary>The member's latest root entry with what follows it, or null.</summary>
    public async Task<Dossier?> LatestAsync(TeamScope scope, MemberId member, CancellationToken ct) =>
        await partition.FirstAsync(scope, LedgerRows.Of(member), ct) is { } first
            ? await ReadAsync(scope, LedgerRows.RootOf(member, first), ct) : null;

    /// <summary>What was logged for a member since an instant, the latest first.</summary>
    public async Task<IReadOnlyList<Dossier>> SinceAsync(
        TeamScope scope, MemberId member, DateTimeOffset since, CancellationToken ct) =>
        [.. LedgerRows.DossiersOf(await partition.RangeAsync(scope, LedgerRows.Of(member, since), ct))];

    /// <summary>Adds a root entry of the turn's own member.</summary>
    public Task<LedgerEnd> AddAsync(Turn turn, string what, string content, LedgerEntry.Root root, CancellationToken ct) =>
        WriteAsync(turn, what, content, root, null, Dossier.Open(root), ct);

    /// <summary>Adds what follows to an entry as it was read.</summary>
    public async Task<LedgerEnd> FollowAsync(
        Turn turn, string what, string content, Dossier before, LedgerEntry.Follower follower, CancellationToken ct) =>
        before.Add(follower, StageOrder.Default).TryGet(out var after, out var refusal)
            ? await WriteAsync(turn, what, content, follower, before, after, ct)
            : new LedgerEnd.Refused(refusal);

    private async Task<LedgerEnd> WriteAsync(
        Turn turn, string what, string content, LedgerEntry entry, Dossier? before, Dossier after, CancellationToken ct)
    {
        var postings = Journal.Change(before, after, StageOrder.Default);
        var mine = turn.Mine;
        for (var attempt = 1; ; attempt++)
        {
            var commit = new Commit(turn.Scope, turn, what, content)
            {
                Outcome = after.Root.Id.Value,
                About = turn.Sender.Id.Value,
            };
            commit.Add(LedgerRows.RowOf(turn.Scope, entry));
            if (Post(commit, mine, turn.Team, postings) is { } refusal)
                return new LedgerEnd.Refused(refusal);
            var end = await partition.CommitAsync(commit, ct);
            if (end is CommitEnd.Conflict && attempt < MostAttempts)
            {
                mine = await members.ReadAsync(turn.Scope, turn.Sender.Id, ct);
                continue;
            }

            return end switch
            {
                CommitEnd.Committed => new LedgerEnd.Written(after.Root.Id, mine.With(commit.Rows), after),
                CommitEnd.Repeated repeated => new LedgerEnd.Written(new EntryId(repeated.Outcome), null, null),
                _ => new LedgerEnd.NotDone(end),
            };
        }
    }

    /// <summary>Applies what changed to each month that it touches.</summary>
    private static Refusal? Post(Commit commit, MemberRows mine, TeamInfo team, IReadOnlyCollection<Posting> postings)
    {
        var targets = TargetRows.Of(mine, team.Year);
        foreach (var month in postings.Where(p => p.Owner == mine.Member).Select(p => team.Year.MonthOf(p.Day)).Distinct())
        {
            if (!MonthStore.Totals(mine, month).Apply(postings).TryGet(out var totals, out var refusal))
                return refusal;
            MonthStore.Put(commit, mine, month, totals, targets, LeaveRows.Text(mine));
        }

        return null;
    }
}
