using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>A line of the ledger as it enters a figure: what a dossier brings an owner on a day of a period.</summary>
/// <param name="Per">What an average or a ratio divides the values by, all in all.</param>
public sealed record CountedEntry(EntryId Root, DateOnly Day, decimal Value, LookedAt State, decimal Per = 1)
{
    /// <summary>
    /// By day. The values of all entries that count add up to the attained sum, or to what is divided for the others.
    /// </summary>
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
            var values = new Dictionary<(DateOnly Day, LookedAt State), (long Value, long Per)>();
            foreach (var posting in Journal.Of(dossier, stages))
            {
                var use = selector.UseOf(posting.Line);
                if (posting.Owner != owner || !period.Contains(posting.Day) || posting.Pieces != 0
                    || use is not (LineUse.Counts or LineUse.Opening))
                    continue;
                var key = (posting.Day, posting.State);
                var known = values.GetValueOrDefault(key);
                values[key] = checked((
                    known.Value + selector.ValueOf(posting.Sums, use), known.Per + selector.PerOf(posting.Sums, use)));
            }
            entries.AddRange(values
                .Where(value => value.Value.Value != 0 || (metric.Source == MetricSource.Readings && value.Value.Per != 0))
                .Select(value => new CountedEntry(
                    dossier.Root.Id, value.Key.Day, Amounts.FromUnits(value.Value.Value), value.Key.State,
                    Amounts.FromUnits(value.Value.Per))));
        }
        return [.. entries.OrderBy(entry => entry.Day).ThenBy(entry => entry.Root.Value, StringComparer.Ordinal)];
    }
}
