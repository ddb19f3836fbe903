using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// What the table and the queue clients send their requests with: address, version, signature, retries, failures.
/// </summary>
internal abstract class StoragePipeline
{
    public const string TokenScope = "https://storage.azure.com/.default";

    private readonly HttpPipeline _pipeline;

    protected StoragePipeline(
        Uri endpoint, HttpPipelinePolicy authentication, StorageClientOptions options, RequestFailedDetailsParser failures)
    {
        Endpoint = endpoint;
        RoundTrips = options.RoundTrips;
        var build = new HttpPipelineOptions(options) { RequestFailedDetailsParser = failures };
        build.PerRetryPolicies.Add(authentication);
        build.PerRetryPolicies.Add(new RoundTrips.Policy(options.RoundTrips));
        _pipeline = HttpPipelineBuilder.Build(build);
    }

    public Uri Endpoint { get; }

    public RoundTrips RoundTrips { get; }

    /// <summary>
    /// Sends; an answer that is neither below 300 nor <paramref name="tolerated"/> becomes an exception.
    /// </summary>
    public async ValueTask<Response> SendAsync(HttpMessage message, CancellationToken ct, int tolerated = 0)
    {
        await _pipeline.SendAsync(message, ct);
        var response = message.Response;
        return response.Status < 300 || response.Status == tolerated
            ? response
            : throw new RequestFailedException(response);
    }

    /// <param name="path">Percent-encoded, below the endpoint.</param>
    /// <param name="contentType">What the body is, where there is one.</param>
    protected HttpMessage Message(RequestMethod method, string path, ReadOnlyMemory<byte> body, string contentType)
    {
        var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Endpoint);
        request.Uri.AppendPath("/" + path, escape: false);
        request.Headers.SetValue("x-ms-version", StorageClientOptions.Version);
        if (body.Length > 0)
        {
            request.Headers.SetValue(HttpHeader.Names.ContentType, contentType);
            request.Content = RequestContent.Create(body);
        }
        return message;
    }
}
