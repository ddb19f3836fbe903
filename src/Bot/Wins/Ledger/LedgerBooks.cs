using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>
/// Makes the one transaction of a deed: entries, the months of everybody whom they change, the lists, what waits for a
/// manager, the customer's file, and who must be told. So that nobody who writes to the ledger can forget one of them.
/// </summary>
internal sealed class LedgerBooks(MemberStore members, CustomerStore customers, IEnumerable<ILedgerListener> listeners)
{
    /// <summary>What one transaction holds (architecture, chapter 3).</summary>
    private const int MostRows = 100;

    /// <param name="known">Rows of members as they were read; what is missing is read and added.</param>
    /// <param name="again">Somebody wrote in between: nothing may come from memory.</param>
    public async Task<Outcome<Commit>> CommitOfAsync(
        Turn turn, Deed deed, IReadOnlyList<LedgerChange> changes, Dictionary<MemberId, MemberRows> known, bool again,
        CancellationToken ct)
    {
        var postings = changes.SelectMany(c => Journal.Change(c.Before, c.After, turn.Team.Stages)).ToList();
        if (Closed(turn, deed, changes, postings) is { } closed)
            return closed;
        var commit = Begin(turn, deed, changes);
        foreach (var change in changes)
        {
            Write(commit, change);
            WinListRows.Put(commit, change.Before, change.After, turn.Team);
            WinDues.Put(commit, change.Before, change.After, turn.Team);
            commit.Notices.AddRange(WinNotice.Of(turn, change));
            if (await WriteCustomersAsync(commit, deed.Along, change, again, ct) is { } doubted)
                return doubted;
            foreach (var listener in listeners)
                await listener.HearAsync(commit, turn, change.Before, change.After, ct);
        }

        deed.Along.Rows?.Invoke(commit);
        commit.Notices.AddRange(deed.Along.Notices);
        await ReadAsync(turn, postings.Select(OwnerOf).Append(turn.Sender.Id), known, ct);
        foreach (var owner in postings.Select(OwnerOf).Distinct())
        {
            if (Post(commit, known[owner], turn.Team, [.. postings.Where(p => OwnerOf(p) == owner)]) is { } full)
                return full;
        }

        return commit.Size > MostRows ? new WinRefusal.TooMuchAtOnce() : commit;
    }

    /// <summary>The customers' files as they will be; refused when one raises a question that was not asked.</summary>
    private async Task<CustomerDoubted?> WriteCustomersAsync(
        Commit commit, Along along, LedgerChange change, bool again, CancellationToken ct)
    {
        var keys = CustomerChanges.KeysOf(change.Before, change.After);
        if (keys.Count == 0)
            return null;
        IReadOnlyList<KnownCustomer?> files = again
            ? await Task.WhenAll(keys.Select(key => customers.FreshAsync(commit.Scope, key, ct)))
            : await customers.BookAsync(commit.Scope, ct) is var book ? [.. keys.Select(book.Find)] : [];
        if (again && along.StillHolds is { } holds && files.Any(file => file is not null && !holds(file.File)))
            return new CustomerDoubted();
        CustomerChanges.Write(commit, change.Before, change.After, keys, files, along.Customer);
        return null;
    }

    private async Task ReadAsync(
        Turn turn, IEnumerable<MemberId> owners, Dictionary<MemberId, MemberRows> known, CancellationToken ct)
    {
        var missing = owners.Distinct().Where(owner => owner != OwnTurns.Bot && !known.ContainsKey(owner)).ToList();
        foreach (var rows in await Task.WhenAll(missing.Select(owner => members.ReadAsync(turn.Scope, owner, ct))))
            known[rows.Member] = rows;
    }

    private static Commit Begin(Turn turn, Deed deed, IReadOnlyList<LedgerChange> changes)
    {
        var key = deed.Part is null ? turn.Key : $"{turn.Key}\n{deed.Part}";
        return new Commit(turn.Scope, turn with { Key = key }, deed.What, deed.Content)
        {
            Outcome = changes[0].After.Root.Id.Value,
            About = LedgerRows.OwnerOf(changes[0].After.Root.Id).Value,
            Reason = deed.Reason,
        };
    }

    private static void Write(Commit commit, LedgerChange change)
    {
        var number = change.Before?.Followers.Length ?? 0;
        foreach (var entry in change.Entries)
        {
            commit.Add(entry switch
            {
                LedgerEntry.Follower follower => LedgerRows.RowOf(commit.Scope, follower, ++number),
                LedgerEntry.Root root => LedgerRows.RowOf(commit.Scope, root),
                _ => throw new InvalidOperationException($"No row for {entry.GetType().Name}."),
            });
        }
    }

    /// <summary>A closed month is changed by a manager alone, with a reason (issue: back-dated wins).</summary>
    private static WinRefusal.PeriodClosed? Closed(
        Turn turn, Deed deed, IReadOnlyList<LedgerChange> changes, IReadOnlyList<Posting> postings)
    {
        if (deed.PassesClosedBooks || changes.Any(change => change.After.Root is not (LedgerEntry.Won or LedgerEntry.Reading)))
            return null;
        var closed = turn.Team.Books.Check(postings, turn.Today);
        var mayReopen = turn.Actor.Is(Roles.Manager) && !string.IsNullOrWhiteSpace(deed.Reason);
        return mayReopen ? null : closed;
    }

    /// <summary>Applies what changed to each month that it touches.</summary>
    private static Refusal? Post(Commit commit, MemberRows owner, TeamInfo team, IReadOnlyCollection<Posting> postings)
    {
        var targets = TargetRows.Of(owner, team.Year);
        foreach (var month in postings.Select(p => team.Year.MonthOf(p.Day)).Distinct())
        {
            if (!MonthStore.Totals(owner, month).Apply(postings).TryGet(out var totals, out var refusal))
                return refusal;
            MonthStore.Put(commit, owner, month, totals, targets, LeaveRows.Text(owner));
        }

        return null;
    }

    private static MemberId OwnerOf(Posting posting) => posting.Owner ?? MonthStore.TeamLine;
}

/// <summary>Meanwhile something happened with the customer that has to be asked about.</summary>
internal sealed record CustomerDoubted : Refusal;
