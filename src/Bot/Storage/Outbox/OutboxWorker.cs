using Azure;
using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Storage.Outbox;

/// <summary>
/// Does the slow work that commits leave behind (notices, rosters): that of this process at once, that of a process that
/// died when its queue message becomes visible.
/// </summary>
internal sealed partial class OutboxWorker(
    OutboxBell bell, BotTables tables, IEnumerable<IChore> chores, TimeProvider time, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(AnswerTheBellAsync(stoppingToken), LookAtTheQueueAsync(stoppingToken));

    private async Task AnswerTheBellAsync(CancellationToken ct)
    {
        await foreach (var errand in bell.Errands.ReadAllAsync(ct))
            await RunAsync(errand, ct);
    }

    private async Task LookAtTheQueueAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        while (await timer.WaitForNextTickAsync(ct))
        {
            try
            {
                var found = await tables.Outbox.ReceiveMessagesAsync(16, HeldFor, ct);
                foreach (var message in found.Value)
                    await RunAsync(new Errand(message.MessageText, message.MessageId, message.PopReceipt), ct);
            }
            catch (RequestFailedException e)
            {
                StorageDown(log, e.Status);
            }
        }
    }

    private async Task RunAsync(Errand errand, CancellationToken ct)
    {
        try
        {
            var parts = Key.Parts(errand.PartitionKey);
            var scope = new TeamScope(new TenantId(parts[0]), new TeamId(parts[1]));
            var done = true;
            foreach (var chore in chores)
                done &= await chore.RunAsync(scope, ct);
            if (done && errand.MessageId is not null)
                await tables.Outbox.DeleteMessageAsync(errand.MessageId, errand.PopReceipt!, ct);
        }
        catch (RequestFailedException e)
        {
            // The queue message stays and brings somebody back to this outbox.
            StorageDown(log, e.Status);
        }
        catch (MessengerException e)
        {
            ChannelDown(log, e.GetType().Name);
        }
    }

    [LoggerMessage(2011, LogLevel.Warning, "A chore waits for the channel ({Cause})")]
    private static partial void ChannelDown(ILogger log, string cause);

    [LoggerMessage(2010, LogLevel.Warning, "The outbox waits for storage (status {Status})")]
    private static partial void StorageDown(ILogger log, int status);
}
