using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Wins.Stories;

[JsonSerializable(typeof(WinStory))]
internal sealed partial class WinStoryJson : JsonSerializerContext;

/// <summary>
/// Keeps what made the difference in wins (<c>y|{latest day first}|{root}</c>): the team's stories are one range. One for
/// each win; a later one replaces it.
/// </summary>
internal sealed class WinStoryStore(TeamPartition partition)
{
    public Task<CommitEnd> WriteAsync(Turn turn, WinStory story, CancellationToken ct)
    {
        var commit = new Commit(turn.Scope, turn, "win/story", $"{story.Root.Value} {story.Text}") { Outcome = story.Root.Value };
        var latestFirst = (DateOnly.MaxValue.DayNumber - story.On.DayNumber).ToString("D7", CultureInfo.InvariantCulture);
        commit.Upsert(new TableEntity(turn.Scope.PartitionKey, Key.Of("y", latestFirst, story.Root.Value))
        {
            ["Story"] = JsonSerializer.Serialize(story, WinStoryJson.Default.WinStory),
        });
        return partition.CommitAsync(commit, ct);
    }

    /// <summary>Every story of the team, the latest first.</summary>
    public async Task<IReadOnlyList<WinStory>> ReadAsync(TeamScope scope, CancellationToken ct) =>
        [.. (await partition.RangeAsync(scope, Key.Range("y"), ct))
            .Select(row => JsonSerializer.Deserialize(row.GetString("Story")!, WinStoryJson.Default.WinStory)!)];
}
