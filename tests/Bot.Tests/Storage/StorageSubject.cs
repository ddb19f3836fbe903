using Azure.Core.Pipeline;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.Bot.Tests.Storage;

/// <summary>The storage that a contract is tested on: the clients, their counter, and a way to lose answers.</summary>
internal sealed record StorageSubject(
    TableServiceClient Tables, QueueServiceClient Queues, RoundTrips RoundTrips, Action<int> LoseAnswers)
{
    private static int _names;

    public static StorageSubject InMemory()
    {
        var trips = new RoundTrips();
        var tables = new InMemoryTableServiceClient(trips);
        return new StorageSubject(
            tables,
            new InMemoryQueueServiceClient(trips),
            trips,
            count => tables.Faults.Next(
                count > TableClientOptionsForTests.Retries ? [Fault.LostForGood] : [Fault.LostAnswer]));
    }

    public static StorageSubject On(StorageAccount account)
    {
        var trips = new RoundTrips();
        var transport = new LossyTransport(HttpClientTransport.Shared);
        return new StorageSubject(
            new TableServiceClient(account, TableClientOptionsForTests.With(transport, trips)),
            new QueueServiceClient(account, new QueueClientOptions { RoundTrips = trips }),
            trips,
            transport.LoseAnswers);
    }

    /// <summary>A table that no other test touches.</summary>
    public async Task<TableClient> NewTableAsync()
    {
        var name = $"Contract{Interlocked.Increment(ref _names)}";
        await Tables.CreateTableIfNotExistsAsync(name);
        return Tables.GetTableClient(name);
    }

    /// <summary>A queue that no other test touches.</summary>
    public async Task<QueueClient> NewQueueAsync()
    {
        var queue = Queues.GetQueueClient($"contract{Interlocked.Increment(ref _names)}");
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    /// <summary>How many requests an action sends.</summary>
    public async Task<long> TripsOfAsync(Func<Task> action)
    {
        var before = RoundTrips.Count;
        await action();
        return RoundTrips.Count - before;
    }
}

/// <summary>The real client's options, with retries that don't wait.</summary>
internal static class TableClientOptionsForTests
{
    public const int Retries = 2;

    public static TableClientOptions With(HttpPipelineTransport transport, RoundTrips trips)
    {
        var options = new TableClientOptions { Transport = transport, RoundTrips = trips };
        options.Retry.MaxRetries = Retries;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return options;
    }
}
