using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>A line of the ledger as it enters a figure: what a dossier brings an owner on a day of a period.</summary>
public sealed record CountedEntry(EntryId Root, DateOnly Day, decimal Value, LookedAt State)
{
    /// <summary>By day. The values of all entries that count add up to the attained sum.</summary>
    public static IReadOnlyList<CountedEntry> Of(
        IEnumerable<Dossier> ledger, StageOrder stages, MemberId? owner, Metric metric, Basis basis, Period period)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(period);
        var selector = new LineSelector(metric, metric.On(basis));
        var entries = new List<CountedEntry>();
        foreach (var dossier in ledger)
        {
            var values = new Dictionary<(DateOnly Day, LookedAt State), long>();
            foreach (var posting in Journal.Of(dossier, stages))
            {
                var use = selector.UseOf(posting.Line);
                if (posting.Owner != owner || !period.Contains(posting.Day) || posting.Pieces != 0
                    || use is not (LineUse.Counts or LineUse.Opening))
                    continue;
                var key = (posting.Day, posting.State);
                values[key] = checked(values.GetValueOrDefault(key) + selector.ValueOf(posting.Sums, use));
            }
            entries.AddRange(values
                .Where(value => value.Value != 0)
                .Select(value => new CountedEntry(
                    dossier.Root.Id, value.Key.Day, Amounts.FromUnits(value.Value), value.Key.State)));
        }
        return [.. entries.OrderBy(entry => entry.Day).ThenBy(entry => entry.Root.Value, StringComparer.Ordinal)];
    }
}
