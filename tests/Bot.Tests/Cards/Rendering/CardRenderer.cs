using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Tests.Cards.Rendering;

/// <summary>What a reader sees of one card on a phone, and what the official renderer had to say about it.</summary>
internal sealed record SeenCard(string Name, string[] Events, string Text, string[] Clipped, int Height);

/// <summary>What became of payloads in every place where a card shows a text.</summary>
internal sealed record SeenPayloads(string[] Events, string[] Texts, string[] Choices, string[] Markup);

internal sealed record Seen(SeenCard[] Cards, SeenPayloads[] Payloads);

/// <summary>Draws cards with the official renderer in a headless browser: all of them in one page and one start.</summary>
internal static class CardRenderer
{
    private const string NodeModules = "node_modules";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Default,
    };

    public static async Task<Seen> DrawAsync(
        IEnumerable<(string Name, Card Card)> cards, IEnumerable<Card> payloads, CancellationToken ct)
    {
        using var room = new Room();
        var page = await room.WritePageAsync(cards, payloads, ct);
        var html = await BrowseAsync(room, ["--dump-dom", page], ct);
        var start = html.LastIndexOf("id=\"seen\"", StringComparison.Ordinal);
        Assert.True(start > 0, "The page stopped before its end:\n" + html[..Math.Min(html.Length, 2000)]);
        start = html.IndexOf('>', start) + 1;
        var json = Convert.FromBase64String(html[start..html.IndexOf('<', start)]);
        return JsonSerializer.Deserialize<Seen>(json, Web)!;
    }

    /// <summary>Writes a picture of the page that holds these cards, for looking at.</summary>
    public static async Task PictureAsync(
        IEnumerable<(string Name, Card Card)> cards, int height, string file, CancellationToken ct)
    {
        using var room = new Room();
        var page = await room.WritePageAsync(cards, [], ct);
        await BrowseAsync(room, [$"--screenshot={file}", $"--window-size=376,{height}", "--hide-scrollbars", page], ct);
    }

    private static async Task<string> BrowseAsync(Room room, string[] arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Browser()) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--allow-file-access-from-files", $"--user-data-dir={room.Profile}", .. arguments,
        ];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        using var browser = Process.Start(start)!;
        try
        {
            var errors = browser.StandardError.ReadToEndAsync(limit.Token);
            var output = await browser.StandardOutput.ReadToEndAsync(limit.Token);
            await browser.WaitForExitAsync(limit.Token);
            Assert.True(browser.ExitCode == 0, await errors);
            return output;
        }
        finally
        {
            if (!browser.HasExited)
                browser.Kill(entireProcessTree: true);
        }
    }

    private static string Browser() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium: install it, or name it in the variable CHROMIUM.");

    /// <summary>A folder of its own for the page and the browser's profile, gone afterwards.</summary>
    private sealed class Room : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cards-");

        public string Profile => Path.Combine(_folder.FullName, "profile");

        public async Task<string> WritePageAsync(
            IEnumerable<(string Name, Card Card)> cards, IEnumerable<Card> payloads, CancellationToken ct)
        {
            var tests = SourceTree.Folder("tests");
            var here = Path.Combine(tests, "Bot.Tests", "Cards", "Rendering");
            var work = JsonSerializer.Serialize(
                new
                {
                    host = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(here, "host.json"), ct)),
                    cards = cards.Select(one => new { one.Name, card = JsonDocument.Parse(one.Card.Json) }),
                    payloads = payloads.Select(card => JsonDocument.Parse(card.Json)),
                },
                Web);
            string[] scripts =
            [
                await File.ReadAllTextAsync(Module(tests, "markdown-it/dist/markdown-it.min.js"), ct),
                await File.ReadAllTextAsync(Module(tests, "adaptivecards/dist/adaptivecards.min.js"), ct),
                "const work = " + work,
                await File.ReadAllTextAsync(Path.Combine(here, "render.js"), ct),
            ];
            var page = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><style>")
                .Append(await File.ReadAllTextAsync(Path.Combine(here, "page.css"), ct)).Append("</style><body>");
            foreach (var script in scripts)
                page.Append("<script>").Append(script).Append("</script>");
            var file = Path.Combine(_folder.FullName, "cards.html");
            await File.WriteAllTextAsync(file, page.ToString(), ct);
            return new Uri(file).AbsoluteUri;
        }

        public void Dispose() => _folder.Delete(recursive: true);

        private static string Module(string tests, string path)
        {
            var file = Path.Combine(tests, NodeModules, path);
            return File.Exists(file)
                ? file
                : throw new InvalidOperationException($"{path} is missing: run npm ci in tests/.");
        }
    }
}
