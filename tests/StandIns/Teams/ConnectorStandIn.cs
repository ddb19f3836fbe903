using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TeamCoachBot.StandIns.Teams;

/// <summary>A request that reached the stand-in connector.</summary>
internal sealed record ConnectorRequest(string Method, string Path, JsonNode? Body, string? Authorization)
{
    /// <summary>The text of the activity sent, or its first card's.</summary>
    public string? Text => (string?)Body?["text"] ?? Body?["attachments"]?[0]?["content"]?.ToJsonString();
}

/// <summary>An answer that the stand-in gives instead of its usual one.</summary>
internal sealed record ConnectorFault(int Status, string Body = "", string? RetryAfter = null, string? Location = null);

/// <summary>Stands in for the Bot Connector (REST v3): keeps what it was sent, answers as told.</summary>
internal sealed class ConnectorStandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<ConnectorRequest> _requests = new();
    private readonly ConcurrentQueue<ConnectorFault> _faults = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private LoopbackServer? _server;
    private int _sent;

    public Uri ServiceUrl => new(_server!.Address, "teams/");

    public IReadOnlyList<ConnectorRequest> Requests => [.. _requests];

    /// <summary>The roster that it tells.</summary>
    public List<JsonObject> Roster { get; } = [];

    /// <summary>The team's channels that it tells.</summary>
    public List<JsonObject> Channels { get; } = [];

    public static async Task<ConnectorStandIn> StartAsync()
    {
        var connector = new ConnectorStandIn();
        connector._server = await LoopbackServer.StartAsync(connector.AnswerAsync);
        return connector;
    }

    /// <summary>The next request gets this answer.</summary>
    public void FailNext(ConnectorFault fault) => _faults.Enqueue(fault);

    /// <summary>The requests so far, as soon as there are this many.</summary>
    public async Task<IReadOnlyList<ConnectorRequest>> WaitForAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (_requests.Count < count)
            await _arrived.WaitAsync(limit.Token);
        return Requests;
    }

    public void Forget()
    {
        _requests.Clear();
        _faults.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        // The raw target: a decoded path would hide how ids were escaped.
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        _requests.Enqueue(new(
            request.Method, target, text.Length == 0 ? null : JsonNode.Parse(text), request.Headers.Authorization));
        _arrived.Release();
        if (_faults.TryDequeue(out var fault))
        {
            await FailAsync(context.Response, fault);
            return;
        }

        var path = request.Path.Value!;
        context.Response.StatusCode = request.Method == "POST" ? 201 : 200;
        await context.Response.WriteAsync(Usual(request, path));
    }

    private string Usual(HttpRequest request, string path)
    {
        if (path.EndsWith("/v3/conversations", StringComparison.Ordinal))
            return """{"id":"a:personal"}""";
        if (path.EndsWith("/pagedmembers", StringComparison.Ordinal))
            return Page(request);
        if (path.Contains("/members/", StringComparison.Ordinal))
            return Roster.First(one => path.EndsWith((string)one["id"]!, StringComparison.Ordinal)).ToJsonString();
        if (path.Contains("/v3/teams/", StringComparison.Ordinal))
            return ChannelList();
        var id = Interlocked.Increment(ref _sent).ToString(CultureInfo.InvariantCulture);
        return JsonSerializer.Serialize(new { id = $"sent-{id}" });
    }

    private string Page(HttpRequest request)
    {
        var size = int.Parse(request.Query["pageSize"]!, CultureInfo.InvariantCulture);
        var from = int.TryParse(request.Query["continuationToken"], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var members = Roster.Skip(from).Take(size).Select(one => one.DeepClone()).ToArray();
        var page = new JsonObject { ["members"] = new JsonArray(members) };
        if (from + size < Roster.Count)
            page["continuationToken"] = (from + size).ToString(CultureInfo.InvariantCulture);
        return page.ToJsonString();
    }

    private string ChannelList() => new JsonObject
    {
        ["conversations"] = new JsonArray([.. Channels.Select(one => one.DeepClone())]),
    }.ToJsonString();

    private static async Task FailAsync(HttpResponse response, ConnectorFault fault)
    {
        response.StatusCode = fault.Status;
        if (fault.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds;
        if (fault.Location is { } location)
            response.Headers.Location = location;
        await response.WriteAsync(fault.Body);
    }
}
