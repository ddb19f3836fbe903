using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>Reads the ledger and decides on it: what is written is decided on the state that it is written to.</summary>
internal sealed class WinStore(TeamPartition partition, LedgerBooks books, CustomerStore customers)
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

    /// <summary>All that may count for a member in a period: what was logged for them and what is shared with them.</summary>
    public async Task<IReadOnlyList<Dossier>> ConcerningAsync(Turn turn, MemberId member, Period period, CancellationToken ct)
    {
        var own = partition.RangeAsync(turn.Scope, LedgerRows.Of(member), ct);
        var listed = await partition.RangeAsync(turn.Scope, WinListRows.Until(member, turn.Team.Year.MonthOf(period.Last)), ct);
        var shared = listed.Select(WinListRows.Read).OfType<WinSheet>()
            .Where(sheet => LedgerRows.OwnerOf(sheet.Root) != member
                && (sheet.Version > 0 || period.Contains(sheet.Facts.On)))
            .Select(sheet => sheet.Root);
        return [.. LedgerRows.DossiersOf(await own), .. await ReadAllAsync(turn.Scope, shared, ct)];
    }

    /// <summary>Every entry of the team; for proving totals, not for answers.</summary>
    public async Task<IReadOnlyList<Dossier>> EverythingAsync(TeamScope scope, CancellationToken ct) =>
        [.. LedgerRows.DossiersOf(await partition.RangeAsync(scope, LedgerRows.All, ct))];

    /// <summary>The wins of a period, in one range: the latest first.</summary>
    /// <param name="member">Who is credited; null for everybody.</param>
    public async Task<IReadOnlyList<WinSheet>> ListAsync(
        TeamScope scope, TeamYear year, MemberId? member, Period period, CancellationToken ct)
    {
        var rows = await partition.RangeAsync(
            scope, WinListRows.Between(member, year.MonthOf(period.First), year.MonthOf(period.Last)), ct);
        return [.. rows.Select(WinListRows.Read).OfType<WinSheet>()
            .Where(sheet => period.Contains(sheet.Facts.On))
            .OrderByDescending(sheet => sheet.Facts.On)
            .ThenByDescending(sheet => sheet.RecordedAt)
            .ThenBy(sheet => sheet.Root.Value, StringComparer.Ordinal)];
    }

    /// <summary>The wins that wait for a manager, whoever's they are.</summary>
    public async Task<IReadOnlyList<Dossier>> WaitingAsync(TeamScope scope, CancellationToken ct)
    {
        var rows = await partition.RangeAsync(scope, DueThing.Of(WinDues.Kind), ct);
        var waiting = await ReadAllAsync(
            scope, rows.Select(DueThing.Read).OfType<DueThing>().Select(thing => new EntryId(thing.Object)), ct);
        return [.. waiting.Where(dossier => WinDues.Of(dossier) is not null).OrderBy(dossier => dossier.Root.RecordedAt)];
    }

    /// <summary>Adds a root entry; whose totals change follows from it.</summary>
    public Task<LedgerEnd> AddAsync(
        Turn turn, string what, string content, LedgerEntry.Root root, CancellationToken ct, Along? along = null) =>
        AddAsync(
            turn,
            new Deed(what, content) { Reason = (root as LedgerEntry.Won)?.Facts.Note, Along = along ?? Along.Nothing },
            root, ct);

    /// <summary>Adds a root entry, with the look that the team's rule asks for.</summary>
    public async Task<LedgerEnd> AddAsync(Turn turn, Deed deed, LedgerEntry.Root root, CancellationToken ct)
    {
        var looked = root is LedgerEntry.Won won ? won with { Look = WinLook.At(turn, won, await IsFirstAsync(turn, won, ct)) } : root;
        return await WriteAsync(turn, deed, [], _ => (LedgerChange[])[LedgerChange.New(looked)], ct);
    }

    /// <summary>True when the team knows of no order of that customer; asked only where first orders are looked at.</summary>
    private async Task<bool> IsFirstAsync(Turn turn, LedgerEntry.Won won, CancellationToken ct) =>
        turn.Team.Settings.LookRule.Kind == EyeOn.FirstOrders
        && (await customers.BookAsync(turn.Scope, ct)).Find(won.Facts.Customer.Key)?.File.Orders is not { IsEmpty: false };

    /// <summary>Adds one entry to a root. Who wrote in between is taken into account by the rules alone.</summary>
    public Task<LedgerEnd> FollowAsync(
        Turn turn, string what, string content, Dossier before, LedgerEntry.Follower follower, CancellationToken ct,
        Along? along = null) => FollowAsync(
            turn,
            new Deed(what, content) { PassesClosedBooks = what == UndoWin.What, Along = along ?? Along.Nothing },
            before,
            _ => (LedgerEntry.Follower[])[follower], ct);

    /// <summary>Adds to a root what is decided on its state at that moment.</summary>
    public Task<LedgerEnd> FollowAsync(Turn turn, Deed deed, Dossier before, Decision decide, CancellationToken ct) =>
        FollowAsync(turn, deed, [before], decide, ct);

    /// <summary>The same to several roots, in one transaction.</summary>
    public Task<LedgerEnd> FollowAsync(
        Turn turn, Deed deed, IReadOnlyList<Dossier> before, Decision decide, CancellationToken ct) =>
        WriteAsync(turn, deed, before, now => Decide(turn, now, decide), ct);

    private async Task<LedgerEnd> WriteAsync(
        Turn turn, Deed deed, IReadOnlyList<Dossier> now, Func<IReadOnlyList<Dossier>, Outcome<LedgerChange[]>> decide,
        CancellationToken ct)
    {
        var known = new Dictionary<MemberId, MemberRows>();
        if (turn.MineIfAny is { } mine)
            known[mine.Member] = mine;
        for (var attempt = 1; ; attempt++)
        {
            if (!decide(now).TryGet(out var changes, out var refusal))
                return new LedgerEnd.Refused(refusal);
            if (changes.Length == 0)
                return new LedgerEnd.Written(now[0].Root.Id, null, now[0]);
            if (!(await books.CommitOfAsync(turn, deed, changes, known, attempt > 1, ct)).TryGet(out var commit, out refusal))
                return refusal is CustomerDoubted ? new LedgerEnd.Doubted() : new LedgerEnd.Refused(refusal);
            var end = await partition.CommitAsync(commit, ct);
            if (end is CommitEnd.Committed)
                customers.Learn(commit);
            else
                customers.Forget(turn.Scope);
            switch (end)
            {
                case CommitEnd.Committed:
                    var after = changes[0].After;
                    return new LedgerEnd.Written(after.Root.Id, known.GetValueOrDefault(turn.Sender.Id)?.With(commit.Rows), after);
                case CommitEnd.Repeated repeated:
                    return new LedgerEnd.Written(new EntryId(repeated.Outcome), null, null);
                case CommitEnd.Conflict when attempt < MostAttempts:
                    known.Clear();
                    now = await ReadAllAsync(turn.Scope, now.Select(dossier => dossier.Root.Id), ct);
                    break;
                default:
                    return new LedgerEnd.NotDone(end);
            }
        }
    }

    private static Outcome<LedgerChange[]> Decide(Turn turn, IReadOnlyList<Dossier> now, Decision decide)
    {
        var hand = LedgerPen.HandOf(turn);
        var changes = new List<LedgerChange>();
        foreach (var dossier in now)
        {
            // A copy of a delivery that was carried out meets its own entry and changes nothing.
            if (dossier.Followers.Any(entry => entry.Id.Value.StartsWith(hand, StringComparison.Ordinal)))
                continue;
            if (!decide(dossier).TryGet(out var followers, out var refusal))
                return refusal;
            if (followers.Length == 0)
                continue;
            if (!LedgerChange.Of(dossier, followers, turn.Team.Stages).TryGet(out var change, out refusal))
                return refusal;
            changes.Add(change);
        }

        return changes.ToArray();
    }

    private async Task<List<Dossier>> ReadAllAsync(TeamScope scope, IEnumerable<EntryId> roots, CancellationToken ct)
    {
        var found = new List<Dossier>();
        foreach (var some in roots.Chunk(8))
        {
            var read = await Task.WhenAll(some.Select(root => ReadAsync(scope, root, ct)));
            found.AddRange(read.OfType<Dossier>());
        }

        return found;
    }
}
