using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>How changing a team's list of metrics ended.</summary>
internal abstract record MetricEnd
{
    private MetricEnd()
    {
    }

    /// <param name="Metric">The metric as it is now.</param>
    internal sealed record Done(OwnMetric Metric) : MetricEnd;

    internal sealed record Refused(Refusal Why) : MetricEnd;

    internal sealed record NotDone(CommitEnd End) : MetricEnd;
}

/// <summary>Writes a team's own metrics; what is written is decided on the list that it replaces.</summary>
internal sealed class MetricStore(TeamPartition partition, TeamStore teams)
{
    private const int MostAttempts = 8;

    /// <param name="what">Name of the deed for the audit row.</param>
    /// <param name="content">What was asked for; the same turn with other content is refused.</param>
    public async Task<MetricEnd> ChangeAsync(
        Turn turn, string what, MetricId id, string content, Func<MetricList, Outcome<MetricList>> decide,
        CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = await partition.RowAsync(turn.Scope, MetricRows.RowKey, ct);
            var before = MetricRows.Of(row);
            if (!decide(before).TryGet(out var after, out var refusal))
                return new MetricEnd.Refused(refusal);
            var commit = new Commit(turn.Scope, turn, what, content) { Outcome = id.Value };
            commit.Save(MetricRows.RowOf(turn.Scope, after), row?.ETag);
            var end = await partition.CommitAsync(commit, ct);
            teams.Forget(turn.Scope);
            switch (end)
            {
                case CommitEnd.Committed:
                    return new MetricEnd.Done(after.Find(id)!);
                case CommitEnd.Repeated:
                    return new MetricEnd.Done(before.Find(id) ?? after.Find(id)!);
                case CommitEnd.Conflict when attempt < MostAttempts:
                    break;
                default:
                    return new MetricEnd.NotDone(end);
            }
        }
    }
}
