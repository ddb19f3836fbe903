using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>
/// Writes entries to the ledger, with the totals of everybody whom they touch and the customer's file in the same
/// transaction.
/// </summary>
internal sealed class WinStore(
    TeamPartition partition, MemberStore members, CustomerStore customers, IEnumerable<ILedgerListener> listeners)
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

    /// <summary>Adds a root entry; whose totals change follows from it.</summary>
    public Task<LedgerEnd> AddAsync(
        Turn turn, string what, string content, LedgerEntry.Root root, CancellationToken ct, Along? along = null) =>
        WriteAsync(turn, new Deed(what, content, root, null, Dossier.Open(root), along ?? Along.Nothing), ct);

    /// <summary>Adds what follows to an entry as it was read.</summary>
    public async Task<LedgerEnd> FollowAsync(
        Turn turn, string what, string content, Dossier before, LedgerEntry.Follower follower, CancellationToken ct,
        Along? along = null) =>
        before.Add(follower, StageOrder.Default).TryGet(out var after, out var refusal)
            ? await WriteAsync(turn, new Deed(what, content, follower, before, after, along ?? Along.Nothing), ct)
            : new LedgerEnd.Refused(refusal);

    private async Task<LedgerEnd> WriteAsync(Turn turn, Deed deed, CancellationToken ct)
    {
        var postings = Journal.Change(deed.Before, deed.After, StageOrder.Default);
        var owners = postings.Select(p => p.Owner).OfType<MemberId>().Where(m => m != turn.Sender.Id).Distinct().ToList();
        var keys = CustomerChanges.KeysOf(deed.Before, deed.After);
        var (mine, others) = (turn.Mine, await ReadAsync(turn, owners, ct));
        var book = keys.Count == 0 ? CustomerBook.Empty : await customers.BookAsync(turn.Scope, ct);
        IReadOnlyList<KnownCustomer?> files = [.. keys.Select(book.Find)];
        for (var attempt = 1; ; attempt++)
        {
            var commit = new Commit(turn.Scope, turn, deed.What, deed.Content)
            {
                Outcome = deed.After.Root.Id.Value,
                About = owners is [var about] ? about.Value : turn.Sender.Id.Value,
            };
            commit.Add(LedgerRows.RowOf(turn.Scope, deed.Entry));
            foreach (var member in others.Prepend(mine))
            {
                if (Post(commit, member, turn.Team, postings) is { } refusal)
                    return new LedgerEnd.Refused(refusal);
            }

            CustomerChanges.Write(commit, deed.Before, deed.After, keys, files, deed.Along.Customer);
            deed.Along.Rows?.Invoke(commit);
            commit.Notices.AddRange(deed.Along.Notices);
            foreach (var listener in listeners)
                await listener.HearAsync(commit, turn, deed.Before, deed.After, ct);
            var end = await partition.CommitAsync(commit, ct);
            if (end is CommitEnd.Committed)
                customers.Learn(commit);
            else
                customers.Forget(turn.Scope);
            if (end is not CommitEnd.Conflict || attempt == MostAttempts)
                return EndOf(end, deed, mine, commit);

            mine = await members.ReadAsync(turn.Scope, turn.Sender.Id, ct);
            others = await ReadAsync(turn, owners, ct);
            files = await Task.WhenAll(keys.Select(key => customers.FreshAsync(turn.Scope, key, ct)));
            if (deed.Along.StillHolds is { } holds && files.Any(f => f is not null && !holds(f.File)))
                return new LedgerEnd.Doubted();
        }
    }

    private static LedgerEnd EndOf(CommitEnd end, Deed deed, MemberRows mine, Commit commit) => end switch
    {
        CommitEnd.Committed => new LedgerEnd.Written(deed.After.Root.Id, mine.With(commit.Rows), deed.After),
        CommitEnd.Repeated repeated => new LedgerEnd.Written(new EntryId(repeated.Outcome), null, null),
        _ => new LedgerEnd.NotDone(end),
    };

    private async Task<MemberRows[]> ReadAsync(Turn turn, List<MemberId> owners, CancellationToken ct) =>
        owners.Count == 0 ? [] : await Task.WhenAll(owners.Select(m => members.ReadAsync(turn.Scope, m, ct)));

    /// <summary>Applies what changed to each month of a member that it touches.</summary>
    private static Refusal? Post(Commit commit, MemberRows member, TeamInfo team, IReadOnlyCollection<Posting> postings)
    {
        var targets = TargetRows.Of(member, team.Year);
        foreach (var month in postings.Where(p => p.Owner == member.Member).Select(p => team.Year.MonthOf(p.Day)).Distinct())
        {
            if (!MonthStore.Totals(member, month).Apply(postings).TryGet(out var totals, out var refusal))
                return refusal;
            MonthStore.Put(commit, member, month, totals, targets, LeaveRows.Text(member));
        }

        return null;
    }

    /// <summary>One entry to write, with the dossier before and after it.</summary>
    private sealed record Deed(string What, string Content, LedgerEntry Entry, Dossier? Before, Dossier After, Along Along);
}
