using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Progress;

/// <summary>
/// Reads the entries behind a figure from the ledger itself, the latest first: the member's own, one request for each
/// 1,000, and the wins that a colleague logged and shared with them.
/// </summary>
internal sealed class CountedEntries(WinStore wins)
{
    public async Task<IReadOnlyList<WhyEntryView>> ReadAsync(
        Turn turn, MemberId member, ProgressQuestion question, CancellationToken ct)
    {
        // A receipt or a later stage counts on its own day, under a win of any earlier one.
        var dossiers = await wins.ConcerningAsync(turn, member, question.Period, ct);
        var byRoot = dossiers.ToDictionary(d => d.Root.Id);
        return [.. CountedEntry.Of(dossiers, question.Stages, member, question.Metric, question.Basis, question.Period)
            .Reverse()
            .Select(e => new WhyEntryView(
                e.Day, NameOf(byRoot[e.Root], turn), ValueOf(e, question.Metric), e.State == LookedAt.ToConfirm))];
    }

    /// <summary>As a figure of the metric: a reading of a ratio is its two numbers, divided.</summary>
    private static decimal ValueOf(CountedEntry entry, Metric metric) =>
        metric.Source == MetricSource.Readings && metric.Measure == Measure.Ratio ? 100 * entry.Value / entry.Per : entry.Value;

    private static string NameOf(Dossier dossier, Turn turn) => dossier.Win?.Customer.Value
        ?? Texts.Of<CountedEntries>(turn.Language)[dossier.Root switch
        {
            LedgerEntry.Reading => "EntryReading",
            LedgerEntry.Did => "EntryActivity",
            _ => "EntryOpening",
        }];
}
