using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Progress;

/// <summary>One line of the ledger behind a figure, with what it is about.</summary>
internal sealed record EntryBehind(CountedEntry Entry, string Customer, bool IsOpening);

/// <summary>Reads the entries behind a figure from the ledger itself, the latest first.</summary>
internal sealed class CountedEntries(TeamTable table, WinStore wins)
{
    /// <summary>What a person reads on one card; what is earlier is summed up.</summary>
    private const int MostRead = 60;

    public async Task<IReadOnlyList<EntryBehind>> ReadAsync(
        Turn turn, MemberId member, ProgressQuestion question, CancellationToken ct)
    {
        var index = await table.RangeAsync(turn.Scope, LedgerRows.Of(member), ct);
        var dossiers = new List<Dossier>();
        foreach (var row in index.Take(MostRead))
        {
            if (await wins.ReadAsync(turn.Scope, new EntryId(row.GetString("Root")!), ct) is { } dossier)
                dossiers.Add(dossier);
        }

        var byRoot = dossiers.ToDictionary(d => d.Root.Id);
        return [.. CountedEntry.Of(dossiers, question.Stages, member, question.Metric, question.Basis, question.Period)
            .Reverse()
            .Select(e => new EntryBehind(
                e, byRoot[e.Root].Win?.Customer.Value ?? "", byRoot[e.Root].Root is LedgerEntry.Opening))];
    }
}
