using System.Text.Json;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Wins.Losses;

/// <summary>Keeps a team's own reasons for lost deals beside its settings (<c>t|loss</c>).</summary>
internal sealed class LossReasonStore(TeamPartition partition, TeamStore teams)
{
    public async Task<CommitEnd> WriteAsync(Turn turn, string[] reasons, CancellationToken ct)
    {
        var text = JsonSerializer.Serialize(reasons, StorageJson.Default.StringArray);
        var commit = new Commit(turn.Scope, turn, "lost/reasons", text);
        commit.Upsert(new TableEntity(turn.Scope.PartitionKey, Key.Of("t", "loss")) { ["Reasons"] = text });
        var end = await partition.CommitAsync(commit, ct);
        teams.Forget(turn.Scope);
        return end;
    }
}
