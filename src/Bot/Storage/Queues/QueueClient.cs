using System.Globalization;
using Azure;
using Azure.Core;

namespace TeamCoachBot.Bot.Storage.Queues;

/// <summary>
/// One queue: messages come at least once and in no promised order. Stands for the class of the same name in
/// Azure.Storage.Queues. Every call is one round trip; what Azure would refuse is refused before sending. Thread-safe.
/// </summary>
internal class QueueClient
{
    private readonly QueuePipeline? _pipeline;

    internal QueueClient(QueuePipeline pipeline, string queueName)
        : this(queueName) => _pipeline = pipeline;

    /// <summary>For a double.</summary>
    protected QueueClient(string queueName)
    {
        QueueRules.CheckName(queueName);
        Name = queueName;
    }

    public virtual string Name { get; }

    private QueuePipeline Pipeline => _pipeline ?? throw new InvalidOperationException("A double answers this itself.");

    /// <summary>Makes the queue; one that exists is left as it is.</summary>
    public virtual Task<Response> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        SendAsync(RequestMethod.Put, Name, default, cancellationToken, []);

    /// <summary>
    /// Deletes the queue with its messages; one that doesn't exist is answered with 404, without an exception.
    /// </summary>
    public virtual async Task<Response> DeleteIfExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = Pipeline.Message(RequestMethod.Delete, Name, default, []);
        return await Pipeline.SendAsync(message, cancellationToken, tolerated: 404);
    }

    /// <summary>
    /// Sends a message that shows itself after a while and is forgotten after its time to live (7 days).
    /// </summary>
    public virtual async Task<Response<SendReceipt>> SendMessageAsync(
        string messageText, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null,
        CancellationToken cancellationToken = default)
    {
        QueueRules.CheckText(messageText);
        var (hidden, life) = (visibilityTimeout ?? TimeSpan.Zero, timeToLive ?? QueueRules.DefaultTimeToLive);
        QueueRules.CheckHidden(hidden, life);
        var response = await SendAsync(
            RequestMethod.Post, Messages, QueueXml.Message(messageText), cancellationToken,
            ("visibilitytimeout", Seconds(hidden)), ("messagettl", Seconds(life)));
        return Response.FromValue(QueueXml.Sent(response), response);
    }

    /// <summary>Takes up to 32 visible messages and hides them for a while (30 seconds).</summary>
    public virtual async Task<Response<QueueMessage[]>> ReceiveMessagesAsync(
        int? maxMessages = null, TimeSpan? visibilityTimeout = null, CancellationToken cancellationToken = default)
    {
        QueueRules.CheckCount(maxMessages);
        QueueRules.CheckReceived(visibilityTimeout);
        var response = await SendAsync(
            RequestMethod.Get, Messages, default, cancellationToken,
            ("numofmessages", Number(maxMessages ?? 1)),
            ("visibilitytimeout", Seconds(visibilityTimeout ?? QueueRules.DefaultInvisible)));
        return Response.FromValue(QueueXml.Received(response), response);
    }

    /// <summary>Looks at up to 32 visible messages without taking them.</summary>
    public virtual async Task<Response<PeekedMessage[]>> PeekMessagesAsync(
        int? maxMessages = null, CancellationToken cancellationToken = default)
    {
        QueueRules.CheckCount(maxMessages);
        var response = await SendAsync(
            RequestMethod.Get, Messages, default, cancellationToken,
            ("numofmessages", Number(maxMessages ?? 1)), ("peekonly", "true"));
        return Response.FromValue(QueueXml.Peeked(response), response);
    }

    /// <summary>
    /// Deletes a message that this receipt still holds; 404 when it is gone, 400 when others hold it.
    /// </summary>
    public virtual Task<Response> DeleteMessageAsync(
        string messageId, string popReceipt, CancellationToken cancellationToken = default) =>
        SendAsync(RequestMethod.Delete, Message(messageId), default, cancellationToken, ("popreceipt", popReceipt));

    /// <summary>Hides a message for longer, or shows it now; its text changes when one is given.</summary>
    public virtual async Task<Response<UpdateReceipt>> UpdateMessageAsync(
        string messageId, string popReceipt, string? messageText = null, TimeSpan visibilityTimeout = default,
        CancellationToken cancellationToken = default)
    {
        QueueRules.CheckHidden(visibilityTimeout);
        if (messageText is not null)
            QueueRules.CheckText(messageText);
        var response = await SendAsync(
            RequestMethod.Put, Message(messageId), messageText is null ? default : QueueXml.Message(messageText),
            cancellationToken, ("popreceipt", popReceipt), ("visibilitytimeout", Seconds(visibilityTimeout)));
        var receipt = new UpdateReceipt(
            Header(response, "x-ms-popreceipt"), QueueXml.Instant(Header(response, "x-ms-time-next-visible")));
        return Response.FromValue(receipt, response);
    }

    /// <summary>About how many messages there are, hidden ones included.</summary>
    public virtual async Task<Response<QueueProperties>> GetPropertiesAsync(
        CancellationToken cancellationToken = default)
    {
        var response = await SendAsync(RequestMethod.Get, Name, default, cancellationToken, ("comp", "metadata"));
        var count = int.Parse(Header(response, "x-ms-approximate-messages-count"), CultureInfo.InvariantCulture);
        return Response.FromValue(new QueueProperties(count), response);
    }

    private string Messages => $"{Name}/messages";

    private string Message(string messageId) => $"{Messages}/{Uri.EscapeDataString(messageId)}";

    private static string Seconds(TimeSpan time) => QueueRules.Seconds(time).ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Header(Response response, string name) =>
        response.Headers.TryGetValue(name, out var value)
            ? value
            : throw new RequestFailedException(response.Status, $"The answer lacks the header {name}.");

    private async Task<Response> SendAsync(
        RequestMethod method, string path, ReadOnlyMemory<byte> xml, CancellationToken ct,
        params (string Name, string Value)[] query)
    {
        using var message = Pipeline.Message(method, path, xml, query);
        return await Pipeline.SendAsync(message, ct);
    }
}
