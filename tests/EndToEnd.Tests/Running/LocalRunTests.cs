using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TeamCoachBot.Bot;
using TeamCoachBot.Bot.Local;

namespace TeamCoachBot.EndToEnd.Tests.Running;

/// <summary>What a developer meets on <c>dotnet run</c>: the built bot with its real tools.</summary>
public sealed class LocalRunTests
{
    [Fact]
    public async Task A_run_says_where_to_talk_and_answers_there_and_leaves_nothing_behind()
    {
        await using var bot = await RunningBot.StartAsync("--as", "manager");
        using var browserless = new HttpClient();

        Assert.Contains($"{bot.FirstWindow}  as Ana Li 李安娜", bot.BoardText, StringComparison.Ordinal);
        Assert.Contains($"{bot.SecondWindow}  as Wang Fang 王芳", bot.BoardText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browserless.GetAsync(bot.FirstWindow)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browserless.GetAsync(bot.SecondWindow)).StatusCode);
        Assert.Equal("Healthy", await bot.Http.GetStringAsync("/healthz"));
        Assert.True(await bot.BecomesReadyAsync());

        Assert.Equal(0, await bot.StopAsync());

        Assert.All(bot.Ports, port => Assert.True(LoopbackPorts.IsFree(port), $"port {port} is still held"));
        Assert.All(bot.LogLines, line =>
            Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
    }

    [Fact]
    public async Task Its_tools_end_even_when_the_bot_crashes()
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.CrashAsync();

        // The tools notice when their end of a pipe closes; a bounded look instead of a guess at the time.
        for (var look = 0; look < 100 && !bot.Ports.All(LoopbackPorts.IsFree); look++)
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        Assert.All(bot.Ports, port => Assert.True(LoopbackPorts.IsFree(port), $"port {port} is still held"));
    }

    [Fact]
    public async Task Production_without_settings_is_refused_and_names_what_is_missing()
    {
        var (exitCode, said) = await RunningBot.RefusesAsync("Production", LoopbackPorts.Row(6));

        Assert.Equal(1, exitCode);
        Assert.All(["MicrosoftAppId", "Teams:Tenants", "Storage:ConnectionString and Storage:AccountUri"], key =>
            Assert.Contains(key, said, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nobody_bears_is_refused_with_the_names_that_exist()
    {
        var (exitCode, said) = await RunningBot.RefusesAsync("Development", LoopbackPorts.Row(6), "--as", "boss");

        Assert.Equal(1, exitCode);
        Assert.Contains("--as is expected to be one of ana, ben, jing, lei, min, manager", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_refused_in_one_sentence_and_no_tool_stays()
    {
        await using var first = await RunningBot.StartAsync();

        var (exitCode, said) = await RunningBot.RefusesAsync("Development", first.FirstPort);

        Assert.Equal(1, exitCode);
        Assert.Contains($"Port {first.FirstPort}, which the bot needs, is taken", said, StringComparison.Ordinal);
        Assert.Equal("Healthy", await first.Http.GetStringAsync("/healthz"));
    }

    [Fact]
    public async Task A_window_whose_port_is_taken_while_it_starts_is_refused_instead_of_waited_for()
    {
        var folder = Places.NewFolder();
        var first = LoopbackPorts.Row(2);
        var window = new ChatWindow(DemoCast.Ana, first + 1);
        var options = new LocalOptions(Places.Root, folder, new Uri($"http://127.0.0.1:{first}"), null, [window]);
        using var stranger = new TcpListener(IPAddress.Loopback, window.Port);
        stranger.Start();
        await using (var playground = PlaygroundProgram.Start(options, window))
        {
            var refused = await Assert.ThrowsAsync<StartRefusedException>(() => playground.WaitUntilAsync(
                ct => PlaygroundProgram.AnswersAsync(playground, window, ct), TimeSpan.FromSeconds(60),
                () => PlaygroundProgram.LastWords(options, window), CancellationToken.None));

            Assert.Contains($"Port {window.Port}", refused.Message, StringComparison.Ordinal);
            Assert.Contains("was taken while it started", refused.Message, StringComparison.Ordinal);
        }
        Directory.Delete(folder, recursive: true);
    }
}
