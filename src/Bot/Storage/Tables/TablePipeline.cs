using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// Makes and sends the requests of the table clients: address, headers, signature, retries, failures.
/// </summary>
internal sealed class TablePipeline
{
    public const string TokenScope = "https://storage.azure.com/.default";

    private const string Json = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline _pipeline;

    public TablePipeline(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        Endpoint = endpoint;
        RoundTrips = options.RoundTrips;
        var build = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new TableErrorParser() };
        build.PerRetryPolicies.Add(authentication);
        build.PerRetryPolicies.Add(new RoundTrips.Policy(options.RoundTrips));
        _pipeline = HttpPipelineBuilder.Build(build);
    }

    public Uri Endpoint { get; }

    public RoundTrips RoundTrips { get; }

    /// <param name="path">Percent-encoded, below the endpoint.</param>
    public HttpMessage Message(RequestMethod method, string path, ReadOnlyMemory<byte> json = default)
    {
        var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Endpoint);
        request.Uri.AppendPath("/" + path, escape: false);
        request.Headers.SetValue("x-ms-version", TableClientOptions.Version);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue(HttpHeader.Names.Accept, Json);
        if (json.Length > 0)
        {
            request.Headers.SetValue(HttpHeader.Names.ContentType, "application/json");
            request.Content = RequestContent.Create(json);
        }
        return message;
    }

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

    public static string? ErrorCode(Response response) =>
        new TableErrorParser().TryParse(response, out var error, out _) ? error.Code : null;
}
