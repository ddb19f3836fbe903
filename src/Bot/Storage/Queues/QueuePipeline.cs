using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamCoachBot.Bot.Storage.Queues;

/// <summary>How the queue client talks: the retries and the counter that the table client has too.</summary>
internal sealed class QueueClientOptions : ClientOptions
{
    public const string Version = "2020-12-06";

    public QueueClientOptions()
    {
        Retry.MaxRetries = 4;
        Retry.Delay = TimeSpan.FromMilliseconds(100);
        Retry.MaxDelay = TimeSpan.FromSeconds(2);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
    }

    /// <summary>What counts the requests; one of its own unless it is shared with other clients.</summary>
    public RoundTrips RoundTrips { get; set; } = new();
}

/// <summary>Makes and sends the requests of the queue clients.</summary>
internal sealed class QueuePipeline
{
    public const string TokenScope = "https://storage.azure.com/.default";

    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;

    public QueuePipeline(Uri endpoint, HttpPipelinePolicy authentication, QueueClientOptions options)
    {
        _endpoint = endpoint;
        RoundTrips = options.RoundTrips;
        var build = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new QueueErrorParser() };
        build.PerRetryPolicies.Add(authentication);
        build.PerRetryPolicies.Add(new RoundTrips.Policy(options.RoundTrips));
        _pipeline = HttpPipelineBuilder.Build(build);
    }

    public RoundTrips RoundTrips { get; }

    /// <param name="path">Percent-encoded, below the endpoint.</param>
    public HttpMessage Message(
        RequestMethod method, string path, ReadOnlyMemory<byte> xml, ReadOnlySpan<(string Name, string Value)> query)
    {
        var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(_endpoint);
        request.Uri.AppendPath("/" + path, escape: false);
        foreach (var (name, value) in query)
            request.Uri.AppendQuery(name, Uri.EscapeDataString(value), escapeValue: false);
        request.Headers.SetValue("x-ms-version", QueueClientOptions.Version);
        if (xml.Length > 0)
        {
            request.Headers.SetValue(HttpHeader.Names.ContentType, "application/xml");
            request.Content = RequestContent.Create(xml);
        }
        return message;
    }

    public async ValueTask<Response> SendAsync(HttpMessage message, CancellationToken ct, int tolerated = 0)
    {
        await _pipeline.SendAsync(message, ct);
        var response = message.Response;
        return response.Status < 300 || response.Status == tolerated
            ? response
            : throw new RequestFailedException(response);
    }
}
