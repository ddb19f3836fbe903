using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using TeamCoachBot.Bot.Local;

namespace TeamCoachBot.Bench;

/// <summary>A bot in a process of its own, alone on the first core; ended when disposed.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly Process _process;
    private readonly HttpClient _client;

    private BotProcess(Process process, int port)
    {
        (_process, Port) = (process, port);
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        // What it logs is read, so that a full pipe never holds it, and shown only if it complains.
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    /// <summary>From the start of the process until its first answer had been read, in milliseconds.</summary>
    public double FirstAnswer { get; private set; }

    /// <summary>Resident memory in megabytes at the first answer.</summary>
    public double MemoryThen { get; private set; }

    public double Memory => ResidentOf(_process.Id);

    /// <param name="program">What is run; <c>{port}</c> in an argument is where it is to listen.</param>
    /// <param name="first">The turn that it must answer to count as started.</param>
    public static async Task<BotProcess> StartAsync(
        TurnRequest first, string program, params IEnumerable<string> arguments)
    {
        var port = LoopbackPorts.Row(1);
        var place = port.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("taskset")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var argument in (string[])["-c", "0", program, .. arguments])
            start.ArgumentList.Add(argument.Replace("{port}", place, StringComparison.Ordinal));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var began = Stopwatch.GetTimestamp();
        var bot = new BotProcess(Process.Start(start)!, port);
        try
        {
            await bot.AnswersAsync(first, began);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    public async Task<Counted> CountedAsync() => (await _client.GetFromJsonAsync(
        Counters.CountedPath, CountersJson.Default.Counted))!;

    public async Task<RangeReads> ReadRangeAsync(int parallel, TimeSpan time)
    {
        var question = FormattableString.Invariant($"?parallel={parallel}&seconds={time.TotalSeconds}");
        return (await _client.GetFromJsonAsync(
            Counters.RangePath + question, CountersJson.Default.RangeReads))!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task AnswersAsync(TurnRequest first, long began)
    {
        using var connection = await ConnectAsync(began);
        var status = await connection.AskAsync(first.Bytes);
        FirstAnswer = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        MemoryThen = Memory;
        if (status != 200)
            throw new InvalidOperationException($"The bot's first answer was {status}: {connection.Body}");
    }

    private async Task<TurnConnection> ConnectAsync(long began)
    {
        while (true)
        {
            try
            {
                return await TurnConnection.OpenAsync(Port);
            }
            catch (SocketException) when (!_process.HasExited && Stopwatch.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Pause, TimeProvider.System);
            }
        }
    }

    private static double ResidentOf(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status")
            .First(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line["VmRSS:".Length..^"kB".Length], CultureInfo.InvariantCulture) / 1_024;
    }
}
