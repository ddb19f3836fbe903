using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Tests.Teams;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Talk;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>The bot with its demo team behind a real web server on a free port: a browser and a CRM can call it.</summary>
internal sealed partial class DoorRig : IAsyncDisposable
{
    public static readonly TeamScope Scope = new(DemoCast.Tenant, DemoCast.Team);

    private readonly WebApplication _app;

    private DoorRig(Chat chat, WebApplication app, LogSink log)
    {
        (Chat, _app, Log) = (chat, app, log);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(LoopbackServer.AddressOf(app.Services)),
        };
    }

    public Chat Chat { get; }

    public LogSink Log { get; }

    public HttpClient Client { get; }

    public static Task<DoorRig> StartAsync(params (string Key, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <param name="change">Puts something else in the place of what the bot registers.</param>
    public static async Task<DoorRig> StartAsync(Action<IServiceCollection> change, params (string Key, string Value)[] settings)
    {
        var chat = await Chat.WithDemoTeamAsync(change, settings);
        var log = new LogSink();
        var builder = WebApplication.CreateSlimBuilder();
        // With the filters of the real log: the server would write down each link that it is asked for.
        builder.Logging.AddJsonLines();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Information);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapDoor(chat.Services);
        await app.StartAsync();
        return new DoorRig(chat, app, log);
    }

    /// <summary>Fang asks for a token in the chat, opens the link and reads it off the page.</summary>
    public async Task<string> TokenAsync(string text = "make api token")
    {
        var seen = await Chat.As(Cast.Fang).SaysAsync(text);
        return TokenIn(await PressPageAsync(LinkIn(seen)));
    }

    /// <summary>The path of the link on a card.</summary>
    public static string LinkIn(Seen seen) => new Uri(seen.Address!).AbsolutePath;

    public static string TokenIn(string page) => TokenText().Match(page) is { Success: true } match
        ? match.Value : throw new InvalidOperationException("There is no token on the page.");

    public async Task<string> PressPageAsync(string path)
    {
        using var answer = await Client.PostAsync(path, new FormUrlEncodedContent([]));
        return await answer.Content.ReadAsStringAsync();
    }

    public Task<ApiSeen> PostAsync(string token, JsonNode body, string? key = "key-1", string? language = null) =>
        PostAsync(token, Encoding.UTF8.GetBytes(body.ToJsonString()), key, language);

    public Task<ApiSeen> PostAsync(string? token, byte[] body, string? key = "key-1", string? language = null) =>
        PostAsync(WinRows.Route, token, body, key, language);

    public Task<ApiSeen> PostActivityAsync(string token, JsonNode body, string? key = "key-1") =>
        PostAsync(ActivityRows.Route, token, Encoding.UTF8.GetBytes(body.ToJsonString()), key, null);

    public async Task<ApiSeen> PostAsync(string path, string? token, byte[] body, string? key, string? language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var answer = await Client.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.InternalServerError)
            throw new InvalidOperationException(string.Join('\n', Log.Unhandled));
        return new ApiSeen(
            (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.MediaType ?? "",
            answer.Headers.RetryAfter?.Delta);
    }

    /// <summary>The wins that came in by the door, as the ledger holds them.</summary>
    public async Task<IReadOnlyList<Dossier>> TakenAsync()
    {
        var wins = Chat.Services.GetRequiredService<WinStore>();
        return [.. (await wins.EverythingAsync(Scope, CancellationToken.None)).Where(d => d.Root.Recorder == DoorTurns.Crm)];
    }

    public static JsonObject Win(params (string Name, JsonNode? Value)[] fields)
    {
        var win = new JsonObject
        {
            ["amount"] = "12000.50", ["customer"] = "Nimbus Robotics Ltd.", ["member"] = new JsonObject { ["email"] = DemoCast.Ana.Mail },
            ["wonOn"] = "2026-11-13",
        };
        foreach (var (name, value) in fields)
            win[name] = value;
        return win;
    }

    public static JsonObject Activity(params (string Name, JsonNode? Value)[] fields)
    {
        var activity = new JsonObject
        {
            ["kind"] = "call", ["member"] = new JsonObject { ["email"] = DemoCast.Ana.Mail }, ["customer"] = "Nimbus Robotics Ltd.",
            ["doneOn"] = "2026-11-13", ["next"] = "send the quote",
        };
        foreach (var (name, value) in fields)
            activity[name] = value;
        return activity;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Chat.DisposeAsync();
    }

    [GeneratedRegex("tcb_[0-9a-f]{16}_[A-Za-z0-9_-]{43}", RegexOptions.NonBacktracking)]
    private static partial Regex TokenText();
}

/// <summary>What another system gets back.</summary>
internal sealed record ApiSeen(int Status, string Body, string MediaType, TimeSpan? RetryAfter)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Kind => ((string?)Json["type"])?.Split(':')[^1];

    public string? Field => (string?)Json["field"];
}
