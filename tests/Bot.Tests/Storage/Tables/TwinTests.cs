using Azure;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage.Tables;

/// <summary>The double and Azurite are given the same long, seeded story and must tell the same one back.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TwinTests(AzuriteFixture azurite)
{
    private static readonly string[] Keys = ["a", "b", "中文", "O'Brien", "😀", "m|1|role"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_random_story_ends_alike_in_memory_and_in_Azurite(int seed)
    {
        var real = await StoryAsync(azurite.Subject(), seed);
        var twin = await StoryAsync(StorageSubject.InMemory(), seed);

        Assert.Equal(real, twin);
    }

    private static async Task<List<string>> StoryAsync(StorageSubject storage, int seed)
    {
        // Both tell the same story from the same seed; security plays no part.
#pragma warning disable CA5394
        var random = new Random(seed);
        var table = await storage.NewTableAsync();
        var tags = new Dictionary<string, ETag>();
        List<string> story = [];
        for (var step = 0; step < 120; step++)
        {
            var actions = Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => Action(Keys[random.Next(Keys.Length)], random.Next(6), random.Next(3), step, tags))
                .ToList();
            var isAlone = random.Next(2) == 0;
            story.Add(await OutcomeAsync(
                () => isAlone ? AloneAsync(table, actions[0]) : table.SubmitTransactionAsync(actions)));
            if (random.Next(3) == 0)
                await RememberAsync(table, tags);
        }
#pragma warning restore CA5394
        await foreach (var row in table.QueryAsync<TableEntity>(maxPerPage: 2))
            story.Add($"{row.RowKey}: {string.Join(',', row.OrderBy(cell => cell.Key, StringComparer.Ordinal))}");
        return story;
    }

    private static TableTransactionAction Action(
        string key, int kind, int condition, int step, Dictionary<string, ETag> tags)
    {
        var tag = condition == 0 ? ETag.All : tags.GetValueOrDefault(key, new ETag("W/\"datetime'2020'\""));
        return new TableTransactionAction(
            (TableTransactionActionType)kind, new TableEntity("p", key) { [$"P{step % 4}"] = step }, tag);
    }

    private static Task<Response> AloneAsync(TableClient table, TableTransactionAction action)
    {
        var row = (TableEntity)action.Entity;
        return action.ActionType switch
        {
            TableTransactionActionType.Add => table.AddEntityAsync(row),
            TableTransactionActionType.UpdateMerge => table.UpdateEntityAsync(row, action.ETag),
            TableTransactionActionType.UpdateReplace =>
                table.UpdateEntityAsync(row, action.ETag, TableUpdateMode.Replace),
            TableTransactionActionType.Delete => table.DeleteEntityAsync(row.PartitionKey, row.RowKey, action.ETag),
            TableTransactionActionType.UpsertMerge => table.UpsertEntityAsync(row),
            _ => table.UpsertEntityAsync(row, TableUpdateMode.Replace),
        };
    }

    private static async Task<string> OutcomeAsync(Func<Task> action)
    {
        try
        {
            await action();
            return "done";
        }
        catch (TableTransactionFailedException e)
        {
            return $"{e.Status} {e.ErrorCode} at {e.FailedTransactionActionIndex}";
        }
        catch (RequestFailedException e)
        {
            return $"{e.Status} {e.ErrorCode}";
        }
    }

    private static async Task RememberAsync(TableClient table, Dictionary<string, ETag> tags)
    {
        await foreach (var row in table.QueryAsync<TableEntity>())
            tags[row.RowKey] = row.ETag;
    }
}
