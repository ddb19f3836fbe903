using Azure;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Queues;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>One queue of <see cref="InMemoryQueueServiceClient"/>.</summary>
internal sealed class InMemoryQueueClient(InMemoryQueueServiceClient service, string queueName) : QueueClient(queueName)
{
    private InMemoryQueue Queue => service.Queues.TryGetValue(Name, out var queue)
        ? queue
        : throw new RequestFailedException(404, "The queue does not exist.", QueueErrorCode.QueueNotFound, null);

    public override Task<Response> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        SendAsync<Response>(
            "PUT",
            null,
            () => new StorageResponse(service.Queues.TryAdd(Name, new InMemoryQueue(service.Clock)) ? 201 : 204),
            cancellationToken);

    public override Task<Response> DeleteIfExistsAsync(CancellationToken cancellationToken = default) =>
        SendAsync<Response>(
            "DELETE",
            null,
            () => new StorageResponse(service.Queues.TryRemove(Name, out _) ? 204 : 404),
            cancellationToken);

    public override Task<Response<SendReceipt>> SendMessageAsync(
        string messageText, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null,
        CancellationToken cancellationToken = default) => SendAsync(
        "POST",
        () =>
        {
            QueueRules.CheckText(messageText);
            QueueRules.CheckHidden(HiddenFor(visibilityTimeout), LivingFor(timeToLive));
        },
        () => Answer(
            201, Queue.Send(messageText, Whole(HiddenFor(visibilityTimeout)), Whole(LivingFor(timeToLive)))),
        cancellationToken);

    public override Task<Response<QueueMessage[]>> ReceiveMessagesAsync(
        int? maxMessages = null, TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            "GET",
            () =>
            {
                QueueRules.CheckCount(maxMessages);
                QueueRules.CheckReceived(visibilityTimeout);
            },
            () => Answer(
                200, Queue.Receive(maxMessages ?? 1, Whole(visibilityTimeout ?? QueueRules.DefaultInvisible))),
            cancellationToken);

    public override Task<Response<PeekedMessage[]>> PeekMessagesAsync(
        int? maxMessages = null, CancellationToken cancellationToken = default) => SendAsync(
        "GET",
        () => QueueRules.CheckCount(maxMessages),
        () => Answer(200, Queue.Peek(maxMessages ?? 1)),
        cancellationToken);

    public override Task<Response> DeleteMessageAsync(
        string messageId, string popReceipt, CancellationToken cancellationToken = default) => SendAsync<Response>(
        "DELETE",
        null,
        () =>
        {
            Queue.Delete(messageId, popReceipt);
            return new StorageResponse(204);
        },
        cancellationToken);

    public override Task<Response<UpdateReceipt>> UpdateMessageAsync(
        string messageId, string popReceipt, string? messageText = null, TimeSpan visibilityTimeout = default,
        CancellationToken cancellationToken = default) => SendAsync(
        "PUT",
        () =>
        {
            QueueRules.CheckHidden(visibilityTimeout);
            if (messageText is not null)
                QueueRules.CheckText(messageText);
        },
        () => Answer(204, Queue.Update(messageId, popReceipt, messageText, Whole(visibilityTimeout))),
        cancellationToken);

    public override Task<Response<QueueProperties>> GetPropertiesAsync(CancellationToken cancellationToken = default) =>
        SendAsync("GET", null, () => Answer(200, new QueueProperties(Queue.Count())), cancellationToken);

    private Task<T> SendAsync<T>(string method, Action? check, Func<T> request, CancellationToken ct) =>
        service.Wire.SendAsync(method, Name, check, request, ct);

    private static TimeSpan HiddenFor(TimeSpan? visibilityTimeout) => visibilityTimeout ?? TimeSpan.Zero;

    private static TimeSpan LivingFor(TimeSpan? timeToLive) => timeToLive ?? QueueRules.DefaultTimeToLive;

    private static TimeSpan Whole(TimeSpan time) => TimeSpan.FromSeconds(QueueRules.Seconds(time));

    private static Response<T> Answer<T>(int status, T value) => Response.FromValue(value, new StorageResponse(status));
}
