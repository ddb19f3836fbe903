using System.Diagnostics;
using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.Bench;

/// <summary>This program as the bot is shipped: published for the machine it runs on, compiled ahead.</summary>
internal static class Published
{
    /// <summary>Publishes beside the build and says where the program lies; a minute the first time.</summary>
    /// <exception cref="InvalidOperationException">The publication failed; what it said is on the error output.</exception>
    public static async Task<string> MakeAsync()
    {
        var project = Path.Combine(NodePackages.TestsFolder(), "Bench");
        var folder = Path.Combine(project, "bin", "published");
        using var publication = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "publish", project, "--configuration", "Release", "--runtime", "linux-x64", "--no-self-contained",
                "--output", folder, "--verbosity", "quiet", "-clp:ErrorsOnly",
                // They have no say in what is measured and take half of the time.
                "--property:RunAnalyzers=false",
            },
        })!;
        await publication.WaitForExitAsync();
        return publication.ExitCode == 0
            ? Path.Combine(folder, typeof(Published).Assembly.GetName().Name + ".dll")
            : throw new InvalidOperationException("The bot could not be published.");
    }
}
