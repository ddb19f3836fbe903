using System.Diagnostics;
using System.Globalization;

namespace TeamCoachBot.Bot.Tests.Teams.Sdk;

/// <summary>The official JavaScript SDK's bot, in a process of its own that ends with this object.</summary>
internal sealed class SdkBot : IAsyncDisposable
{
    private const string Listening = "listening ";

    private readonly Process _process;

    private SdkBot(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<SdkBot> StartAsync()
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(Tests(), "Bot.Tests", "Teams", "Sdk", "echo.mjs"));
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        if (line?.StartsWith(Listening, StringComparison.Ordinal) == true)
        {
            var port = int.Parse(line[Listening.Length..], CultureInfo.InvariantCulture);
            return new(process, new Uri($"http://127.0.0.1:{port}/"));
        }

        var said = await process.StandardError.ReadToEndAsync();
        process.Dispose();
        throw new InvalidOperationException($"The SDK's bot did not start; is npm ci done in tests/? {said}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Tests()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TeamCoachBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return Path.Combine(folder.FullName, "tests");
    }
}
