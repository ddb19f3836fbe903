using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Storage;

/// <summary>The bot's tables and its queue by name.</summary>
internal sealed class BotTables(TableServiceClient tables, QueueServiceClient queues, string prefix)
{
    /// <summary>Everything about teams: one partition for each, the consistency boundary.</summary>
    public TableClient Teams { get; } = tables.GetTableClient(prefix + "Teams");

    /// <summary>
    /// Where to look (due slots, a user's teams, load): checked again on reading, rebuilt by a sweep.
    /// </summary>
    public TableClient Hints { get; } = tables.GetTableClient(prefix + "Hints");

    /// <summary>"Look at this partition": finds messages that a crash left unsent.</summary>
    public QueueClient Outbox { get; } = queues.GetQueueClient(prefix.ToLowerInvariant() + "outbox");

    public RoundTrips RoundTrips => tables.RoundTrips;

    /// <summary>Makes what is missing; what exists stays as it is.</summary>
    public Task CreateMissingAsync(CancellationToken ct) => Task.WhenAll(
        tables.CreateTableIfNotExistsAsync(Teams.Name, ct),
        tables.CreateTableIfNotExistsAsync(Hints.Name, ct),
        Outbox.CreateIfNotExistsAsync(ct));
}
