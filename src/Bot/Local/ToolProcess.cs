using System.ComponentModel;
using System.Diagnostics;

namespace TeamCoachBot.Bot.Local;

/// <summary>
/// A program that runs beside the bot and ends with it. It holds the other end of its standard input: when that
/// closes, because the bot stops it or is gone, the program leaves (<c>leash.cjs</c>).
/// </summary>
internal sealed class ToolProcess : IAsyncDisposable
{
    private const int WordsKept = 12;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly Queue<string> _words = new();
    private volatile bool _stopping;

    private ToolProcess(string name, Process process)
    {
        (Name, _process) = (name, process);
        _process.OutputDataReceived += Remember;
        _process.ErrorDataReceived += Remember;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Exited = _process.WaitForExitAsync();
    }

    /// <summary>How people call it; begins a sentence.</summary>
    public string Name { get; }

    /// <summary>Completes when the program has ended, for whatever reason.</summary>
    public Task Exited { get; }

    public int Id => _process.Id;

    /// <summary>Only after <see cref="Exited"/>.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>True when it ended without being asked to.</summary>
    public bool EndedByItself => Exited.IsCompleted && !_stopping;

    /// <summary>The last lines that it wrote.</summary>
    public string LastWords
    {
        get
        {
            lock (_words)
                return string.Join(Environment.NewLine, _words);
        }
    }

    /// <summary>Starts a program of an npm package of the repository, on the leash.</summary>
    public static ToolProcess StartNode(
        LocalOptions options, string name, string script, IEnumerable<string> arguments,
        params (string, string)[] environment)
    {
        var leash = Path.Combine(options.Root, "src", "Bot", "Local", "leash.cjs");
        var file = Path.Combine(options.Root, "node_modules", script);
        return Start(name, options.Data, "node", ["--require", leash, file, .. arguments], environment);
    }

    /// <summary>Starts any program; a missing one is a refusal to start, in one sentence.</summary>
    public static ToolProcess Start(
        string name, string folder, string program, IEnumerable<string> arguments,
        params (string, string)[] environment)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        try
        {
            return new ToolProcess(name, Process.Start(start)!);
        }
        catch (Win32Exception missing)
        {
            throw new StartRefusedException(NodePackages.Missing, missing);
        }
    }

    /// <summary>
    /// Waits until the program answers; refuses when it ends before or takes longer than the patience.
    /// </summary>
    public async Task WaitUntilAsync(
        Func<CancellationToken, Task<bool>> answers, TimeSpan patience, Func<string> lastWords, CancellationToken ct)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(ct);
        late.CancelAfter(patience);
        using var timer = new PeriodicTimer(ProbeEvery);
        try
        {
            while (!Exited.IsCompleted && !await answers(late.Token))
                await timer.WaitForNextTickAsync(late.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new StartRefusedException(
                $"{Name} did not answer within {patience.TotalSeconds:0} seconds. {lastWords()}".TrimEnd());
        }
        if (Exited.IsCompleted)
            throw new StartRefusedException(
                $"{Name} ended by itself with exit code {_process.ExitCode}. {lastWords()}".TrimEnd());
    }

    /// <summary>Lets go of the leash, waits, and ends the program by force if it does not leave.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        if (Exited.IsCompleted)
            return;
        try
        {
            _process.StandardInput.Close();
            await Exited.WaitAsync(StopPatience);
        }
        catch (Exception stuck) when (stuck is TimeoutException or IOException)
        {
            _process.Kill(entireProcessTree: true);
            await Exited;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        if (string.IsNullOrWhiteSpace(line.Data))
            return;
        lock (_words)
        {
            _words.Enqueue(line.Data);
            if (_words.Count > WordsKept)
                _words.Dequeue();
        }
    }
}
