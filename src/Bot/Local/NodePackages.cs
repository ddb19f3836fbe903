using System.Globalization;
using System.Text.Json;

namespace TeamCoachBot.Bot.Local;

/// <summary>
/// The npm packages that the local tools are: installed when they are missing or not the locked ones.
/// </summary>
internal static class NodePackages
{
    public const string Missing =
        "The local tools need Node.js 20 or newer with npm, and it is not on the PATH; install it from nodejs.org, "
        + "or set Local:Tools to false and Storage:ConnectionString to a storage account.";

    private const int OldestMajor = 20;
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(10);

    public static async Task InstallAsync(LocalOptions options, StartBoard board, CancellationToken ct)
    {
        await CheckNodeAsync(options, ct);
        if (AreInstalled(options.Root))
            return;
        board.Say("Installing the local tools (npm ci) – once, about a minute …");
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        await using var install = ToolProcess.Start(
            "npm ci", options.Root, npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        if (await ExitCodeAsync(install, InstallPatience, ct) != 0)
            throw new StartRefusedException("npm ci failed: " + install.LastWords);
    }

    /// <summary>
    /// True when every package of the lock file is there in the locked version. npm keeps what it installed in a
    /// lock file of its own, which is read instead of hundreds of folders.
    /// </summary>
    internal static bool AreInstalled(string root)
    {
        var installedFile = Path.Combine(root, "node_modules", ".package-lock.json");
        if (!File.Exists(installedFile))
            return false;
        var installed = Versions(installedFile);
        return Versions(Path.Combine(root, "package-lock.json")).All(wanted => wanted.Value.Optional
            || (installed.TryGetValue(wanted.Key, out var there) && there.Version == wanted.Value.Version));
    }

    private static Dictionary<string, (string? Version, bool Optional)> Versions(string lockFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(lockFile));
        return json.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0)
            .ToDictionary(package => package.Name, package => (
                package.Value.TryGetProperty("version", out var version) ? version.GetString() : null,
                package.Value.TryGetProperty("optional", out var optional) && optional.GetBoolean()));
    }

    private static async Task CheckNodeAsync(LocalOptions options, CancellationToken ct)
    {
        await using var node = ToolProcess.Start("node", options.Data, "node", ["--version"]);
        await ExitCodeAsync(node, AnswerPatience, ct);
        var text = node.LastWords.Trim().TrimStart('v').Split('.')[0];
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major < OldestMajor)
            throw new StartRefusedException(Missing);
    }

    private static async Task<int> ExitCodeAsync(ToolProcess process, TimeSpan patience, CancellationToken ct)
    {
        try
        {
            await process.Exited.WaitAsync(patience, ct);
            return process.ExitCode;
        }
        catch (TimeoutException late)
        {
            throw new StartRefusedException(
                $"{process.Name} did not finish within {patience.TotalMinutes:0} minutes.", late);
        }
    }
}
