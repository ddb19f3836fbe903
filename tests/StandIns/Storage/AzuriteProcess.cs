using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>
/// A real Azurite (tables and queues) on free loopback ports, its data in a folder of its own. Disposing it ends it
/// politely: SIGTERM writes everything down, and the folder goes with it.
/// </summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private const int TermSignal = 15;

    // A test run that is killed can't tidy up; its end of the pipe closes all the same.
    private const string EndWithParent =
        "data:text/javascript,process.stdin.on('end',()=>process.kill(process.pid,'SIGTERM')).resume().unref()";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly DirectoryInfo _folder;

    private AzuriteProcess(Process process, DirectoryInfo folder, StorageAccount account)
    {
        (_process, _folder, Account) = (process, folder, account);
        _process.ErrorDataReceived += (_, line) => Remember(line.Data);
        _process.OutputDataReceived += (_, line) => Remember(line.Data);
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        AppDomain.CurrentDomain.ProcessExit += EndWithUs;
    }

    /// <summary>The emulator's account at the ports of this process.</summary>
    public StorageAccount Account { get; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account.Name};AccountKey={Convert.ToBase64String(Account.Key)};"
        + $"TableEndpoint={Account.Tables};QueueEndpoint={Account.Queues}";

    /// <param name="certificate">
    /// PEM files (certificate, key): https, and tokens are taken (<c>--oauth basic</c>).
    /// </param>
    /// <exception cref="InvalidOperationException">Says why there is no Azurite.</exception>
    public static async Task<AzuriteProcess> StartAsync(
        (string Certificate, string Key)? certificate = null, CancellationToken ct = default)
    {
        var package = await NodePackages.RequireAsync("azurite", ct);
        var folder = Directory.CreateTempSubdirectory("azurite-");
        var blobs = LoopbackPorts.Row(3);
        var (queues, tables) = (blobs + 1, blobs + 2);
        var scheme = certificate is null ? "http" : "https";
        var account = StorageAccount.Development with
        {
            Tables = new Uri($"{scheme}://127.0.0.1:{tables}/{StorageAccount.Development.Name}"),
            Queues = new Uri($"{scheme}://127.0.0.1:{queues}/{StorageAccount.Development.Name}"),
        };
        List<string> arguments =
        [
            "--import", EndWithParent,
            Path.Combine(package, "dist", "src", "azurite.js"),
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--location", folder.FullName,
            "--blobPort", $"{blobs}", "--queuePort", $"{queues}", "--tablePort", $"{tables}",
        ];
        if (certificate is { } pem)
            arguments.AddRange(["--oauth", "basic", "--cert", pem.Certificate, "--key", pem.Key]);
        var azurite = new AzuriteProcess(Start(arguments), folder, account);
        await azurite.ReadyAsync([queues, tables], ct);
        return azurite;
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndWithUs;
        Terminate();
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static Process Start(List<string> arguments)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException(
                "The storage tests need Node.js 20 or later on the PATH for Azurite.", e);
        }
    }

    private async Task ReadyAsync(int[] ports, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        foreach (var port in ports)
        {
            while (!await AnswersAsync(port, both.Token))
            {
                if (_process.HasExited)
                    throw new InvalidOperationException($"Azurite ended by itself ({_process.ExitCode}): {Errors()}");
                await Task.Delay(Pause, TimeProvider.System, both.Token);
            }
        }
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken ct)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Remember(string? line)
    {
        lock (_errors)
            _errors.AppendLine(line);
    }

    private string Errors()
    {
        lock (_errors)
            return _errors.ToString();
    }

    private void EndWithUs(object? sender, EventArgs e) => Terminate();

    private void Terminate()
    {
        if (_process.HasExited)
            return;
        if (OperatingSystem.IsWindows())
            _process.Kill();
        else if (Signal(_process.Id, TermSignal) != 0)
            throw new InvalidOperationException($"Azurite (process {_process.Id}) can't be told to end.");
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
