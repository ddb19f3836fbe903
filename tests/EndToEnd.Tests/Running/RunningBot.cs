using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TeamCoachBot.Bot.Local;

namespace TeamCoachBot.EndToEnd.Tests.Running;

/// <summary>
/// The built bot as a process of its own, with its local tools on ports of their own and its data in a folder of its
/// own. It is told to stop (SIGTERM) when this is disposed, and also when the test process is gone.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    // The shell holds the other end of our pipe: when it closes, for whatever reason, the bot is told to stop.
    private const string Keeper = """
        exec 3<&0
        "$@" </dev/null 3<&- & bot=$!
        echo "process $bot"
        { read -r _ <&3; kill -TERM "$bot"; } >/dev/null 2>&1 & waiting=$!
        wait "$bot"; code=$?
        kill "$waiting" 2>/dev/null
        exit "$code"
        """;

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(25);

    private readonly Process _keeper;
    private readonly Task _exited;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _log = new();
    private readonly ConcurrentQueue<string> _board = new();
    private int _botId;

    private RunningBot(Process keeper, string folder, int firstPort)
    {
        (_keeper, Folder, FirstPort) = (keeper, folder, firstPort);
        keeper.OutputDataReceived += (_, line) => Log(line.Data);
        keeper.ErrorDataReceived += (_, line) => Board(line.Data);
        keeper.BeginOutputReadLine();
        keeper.BeginErrorReadLine();
        _exited = keeper.WaitForExitAsync();
        var address = new Uri($"http://127.0.0.1:{firstPort}");
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
    }

    /// <summary>Speaks to the bot itself.</summary>
    public HttpClient Http { get; }

    public string Folder { get; }

    /// <summary>The bot's port; storage has the next three, the chat windows those from the fifth on.</summary>
    public int FirstPort { get; }

    public IEnumerable<int> Ports => Enumerable.Range(FirstPort, 6);

    /// <summary>Where the first chat window is; the second (<c>--as</c>) has the next port.</summary>
    public Uri FirstWindow => new($"http://localhost:{FirstPort + 4}");

    public Uri SecondWindow => new($"http://localhost:{FirstPort + 5}");

    /// <summary>What it logged: one JSON object a line.</summary>
    public IReadOnlyList<string> LogLines => [.. _log];

    /// <summary>What it said to whoever started it.</summary>
    public string BoardText => string.Join('\n', _board);

    /// <summary>Starts it in Development and waits until it says that it is ready.</summary>
    public static async Task<RunningBot> StartAsync(params string[] arguments)
    {
        var bot = Launch("Development", LoopbackPorts.Row(6), arguments);
        var first = await Task.WhenAny(bot._ready.Task, bot._exited, Task.Delay(StartPatience));
        if (first == bot._ready.Task)
            return bot;
        var said = bot.BoardText + "\n" + string.Join('\n', bot.LogLines);
        await bot.DisposeAsync();
        throw new InvalidOperationException("The bot did not become ready:\n" + said);
    }

    /// <summary>Starts it expecting that it refuses; its exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Said)> RefusesAsync(
        string environment, int firstPort, params string[] arguments)
    {
        await using var bot = Launch(environment, firstPort, arguments);
        await bot._exited.WaitAsync(StartPatience);
        return (bot._keeper.ExitCode, bot.BoardText);
    }

    /// <summary>True as soon as <c>/readyz</c> says so: its tables are made behind the start.</summary>
    public async Task<bool> BecomesReadyAsync()
    {
        for (var look = 0; look < 100; look++)
        {
            using var answer = await Http.GetAsync(new Uri("/readyz", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
                return true;
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
        return false;
    }

    /// <summary>Asks it to stop and waits; its exit code.</summary>
    public async Task<int> StopAsync()
    {
        _keeper.StandardInput.Close();
        await _exited.WaitAsync(StopPatience);
        return _keeper.ExitCode;
    }

    /// <summary>Ends it without a word, as a crash would.</summary>
    public async Task CrashAsync()
    {
        Process.GetProcessById(_botId).Kill();
        await _exited.WaitAsync(StopPatience);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync();
        }
        catch (TimeoutException)
        {
            _keeper.Kill(entireProcessTree: true);
            throw;
        }
        finally
        {
            _keeper.Dispose();
            Http.Dispose();
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static RunningBot Launch(string environment, int firstPort, string[] arguments)
    {
        var folder = Places.NewFolder();
        var start = new ProcessStartInfo("bash",
        [
            "-c", Keeper, "keeper", .. Places.Bot, "--urls", $"http://127.0.0.1:{firstPort}",
            "--Local:StoragePort", $"{firstPort + 1}", "--Local:PlaygroundPort", $"{firstPort + 4}",
            "--Local:DataPath", folder, .. arguments,
        ])
        {
            WorkingDirectory = Places.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        foreach (var inherited in (string[])["ASPNETCORE_URLS", "DOTNET_ENVIRONMENT", "Storage__ConnectionString"])
            start.Environment.Remove(inherited);
        return new RunningBot(Process.Start(start)!, folder, firstPort);
    }

    private void Log(string? line)
    {
        if (line is null)
            return;
        if (_botId == 0 && line.StartsWith("process ", StringComparison.Ordinal))
            _botId = int.Parse(line["process ".Length..], CultureInfo.InvariantCulture);
        else
            _log.Enqueue(line);
    }

    private void Board(string? line)
    {
        if (line is null)
            return;
        _board.Enqueue(line);
        if (line.StartsWith("Ctrl-C stops", StringComparison.Ordinal))
            _ready.TrySetResult();
    }
}
