using System.Diagnostics;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>
/// The npm packages that tests need: found in <c>tests/node_modules</c>, installed there when missing.
/// </summary>
internal static class NodePackages
{
    /// <summary>
    /// The folder of a package; installs what <c>tests/package-lock.json</c> pins when it isn't there.
    /// </summary>
    /// <exception cref="InvalidOperationException">npm is missing or failed; says what to do.</exception>
    public static async Task<string> RequireAsync(string package, CancellationToken ct = default)
    {
        var tests = TestsFolder();
        var folder = Path.Combine(tests, "node_modules", package);
        if (Directory.Exists(folder))
            return folder;
        // Test programs run side by side; one installs, the others wait and find it done.
        using var only = await OnlyOneAsync(
            Path.Combine(Path.GetTempPath(), $"teamcoachbot-npm-{Name(tests)}.lock"), ct);
        if (!Directory.Exists(folder))
            await InstallAsync(tests, ct);
        return Directory.Exists(folder)
            ? folder
            : throw new InvalidOperationException($"tests/package-lock.json doesn't install the package {package}.");
    }

    /// <summary>The <c>tests</c> folder of the work tree that this program was built in.</summary>
    public static string TestsFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TeamCoachBot.sln")))
                return Path.Combine(folder.FullName, "tests");
        }
        throw new InvalidOperationException("The tests must run inside the work tree, below TeamCoachBot.sln.");
    }

    private static string Name(string path) => Convert.ToHexString(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(path)))[..16];

    private static async Task<FileStream> OnlyOneAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!ct.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, ct);
            }
        }
    }

    private static async Task InstallAsync(string folder, CancellationToken ct)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in (string[])["ci", "--no-audit", "--no-fund"])
            start.ArgumentList.Add(argument);
        using var npm = StartedOf(start);
        var output = npm.StandardOutput.ReadToEndAsync(ct);
        var errors = npm.StandardError.ReadToEndAsync(ct);
        await npm.WaitForExitAsync(ct);
        await output;
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"'npm ci' in tests/ failed ({npm.ExitCode}): {await errors}");
    }

    private static Process StartedOf(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException("The storage tests need Node.js 20 or later with npm on the PATH.", e);
        }
    }
}
