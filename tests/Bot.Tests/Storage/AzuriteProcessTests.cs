using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage;

/// <summary>What the fixture promises to other suites.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AzuriteProcessTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Its_connection_string_leads_to_its_tables_and_queues()
    {
        var tables = new TableServiceClient(azurite.Azurite.ConnectionString);
        var queues = new QueueServiceClient(azurite.Azurite.ConnectionString);

        Assert.Equal(404, (await tables.DeleteTableAsync("NoSuchTable")).Status);
        Assert.Equal(404, (await queues.GetQueueClient("no-such-queue").DeleteIfExistsAsync()).Status);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_by_both_services()
    {
        var account = azurite.Azurite.Account with { Key = [1, 2, 3] };

        var tables = await Assert.ThrowsAsync<Azure.RequestFailedException>(
            () => new TableServiceClient(account).CreateTableIfNotExistsAsync("Forbidden"));
        var queues = await Assert.ThrowsAsync<Azure.RequestFailedException>(
            () => new QueueServiceClient(account).GetQueueClient("forbidden").CreateIfNotExistsAsync());

        Assert.Equal((403, 403), (tables.Status, queues.Status));
    }

    [Fact]
    public async Task Each_attempt_is_counted_with_its_method_and_table()
    {
        var storage = azurite.Subject();
        var table = await storage.NewTableAsync();
        List<string> seen = [];
        storage.RoundTrips.Leaving += (method, resource) => seen.Add($"{method} {resource}");
        storage.LoseAnswers(1);

        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal([$"POST {table.Name}", $"POST {table.Name}", $"GET {table.Name}"], seen);
    }
}
