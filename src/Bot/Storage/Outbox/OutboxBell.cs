using System.Threading.Channels;
using TeamCoachBot.Bot.Storage.Queues;

namespace TeamCoachBot.Bot.Storage.Outbox;

/// <summary>A team whose outbox is to be looked at, and the queue message that says so in case this process dies first.</summary>
internal sealed record Errand(string PartitionKey, string? MessageId, string? PopReceipt);

/// <summary>
/// Makes sure that a committed notice is found: a queue message is put before the commit and becomes visible after a
/// while; the worker of this process is told at once and takes the message away when it has sent everything.
/// </summary>
internal sealed class OutboxBell(BotTables tables, TimeProvider time)
{
    /// <summary>Longer than a turn may take, so that the message is rarely seen by anybody.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(30);

    private readonly Channel<Errand> _errands = Channel.CreateUnbounded<Errand>();

    public ChannelReader<Errand> Errands => _errands.Reader;

    public async Task<Errand> AnnounceAsync(TeamScope scope, CancellationToken ct)
    {
        var receipt = await tables.Outbox.SendMessageAsync(scope.PartitionKey, visibilityTimeout: Delay, cancellationToken: ct);
        return new Errand(scope.PartitionKey, receipt.Value.MessageId, receipt.Value.PopReceipt);
    }

    public void Ring(Errand? errand)
    {
        if (errand is not null)
            _errands.Writer.TryWrite(errand);
    }

    /// <summary>Looks at a team again after a while; after a crash the queue message of its outbox does.</summary>
    public void RingLater(TeamScope scope, TimeSpan delay) => _ = RingAsync(scope.PartitionKey, delay);

    private async Task RingAsync(string partitionKey, TimeSpan delay)
    {
        await Task.Delay(delay, time);
        Ring(new Errand(partitionKey, null, null));
    }
}
