using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// Counts the requests that went to storage, every attempt for itself, so that a test can assert what a turn costs.
/// Safe for concurrent use; whoever wants one turn's number alone gives the clients a counter of its own.
/// </summary>
internal sealed class RoundTrips
{
    private long _count;

    /// <summary>Raised before a request leaves: its method and the table or queue it is for.</summary>
    public event Action<string, string>? Leaving;

    public long Count => Interlocked.Read(ref _count);

    public void Add(string method, string resource)
    {
        Interlocked.Increment(ref _count);
        Leaving?.Invoke(method, resource);
    }

    /// <summary>Counts what a real client sends; stands behind the retries, so that each attempt is seen.</summary>
    internal sealed class Policy(RoundTrips trips) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) =>
            trips.Add(message.Request.Method.Method, Resource(message.Request.Uri.Path));

        // "/account/Teams(PartitionKey='a',RowKey='b')" and "/queue/messages" both name their resource before a ( or /.
        private static string Resource(string path)
        {
            var open = path.IndexOf('(', StringComparison.Ordinal);
            var head = open < 0 ? path : path[..open];
            return head[(head.LastIndexOf('/') + 1)..];
        }
    }
}
