using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamCoachBot.Bot.Storage.Queues;

/// <summary>
/// Queue storage of one account. Stands for the class of the same name in Azure.Storage.Queues, as far as the bot uses
/// it; members are virtual so that a double can take its place. Thread-safe.
/// </summary>
internal class QueueServiceClient
{
    private readonly QueuePipeline? _pipeline;

    public QueueServiceClient(string connectionString, QueueClientOptions? options = null)
        : this(StorageAccount.Parse(connectionString), options)
    {
    }

    public QueueServiceClient(StorageAccount account, QueueClientOptions? options = null) =>
        _pipeline = new QueuePipeline(
            account.Queues, new QueueSharedKeyPolicy(account.Name, account.Key), options ?? new QueueClientOptions());

    public QueueServiceClient(Uri endpoint, TokenCredential credential, QueueClientOptions? options = null)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException("A token is sent over https only.", nameof(endpoint));
        _pipeline = new QueuePipeline(
            endpoint,
            new BearerTokenAuthenticationPolicy(credential, QueuePipeline.TokenScope),
            options ?? new QueueClientOptions());
    }

    /// <summary>For a double.</summary>
    protected QueueServiceClient()
    {
    }

    public virtual RoundTrips RoundTrips => Pipeline.RoundTrips;

    private QueuePipeline Pipeline => _pipeline ?? throw new InvalidOperationException("A double answers this itself.");

    /// <summary>A client for one queue. Nothing is sent.</summary>
    public virtual QueueClient GetQueueClient(string queueName) => new(Pipeline, queueName);
}
