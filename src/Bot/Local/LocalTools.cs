using System.Globalization;
using System.Net.Sockets;

namespace TeamCoachBot.Bot.Local;

/// <summary>
/// Starts what a local run needs before the server answers (npm packages, storage emulator, chat windows) and stops
/// it after the server has finished, also when the start fails half-way.
/// </summary>
internal sealed partial class LocalTools(
    LocalOptions options, StartBoard board, DomainClock clock, ILogger<LocalTools> log)
    : IHostedLifecycleService, IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private readonly List<ToolProcess> _running = [];

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        RefuseWhenTaken(options.Endpoint.Port, "the bot");
        foreach (var window in options.Windows)
            RefuseWhenTaken(window.Port, "the chat window");
        await NodePackages.InstallAsync(options, board, cancellationToken);
        // Side by side: each takes one to three seconds.
        Task[] starts = [StartStorageAsync(cancellationToken), .. options.Windows.Select(
            window => StartWindowAsync(window, cancellationToken))];
        await Task.WhenAll(starts);
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        board.Say(["", "TeamCoachBot is ready. Talk to it in your browser:",
            .. options.Windows.Select(window => $"  {window.Address}  as {window.Person.DisplayName}"),
            options.Windows.Count == 1
                ? "  (start with \"-- --as manager\" for a second window as the manager)"
                : "  (each window is another person)",
            .. ClockLine(), "Ctrl-C stops everything.", ""]);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Only now has every service that writes to storage finished.
    public Task StoppedAsync(CancellationToken cancellationToken) => StopToolsAsync();

    public async ValueTask DisposeAsync() => await StopToolsAsync();

    private async Task StartStorageAsync(CancellationToken ct)
    {
        if (options.Storage is not { } ports)
            return;
        var emulator = Keep(Emulator.Start(options, ports));
        await emulator.WaitUntilAsync(
            token => Emulator.AnswersAsync(ports, token), StartPatience, () => emulator.LastWords, ct);
    }

    private async Task StartWindowAsync(ChatWindow window, CancellationToken ct)
    {
        var playground = Keep(PlaygroundProgram.Start(options, window));
        await playground.WaitUntilAsync(
            token => PlaygroundProgram.AnswersAsync(playground, window, token), StartPatience,
            () => PlaygroundProgram.LastWords(options, window), ct);
    }

    private IEnumerable<string> ClockLine()
    {
        if (clock.Shift == TimeSpan.Zero)
            return [];
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), DemoMorning.Zone);
        var text = now.ToString("dddd, d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return [$"For the bot it is {text} in Shanghai (Clock:StartAt sets another start)."];
    }

    private ToolProcess Keep(ToolProcess tool)
    {
        lock (_running)
            _running.Add(tool);
        _ = tool.Exited.ContinueWith(
            _ => Mourn(tool), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return tool;
    }

    /// <summary>
    /// A tool that ends during the run is said aloud: the bot goes on and would only seem to be deaf.
    /// </summary>
    private void Mourn(ToolProcess tool)
    {
        if (!tool.EndedByItself)
            return;
        LogEnded(log, tool.Name);
        board.Say($"{tool.Name} has ended by itself; stop the bot with Ctrl-C and start it again.");
    }

    private async Task StopToolsAsync()
    {
        ToolProcess[] tools;
        lock (_running)
        {
            tools = [.. _running];
            _running.Clear();
        }
        await Task.WhenAll(tools.Select(tool => tool.DisposeAsync().AsTask()));
    }

    private static void RefuseWhenTaken(int port, string who)
    {
        if (!LoopbackPorts.IsFree(port))
            throw new StartRefusedException($"Port {port}, which {who} needs, is taken; is the bot already running?",
                new SocketException((int)SocketError.AddressAlreadyInUse));
    }

    [LoggerMessage(1001, LogLevel.Error, "{Tool} ended by itself")]
    private static partial void LogEnded(ILogger log, string tool);
}
