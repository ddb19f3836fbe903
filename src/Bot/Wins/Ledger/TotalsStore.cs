using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>One month of one owner whose stored sums were not those of the ledger.</summary>
/// <param name="Name">Empty for the team's own line.</param>
/// <param name="Before">The sum of all wins as stored; two that are equal differ in something else (a day, a state).</param>
/// <param name="IsRepaired">False when somebody wrote in between: the next run sees whether it still differs.</param>
internal sealed record TotalsDifference(string Name, Period Month, decimal Before, decimal After, bool IsRepaired);

/// <summary>What a proof of the totals has found.</summary>
internal sealed record TotalsProof(int Entries, int Months, IReadOnlyList<TotalsDifference> Differences);

/// <summary>
/// Proves that totals are the sum of the ledger, month by month and owner by owner, in the member's row, in the slim copy
/// and in the lists, and puts right what is not.
/// </summary>
internal sealed class TotalsStore(TeamPartition partition, WinStore wins, MemberStore members)
{
    /// <summary>So many months fit into one transaction beside the rows that every commit has.</summary>
    private const int MostAtOnce = 20;

    public async Task<TotalsProof> ProveAsync(Turn turn, CancellationToken ct)
    {
        var names = await members.NamesAsync(turn.Scope, ct);
        var owners = await OwnersAsync(turn.Scope, ct);
        // Rows before the ledger: what is written meanwhile changes a row's tag, and that repair is refused.
        var rows = new Dictionary<MemberId, MemberRows>();
        foreach (var some in owners.Chunk(8))
            foreach (var read in await Task.WhenAll(some.Select(owner => members.ReadAsync(turn.Scope, owner, ct))))
                rows[read.Member] = read;
        var copies = (await partition.RangeAsync(turn.Scope, Key.Range("b"), ct)).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var ledger = await wins.EverythingAsync(turn.Scope, ct);
        foreach (var missing in ledger.SelectMany(Owners).Distinct().Where(owner => !rows.ContainsKey(owner)).ToList())
            rows[missing] = await members.ReadAsync(turn.Scope, missing, ct);

        var wrong = new List<(MemberRows Owner, Period Month, MonthTotals Stored, MonthTotals True)>();
        var months = 0;
        foreach (var owner in rows.Values)
        {
            var postings = ledger.SelectMany(d => Journal.Of(d, turn.Team.Stages).Where(p => OwnerOf(p) == owner.Member)).ToList();
            foreach (var month in MonthsOf(owner, postings, turn.Team))
            {
                months++;
                var stored = MonthStore.Totals(owner, month);
                var empty = MonthTotals.Empty(owner.Member == MonthStore.TeamLine ? null : owner.Member, month);
                if (!empty.Apply(postings).TryGet(out var right, out _))
                    continue;
                var copy = copies.GetValueOrDefault(MonthStore.CopyKeyOf(owner.Member, month));
                var isCopied = copy is null ? right.IsEmpty : MonthStore.OfCopy(owner.Member, copy, TotalsParts.All).Equals(right);
                if (!stored.Equals(right) || !isCopied)
                    wrong.Add((owner, month, stored, right));
            }
        }

        var differences = new List<TotalsDifference>();
        foreach (var some in wrong.Chunk(MostAtOnce))
        {
            var isRepaired = await RepairAsync(turn, some, ct);
            differences.AddRange(some.Select(w => new TotalsDifference(
                w.Owner.Member == MonthStore.TeamLine ? "" : names.Find(w.Owner.Member)?.Name ?? w.Owner.Name,
                w.Month, SumOf(w.Stored, turn.Team), SumOf(w.True, turn.Team), isRepaired)));
        }

        await RepairListsAsync(turn, ledger, ct);
        return new TotalsProof(ledger.Sum(d => d.Followers.Length + 1), months, differences);
    }

    private async Task<bool> RepairAsync(
        Turn turn, (MemberRows Owner, Period Month, MonthTotals Stored, MonthTotals True)[] wrong, CancellationToken ct)
    {
        var part = string.Join(' ', wrong.Select(w => $"{w.Owner.Member} {w.Month.Key}"));
        var commit = new Commit(turn.Scope, turn with { Key = $"{turn.Key}\n{part}" }, RebuildTotals.Verb, part)
        {
            Reason = string.Join("; ", wrong.Select(w => FormattableString.Invariant(
                $"{w.Owner.Member} {w.Month.Key}: {SumOf(w.Stored, turn.Team)} -> {SumOf(w.True, turn.Team)}"))),
        };
        foreach (var (owner, month, _, right) in wrong)
            MonthStore.Put(commit, owner, month, right, TargetRows.Of(owner, turn.Team.Year), LeaveRows.Text(owner));
        return await partition.CommitAsync(commit, ct) is CommitEnd.Committed or CommitEnd.Repeated;
    }

    /// <summary>The lists are copies, too. They hold no sum, so that mending them is no news.</summary>
    private async Task RepairListsAsync(Turn turn, IReadOnlyList<Dossier> ledger, CancellationToken ct)
    {
        var stored = (await partition.RangeAsync(turn.Scope, Key.Range("w"), ct)).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var missing = ledger.SelectMany(d => WinListRows.Of(turn.Scope, d, turn.Team.Year, turn.Team.Stages))
            .Where(row => !stored.TryGetValue(row.RowKey, out var known) || known.GetString("Sheet") != row.GetString("Sheet")).ToList();
        foreach (var some in missing.Chunk(MostAtOnce * 2))
        {
            var part = "lists " + some[0].RowKey;
            var commit = new Commit(turn.Scope, turn with { Key = $"{turn.Key}\n{part}" }, RebuildTotals.Verb, part);
            // As it was read, so that a newer one written meanwhile stays.
            foreach (var row in some)
                commit.Save(row, stored.GetValueOrDefault(row.RowKey)?.ETag);
            await partition.CommitAsync(commit, ct);
        }
    }

    private async Task<List<MemberId>> OwnersAsync(TeamScope scope, CancellationToken ct) =>
    [
        .. (await members.NamesAsync(scope, ct)).Everyone.Select(p => p.Id).Append(MonthStore.TeamLine),
    ];

    private static IEnumerable<Period> MonthsOf(MemberRows owner, List<Posting> postings, TeamInfo team) =>
        MonthStore.From(owner, Earliest(team), Earliest(team)).Select(t => team.Year.MonthOf(t.First)).Concat(postings.Select(p => team.Year.MonthOf(p.Day)))
            .Distinct();

    private static Period Earliest(TeamInfo team) => team.Year.MonthOf(DateOnly.MinValue.AddYears(1));

    private static IEnumerable<MemberId> Owners(Dossier dossier) =>
        (dossier.Win?.Credits.Select(c => c.Member) ?? []).Append(LedgerRows.OwnerOf(dossier.Root.Id));

    private static MemberId OwnerOf(Posting posting) => posting.Owner ?? MonthStore.TeamLine;

    /// <summary>All that was won in the month, at the first of the team's stages, and still counts.</summary>
    private static decimal SumOf(MonthTotals totals, TeamInfo team) => Amounts.FromUnits(totals.Sums
        .Where(sum => sum.State != LookedAt.NotAccepted && totals.Lines[sum.Line] is { Kind: LineKind.Stage } line
            && line.Key == team.Stages.All[0].Id.Value)
        .Sum(sum => sum.Sums.WithTax));
}
