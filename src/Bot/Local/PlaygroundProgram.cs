using System.Globalization;

namespace TeamCoachBot.Bot.Local;

/// <summary>
/// The chat window (Microsoft 365 Agents Playground) in which one talks to the bot as one of the demo's people.
/// </summary>
internal static class PlaygroundProgram
{
    private const string Listening = "Listening on ";
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(2);

    public static ToolProcess Start(LocalOptions options, ChatWindow window)
    {
        var folder = FolderOf(options, window);
        Directory.CreateDirectory(folder);
        var config = Path.Combine(folder, ".m365agentsplayground.yml");
        File.WriteAllText(config, PlaygroundConfig.For(window.Person));
        File.Delete(LogOf(options, window));
        var endpoint = new Uri(options.Endpoint, "/api/messages");
        return ToolProcess.StartNode(
            options with { Data = folder }, $"The chat window of {window.Person.DisplayName} (Agents Playground)",
            "@microsoft/m365agentsplayground/cli.js",
            ["start", "-e", $"{endpoint}", "-c", "msteams", "-p", $"{window.Port}",
                "--service-url", $"{window.Connector}", "--disable-telemetry"],
            ("TEAMSAPPTESTER_BROWSER", "none"),
            ("APPLICATION_INSIGHTS_NO_STATSBEAT", "true"),
            ("M365_AGENTS_PLAYGROUND_CONFIG_PATH", config),
            ("M365_AGENTS_PLAYGROUND_LOGFILE", LogOf(options, window)),
            // The window tells the bot its zone; the demo team's people sit in Shanghai.
            ("TZ", DemoMorning.Zone.Id));
    }

    /// <summary>
    /// True when the window's page is served and its connector answers. The page alone proves nothing: with a config
    /// that it dislikes the program serves it for a moment, writes the reason to its log file only, and ends.
    /// </summary>
    /// <exception cref="StartRefusedException">It listens elsewhere: its port was taken meanwhile.</exception>
    public static async Task<bool> AnswersAsync(ToolProcess playground, ChatWindow window, CancellationToken ct)
    {
        // Asked before it listens, its port could be given to the very connection that asks.
        if (PortIn(playground.LastWords) is not { } port)
            return false;
        if (port != window.Port)
            throw new StartRefusedException(
                $"Port {window.Port}, which the chat window needs, was taken while it started; start the bot again.");
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = ProbePatience };
        var address = new Uri(
            $"http://127.0.0.1:{window.Port}/_connector/v3/conversations/{window.Person.PersonalChat}/members");
        try
        {
            using var answer = await client.GetAsync(address, ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Why it ended, from its log file: standard output stays silent about it.</summary>
    public static string LastWords(LocalOptions options, ChatWindow window)
    {
        var log = LogOf(options, window);
        return !File.Exists(log) ? "" : string.Join(' ', File.ReadLines(log)
            .Where(line => line.StartsWith("error Reason:", StringComparison.Ordinal))
            .Select(line => line["error ".Length..]));
    }

    /// <summary>Where it says that it listens; null as long as it doesn't say so.</summary>
    internal static int? PortIn(string words)
    {
        var line = words.Split('\n').LastOrDefault(one => one.StartsWith(Listening, StringComparison.Ordinal));
        return int.TryParse(line?[Listening.Length..], CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    private static string FolderOf(LocalOptions options, ChatWindow window) =>
        Path.Combine(options.Data, "playground", window.Person.Key);

    private static string LogOf(LocalOptions options, ChatWindow window) =>
        Path.Combine(FolderOf(options, window), "playground.log");
}
