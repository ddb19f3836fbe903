using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.EndToEnd.Tests.Running;

namespace TeamCoachBot.EndToEnd.Tests.Playground;

/// <summary>
/// The smallest bot that a chat window can talk to, with one window: it tells whether the window and the page object
/// work, apart from the product.
/// </summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(120);

    private readonly WebApplication _app;
    private readonly HttpClient _connector = new();
    private readonly string _folder = Places.NewFolder();
    private ToolProcess? _window;

    private EchoBot(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        _app.MapPost("/api/messages", AnswerAsync);
        Window = new ChatWindow(DemoCast.Ana, port + 1);
    }

    public ChatWindow Window { get; }

    public static async Task<EchoBot> StartAsync()
    {
        var port = LoopbackPorts.Row(2);
        var bot = new EchoBot(port);
        try
        {
            await bot._app.StartAsync();
            var options = new LocalOptions(
                Places.Root, bot._folder, new Uri($"http://127.0.0.1:{port}"), null, [bot.Window]);
            bot._window = PlaygroundProgram.Start(options, bot.Window);
            await bot._window.WaitUntilAsync(
                ct => PlaygroundProgram.AnswersAsync(bot._window, bot.Window, ct), StartPatience,
                () => PlaygroundProgram.LastWords(options, bot.Window), CancellationToken.None);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_window is not null)
            await _window.DisposeAsync();
        await _app.DisposeAsync();
        _connector.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var activity = (await JsonNode.ParseAsync(request.Body))!;
        switch ((string?)activity["type"])
        {
            case "invoke":
                return Results.Json(new JsonObject
                {
                    ["statusCode"] = 200,
                    ["type"] = "application/vnd.microsoft.activity.message",
                    ["value"] = $"Pressed with {activity["value"]?["action"]?["data"]?["why"]}",
                });
            case "message":
                var text = (string?)activity["text"];
                await SendAsync(activity, text == "card" ? Card() : new JsonObject
                {
                    ["type"] = "message",
                    ["text"] = $"You said: {text}",
                });
                break;
        }
        return Results.Ok();
    }

    private async Task SendAsync(JsonNode about, JsonObject message)
    {
        var conversation = Uri.EscapeDataString((string)about["conversation"]!["id"]!);
        var address = $"{about["serviceUrl"]}/v3/conversations/{conversation}/activities";
        using var answer = await _connector.PostAsJsonAsync(new Uri(address), message);
        answer.EnsureSuccessStatusCode();
    }

    private static JsonObject Card() => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = JsonNode.Parse("""
                {
                  "type": "AdaptiveCard", "version": "1.5",
                  "body": [
                    { "type": "TextBlock", "text": "A card 卡片" },
                    { "type": "Input.Text", "id": "why", "label": "Why?" }
                  ],
                  "actions": [ { "type": "Action.Execute", "title": "Press me", "verb": "press" } ]
                }
                """),
        }),
    };
}
