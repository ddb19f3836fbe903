namespace TeamCoachBot.Bot.Local;

/// <summary>The storage emulator: how it is started and how it is recognised.</summary>
internal static class Emulator
{
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(2);

    public static ToolProcess Start(LocalOptions options, StoragePorts ports)
    {
        var folder = Path.Combine(options.Data, "azurite");
        Directory.CreateDirectory(folder);
        return ToolProcess.StartNode(options, "The storage emulator (Azurite)", "azurite/dist/src/azurite.js",
        [
            "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--location", folder,
            "--blobPort", $"{ports.Blobs}", "--queuePort", $"{ports.Queues}", "--tablePort", $"{ports.Tables}",
        ]);
    }

    /// <summary>True when both services that the bot uses are answered by an emulator.</summary>
    public static async Task<bool> AnswersAsync(StoragePorts ports, CancellationToken ct)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = ProbePatience };
        return await IsEmulatorAsync(client, ports.TablesAddress, ct)
            && await IsEmulatorAsync(client, ports.QueuesAddress, ct);
    }

    /// <summary>As <see cref="AnswersAsync"/>, for the moment before there is a host that could await.</summary>
    public static bool Answers(StoragePorts ports) =>
        Task.Run(() => AnswersAsync(ports, CancellationToken.None)).GetAwaiter().GetResult();

    private static async Task<bool> IsEmulatorAsync(HttpClient client, Uri address, CancellationToken ct)
    {
        try
        {
            // Unsigned, so it is refused; who refuses is what counts.
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.Headers.TryGetValues("Server", out var names)
                && names.Any(name => name.StartsWith("Azurite", StringComparison.Ordinal));
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
}
