using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.Bot.Tests.Storage.Queues;

/// <summary>What time does to the double's messages; with the real service it would take waiting.</summary>
public sealed class InMemoryQueueTimeTests
{
    private readonly SetClock _clock = new();

    [Fact]
    public async Task A_delayed_message_shows_itself_when_its_time_comes()
    {
        var queue = new InMemoryQueueServiceClient(null, _clock).GetQueueClient("outbox");
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("look", TimeSpan.FromSeconds(30));

        _clock.Pass(TimeSpan.FromSeconds(29));
        Assert.Empty((await queue.PeekMessagesAsync()).Value);
        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Single((await queue.PeekMessagesAsync()).Value);
    }

    [Fact]
    public async Task A_message_that_was_taken_and_not_deleted_comes_again()
    {
        var queue = new InMemoryQueueServiceClient(null, _clock).GetQueueClient("outbox");
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("look");
        await queue.ReceiveMessagesAsync(1, TimeSpan.FromSeconds(10));

        _clock.Pass(TimeSpan.FromSeconds(10));

        Assert.Equal(2, Assert.Single((await queue.ReceiveMessagesAsync()).Value).DequeueCount);
    }

    [Fact]
    public async Task A_message_is_forgotten_after_its_time_to_live()
    {
        var queue = new InMemoryQueueServiceClient(null, _clock).GetQueueClient("outbox");
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("look", timeToLive: TimeSpan.FromMinutes(1));

        _clock.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(0, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    private sealed class SetClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass(TimeSpan time) => _now += time;
    }
}
