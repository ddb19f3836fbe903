using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamCoachBot.Bot.Teams;
using TeamCoachBot.Bot.Teams.Receiving;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>The edge alone, on a free port, between a stand-in channel and a desk that answers as told.</summary>
internal sealed class EdgeRig : IAsyncDisposable
{
    public const string AppId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private readonly WebApplication _app;

    private EdgeRig(WebApplication app, TokenIssuer issuer, ConnectorStandIn connector, RecordingDesk desk, LogSink log)
    {
        (_app, Issuer, Connector, Desk, Log) = (app, issuer, connector, desk, log);
        Client = new HttpClient { BaseAddress = new Uri(LoopbackServer.AddressOf(app.Services)) };
    }

    public TokenIssuer Issuer { get; }

    public ConnectorStandIn Connector { get; }

    public RecordingDesk Desk { get; }

    public LogSink Log { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public IMessenger Messenger => Services.GetRequiredService<IMessenger>();

    public LateWork Late => Services.GetRequiredService<LateWork>();

    public static async Task<EdgeRig> StartAsync(params (string Key, string? Value)[] settings)
    {
        var issuer = await TokenIssuer.StartAsync();
        var connector = await ConnectorStandIn.StartAsync();
        var (desk, log) = (new RecordingDesk(), new LogSink());
        var usual = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "a-secret",
            ["BotOpenIdMetadata"] = issuer.OpenIdMetadata.AbsoluteUri,
            ["Teams:TokenEndpoint"] = issuer.TokenEndpoint.AbsoluteUri,
            ["Teams:ServiceHosts"] = connector.ServiceUrl.Authority,
            ["Teams:Tenants"] = Activities.Tenant,
        };
        foreach (var (key, value) in settings)
            usual[key] = value;
        var app = Build("Development", usual, desk, log);
        await app.StartAsync();
        return new(app, issuer, connector, desk, log);
    }

    public static WebApplication Build(
        string environment, IDictionary<string, string?> settings, IDesk desk, ILoggerProvider log)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Information);
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(desk).AddSingleton(TimeProvider.System).AddTeamsEdge();
        var app = builder.Build();
        app.MapTeamsEdge();
        return app;
    }

    /// <summary>A token that is valid now, for the stand-in connector.</summary>
    public string Token() => Issuer.Token(AppId, Connector.ServiceUrl.AbsoluteUri, TimeProvider.System.GetUtcNow());

    public Task<HttpResponseMessage> PostAsync(JsonNode activity, string? token = "") =>
        PostAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()), token);

    /// <param name="body">Sent as it is.</param>
    /// <param name="token">Null: none; empty: a valid one.</param>
    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? token = "")
    {
        using var request = Request(body);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {(token.Length == 0 ? Token() : token)}");
        return await Client.SendAsync(request);
    }

    public static HttpRequestMessage Request(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
