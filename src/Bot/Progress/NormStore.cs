using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Progress;

/// <summary>What a team does as a rule: how its month fills, and its habit where a member has too little history.</summary>
internal sealed record TeamNorms(MonthCurve? Curve, Habit? Habit);

/// <summary>The stored form of <see cref="TeamNorms"/>.</summary>
internal sealed record StoredNorms(decimal[]? Curve, int Wins, int WorkingDays, decimal? Median);

[JsonSerializable(typeof(StoredNorms))]
internal sealed partial class NormJson : JsonSerializerContext;

/// <summary>
/// Keeps a team's norms for a month and metric (<c>t|norms|…</c>): computed when first needed in that month, from what
/// was closed by then, and the same for everybody until the next one. Whoever computes them first wins.
/// </summary>
internal sealed class NormStore(TeamPartition partition, BotTables tables, TeamStore teams, TimeProvider time)
{
    /// <summary>Six closed months, and one that may still be open on a month's first day.</summary>
    private const int MonthsBack = MonthCurve.MostMonths + 1;

    private readonly BriefCache<(TeamScope Team, MetricId Metric, Basis Basis, string Month), TeamNorms> _norms = new(time);

    public async Task<TeamNorms> ReadAsync(TeamScope scope, TeamInfo team, Metric metric, Basis basis, Period month, CancellationToken ct)
    {
        // A level has no course over the month and nobody's rhythm: there is nothing to read.
        if (!metric.AddsUp && !metric.IsFromWins)
            return new TeamNorms(null, null);
        var cached = (scope, metric.Id, basis, month.Key);
        if (_norms.TryGet(cached, out var kept))
            return kept;
        var key = Key.Of("t", "norms", month.Key, metric.Id.Value, BasisText.Of(basis));
        var rows = await teams.RowsAsync(scope, "norms", ct);
        var row = rows.FirstOrDefault(r => r.RowKey == key) ?? await partition.RowAsync(scope, key, ct);
        var norms = row is null ? await ComputeAsync(scope, team, metric, basis, month, key, ct) : Read(row);
        _norms.Put(cached, norms);
        return norms;
    }

    private async Task<TeamNorms> ComputeAsync(
        TeamScope scope, TeamInfo team, Metric metric, Basis basis, Period month, string key, CancellationToken ct)
    {
        var months = new List<Period>(MonthsBack);
        for (var past = team.Year.Previous(month); months.Count < MonthsBack; past = team.Year.Previous(past))
            months.Insert(0, past);
        var copies = await partition.RangeAsync(scope, MonthCopies.Between(months[0], months[^1]), ct);
        var totals = copies.Select(c => MonthCopies.TotalsOf(c)).ToList();

        var closed = months.Select(m => ClosedMonth.Of(
            metric, basis, m, team.Calendar, [.. totals.Where(t => t.First == m.First)],
            ProgressSettings.Default.ClosingDays));
        var first = month.First.AddDays(-ProgressSettings.Default.HabitDays);
        var members = totals.Where(t => t.Owner is not null).Select(t => t.Owner).Distinct().Count();
        var habit = Habit.Of(metric, metric.On(basis), totals, team.Calendar.Without(Leave.None), first, month.First);
        var norms = new TeamNorms(
            MonthCurve.For(month, closed, team.Calendar),
            // Rhythm is a person's: the team's wins are shared by those who were there.
            habit.Wins == 0 ? null : habit with { WorkingDays = habit.WorkingDays * Math.Max(1, members) });
        await KeepAsync(scope, key, norms, ct);
        return norms;
    }

    private async Task KeepAsync(TeamScope scope, string key, TeamNorms norms, CancellationToken ct)
    {
        var stored = new StoredNorms(
            norms.Curve is null ? null : [.. norms.Curve.Shares], norms.Habit?.Wins ?? 0, norms.Habit?.WorkingDays ?? 0,
            norms.Habit?.Median);
        try
        {
            await tables.Teams.AddEntityAsync(
                new TableEntity(scope.PartitionKey, key) { ["Norms"] = JsonSerializer.Serialize(stored, NormJson.Default.StoredNorms) },
                ct);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Another turn computed them from the same closed months a moment ago.
        }
    }

    private static TeamNorms Read(TableEntity row)
    {
        var stored = JsonSerializer.Deserialize(row.GetString("Norms")!, NormJson.Default.StoredNorms)!;
        return new TeamNorms(
            stored.Curve is null ? null : MonthCurve.Restore(stored.Curve),
            stored.Wins == 0 ? null : new Habit(stored.Wins, stored.WorkingDays, stored.Median));
    }
}
