using System.Diagnostics;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.StandIns.Storage;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bench;

/// <summary>
/// The whole run: the bot with storage in memory, the yardstick, the bot with Azurite; figures go to the output.
/// </summary>
internal sealed class Run(string program, TokenIssuer issuer, StubConnector connector, TimeSpan time)
{
    private const string AppId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private const string Card = "application/vnd.microsoft.card.adaptive";
    private const int Starts = 5;
    private const int Few = 16;
    private const int Many = 64;
    private const int WinsPerSecond = 100;
    private const int MostWarming = 6;
    private const int EnoughWarming = 20_000;

    private readonly string _token = issuer.Token(
        AppId, connector.ServiceUrl.AbsoluteUri, TimeProvider.System.GetUtcNow());

    private readonly TurnRequest _asking = Request(issuer, connector, expectReplies: true);
    private readonly TurnRequest _sending = Request(issuer, connector, expectReplies: false);

    public static async Task<int> PartsAsync(Plan plan)
    {
        if (!OperatingSystem.IsLinux() || Environment.ProcessorCount < 2)
        {
            await Console.Error.WriteLineAsync("The bench needs Linux (taskset, /proc) and two cores.");
            return 1;
        }

        // Measured as it is shipped: published, compiled ahead for this machine.
        var program = await Published.MakeAsync();

        // The bot has the first core for itself; this process and all it starts later share the second.
        using (var self = Process.GetCurrentProcess())
            self.ProcessorAffinity = 0b10;
        await using var issuer = await TokenIssuer.StartAsync();
        await using var connector = await StubConnector.StartAsync();
        var run = new Run(program, issuer, connector, plan.Stretch);
        Say($"published as a {(Published.IsNative ? "native program" : "program for the installed runtime: no C linker")}");
        Say($"load of the machine before: {await File.ReadAllTextAsync("/proc/loadavg")}");
        if (plan.Parts.HasFlag(Parts.Start))
            await run.StartsAsync();
        if (plan.Parts.HasFlag(Parts.Memory))
            await run.InMemoryAsync();
        if (plan.Parts.HasFlag(Parts.Echo))
            await run.EchoAsync();
        if (plan.Parts.HasFlag(Parts.Azurite))
            await run.AzuriteAsync();
        if (plan.Parts.HasFlag(Parts.Wins))
            await run.WinsAsync();
        Say($"load of the machine after: {await File.ReadAllTextAsync("/proc/loadavg")}");
        return 0;
    }

    /// <summary>A bot starts over the rows that it left; filling an empty store with the demo is measured beside it.</summary>
    private async Task StartsAsync()
    {
        var filled = Directory.CreateTempSubdirectory().FullName;
        using (var preparing = Process.Start(program,
            ["prepare", filled, .. Settings("--urls=http://127.0.0.1:0", "--environment=Development", "--Demo:Seed=true")]))
        {
            await preparing.WaitForExitAsync();
            if (preparing.ExitCode != 0)
                throw new InvalidOperationException("No filled store could be prepared.");
        }

        var over = new List<(double Answer, double Memory)>();
        var seeding = new List<(double Answer, double Memory)>();
        for (var i = 0; i < Starts; i++)
        {
            over.Add(await StartAsync("--Demo:Seed=false", BotHost.Rows + filled));
            seeding.Add(await StartAsync("--Demo:Seed=true"));
        }

        Directory.Delete(filled, recursive: true);
        Started("bot, storage in memory, already filled", over);
        Started("bot, storage in memory, demo seeded first", seeding);
    }

    private async Task<(double Answer, double Memory)> StartAsync(params IEnumerable<string> settings)
    {
        await using var bot = await BotAsync(settings);
        return (bot.FirstAnswer, bot.MemoryThen);
    }

    private async Task InMemoryAsync()
    {
        await using var bot = await BotAsync("--Demo:Seed=true");
        await WarmAsync(bot, _asking, Few, Card);
        await CountAsync("bot, expectReplies, in memory", bot, _asking, Few, Card);
        await CountAsync("bot, expectReplies, in memory", bot, _asking, Many, Card);
        await WarmAsync(bot, _sending, Many, null);
        await SendAsync("bot, through the connector, in memory", bot);
        Say($"bot: {bot.Memory:F0} MB after the load");
    }

    private async Task EchoAsync()
    {
        var script = Path.Combine(NodePackages.TestsFolder(), "Bench", "echo.cjs");
        await NodePackages.RequireAsync("botbuilder");
        await using var echo = await BotProcess.StartAsync(
            _asking, "node", script, "{port}", AppId, issuer.OpenIdMetadata.AbsoluteUri);
        Started("JavaScript SDK echo", echo);
        await WarmAsync(echo, _asking, Few, TurnRequest.Question);
        foreach (var connections in (int[])[Few, Many])
        {
            Measured("JavaScript SDK echo, expectReplies", await TurnLoad.RunAsync(
                echo.Port, _asking, connections, time, TurnRequest.Question));
        }

        await WarmAsync(echo, _sending, Many, null);
        await SendAsync("JavaScript SDK echo, through the connector", echo);
    }

    private async Task AzuriteAsync()
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        var storage = $"--Storage:ConnectionString={azurite.ConnectionString}";
        await using (var first = await BotAsync("--Demo:Seed=true", storage))
            Started("bot, Azurite, demo seeded first", first);
        await using var bot = await BotAsync("--Demo:Seed=false", storage);
        Started("bot, Azurite, store already filled", bot);
        await WarmAsync(bot, _asking, Few, Card);
        Read(await bot.ReadRangeAsync(Few, time));
        await CountAsync("bot, expectReplies, Azurite", bot, _asking, Few, Card);
        Read(await bot.ReadRangeAsync(Few, time));
    }

    private async Task WinsAsync()
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        await using var bot = await BotAsync("--Demo:Seed=true", $"--Storage:ConnectionString={azurite.ConnectionString}");
        await WinLoad.IntroduceAsync(
            bot.Port, WinsPerSecond, who => TurnRequest.Called(connector.ServiceUrl, _token, who, "help"));
        var before = await bot.CountedAsync();
        var measure = await WinLoad.RunAsync(
            bot.Port, WinsPerSecond, TimeSpan.FromMinutes(1), (who, text) => TurnRequest.Typed(connector.ServiceUrl, _token, who, text));
        var after = await bot.CountedAsync();
        Say($"bot, wins logged, Azurite, {WinsPerSecond} a second: {measure.Wins} of {measure.Due} in {measure.Seconds:F1} s, ",
            $"{measure.Wrong} errors, {measure.Broken} broken connections, p50 {measure.Median:F1} ms, p99 {measure.P99:F1} ms, ",
            $"{(after.RoundTrips - before.RoundTrips) / (double)measure.Wins:F2} storage round trips each");
    }

    private Task<BotProcess> BotAsync(params IEnumerable<string> settings) => BotProcess.StartAsync(
        _asking, program, ["host", .. Settings(["--urls=http://127.0.0.1:{port}", .. settings])]);

    private IEnumerable<string> Settings(params IEnumerable<string> settings) =>
        [
            "--Local:Tools=false",
            "--Clock:StartAt=2026-11-16T10:00:00+08:00", $"--MicrosoftAppId={AppId}", "--MicrosoftAppPassword=a-secret",
            $"--BotOpenIdMetadata={issuer.OpenIdMetadata}", $"--Teams:TokenEndpoint={issuer.TokenEndpoint}",
            $"--Teams:ServiceHosts={connector.ServiceUrl.Authority}",
            $"--Teams:Tenants={Bot.Local.DemoCast.Tenant.Value}",
            .. settings,
        ];

    private async Task CountAsync(string what, BotProcess bot, TurnRequest request, int connections, string? expected)
    {
        var before = await bot.CountedAsync();
        var measure = await TurnLoad.RunAsync(bot.Port, request, connections, time, expected);
        var after = await bot.CountedAsync();
        Measured(what, measure);
        double turns = measure.Turns;
        Say($"  per turn: {(after.Allocated - before.Allocated) / 1_024 / turns:F1} KB allocated, ",
            $"{(after.RoundTrips - before.RoundTrips) / turns:F3} storage round trips, ",
            $"{(after.ProcessorSeconds - before.ProcessorSeconds) * 1_000_000 / turns:F0} µs of the processor");
    }

    /// <summary>A bot runs for weeks: what is compiled on the way is over before anything is measured.</summary>
    private async Task WarmAsync(BotProcess bot, TurnRequest request, int connections, string? expected)
    {
        var turns = 0;
        for (var stretch = 0; stretch < MostWarming && turns < EnoughWarming; stretch++)
            turns += (await TurnLoad.RunAsync(bot.Port, request, connections, time, expected)).Turns;
    }

    private async Task SendAsync(string what, BotProcess bot)
    {
        var before = connector.Count;
        var measure = await TurnLoad.RunAsync(bot.Port, _sending, Many, time, null);
        Measured(what, measure);
        var sent = connector.Count - before;
        if (sent < measure.Turns)
            throw new InvalidOperationException($"Of {measure.Turns} answers {sent} reached the connector.");
    }

    private static TurnRequest Request(TokenIssuer issuer, StubConnector connector, bool expectReplies)
    {
        var serviceUrl = connector.ServiceUrl;
        var token = issuer.Token(AppId, serviceUrl.AbsoluteUri, TimeProvider.System.GetUtcNow());
        return TurnRequest.Of(serviceUrl, token, expectReplies);
    }

    private static void Started(string what, BotProcess bot) =>
        Say($"{what}: first answer after {bot.FirstAnswer:F0} ms, {bot.MemoryThen:F0} MB then");

    private static void Started(string what, List<(double Answer, double Memory)> starts) =>
        Say($"{what}, {starts.Count} starts: first answer after {starts.Min(one => one.Answer):F0} to ",
            $"{starts.Max(one => one.Answer):F0} ms, in the middle {starts.Select(one => one.Answer).Order().ElementAt(starts.Count / 2):F0}; ",
            $"{starts.Average(one => one.Memory):F0} MB then");

    private static void Measured(string what, Measure measure) => Say(
        $"{what}, {measure.Connections} connections: {measure.Rate:F0} turns/s, p50 {measure.Median:F2} ms, ",
        $"p99 {measure.P99:F2} ms ({measure.Turns} turns in {measure.Seconds:F1} s)");

    private static void Read(RangeReads read) =>
        Say($"bare range read, Azurite, {Few} at a time: {read.Reads / read.Seconds:F0} reads/s");

    private static void Say(params FormattableString[] parts) =>
        Console.WriteLine(string.Concat(parts.Select(FormattableString.Invariant)).TrimEnd());
}
