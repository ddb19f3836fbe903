using System.Diagnostics;
using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.Bench;

/// <summary>
/// This program as the bot is shipped: a native one; on a machine without a C linker compiled ahead, on the runtime.
/// </summary>
internal static class Published
{
    private static readonly string[] Linkers = ["clang", "gcc"];

    public static bool IsNative => Linkers.Any(IsInstalled);

    /// <summary>Publishes beside the build and says which file to run; minutes the first time.</summary>
    /// <exception cref="InvalidOperationException">The publication failed; what it said is on the error output.</exception>
    public static async Task<string> MakeAsync()
    {
        var project = Path.Combine(NodePackages.TestsFolder(), "Bench");
        var folder = Path.Combine(project, "bin", IsNative ? "native" : "published");
        string[] kind = IsNative ? ["--property:PublishAot=true"] : ["--no-self-contained"];
        using var publication = Process.Start(
            "dotnet",
            [
                "publish", project, "--configuration", "Release", "--runtime", "linux-x64", "--output", folder,
                "--verbosity", "quiet", "-clp:ErrorsOnly", .. kind,
                // They have no say in what is measured and take half of the time.
                "--property:RunAnalyzers=false",
            ]);
        await publication.WaitForExitAsync();
        return publication.ExitCode == 0
            ? Path.Combine(folder, typeof(Published).Assembly.GetName().Name!)
            : throw new InvalidOperationException("The bot could not be published.");
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
