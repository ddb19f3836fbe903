using System.Collections.Concurrent;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Queues;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>
/// Queue storage in memory. Behaves like the real client before Azure, and passes the same contract suite.
/// </summary>
internal sealed class InMemoryQueueServiceClient(RoundTrips? roundTrips = null, TimeProvider? clock = null)
    : QueueServiceClient
{
    public override RoundTrips RoundTrips => Wire.RoundTrips;

    /// <summary>What goes wrong next.</summary>
    public Faults Faults => Wire.Faults;

    internal InMemoryWire Wire { get; } = new(roundTrips ?? new RoundTrips());

    internal ConcurrentDictionary<string, InMemoryQueue> Queues { get; } = new(StringComparer.Ordinal);

    internal TimeProvider Clock { get; } = clock ?? TimeProvider.System;

    public override QueueClient GetQueueClient(string queueName) => new InMemoryQueueClient(this, queueName);
}
