namespace TeamCoachBot.EndToEnd.Tests.Running;

/// <summary>Where the repository and what was built of it lie.</summary>
internal static class Places
{
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// How the bot is run: as built in the same configuration (Debug, Release) as these tests, or the program that
    /// TEAMCOACHBOT_PROGRAM names, so that a published one can be tested.
    /// </summary>
    public static IReadOnlyList<string> Bot { get; } =
        Environment.GetEnvironmentVariable("TEAMCOACHBOT_PROGRAM") is { Length: > 0 } program
            ? [program]
            : ["dotnet", Path.Combine(Root, "src", "Bot", "bin", Configuration(), "net10.0", "TeamCoachBot.Bot.dll")];

    /// <summary>Debian's browser, or whatever CHROMIUM names.</summary>
    public static string Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? OnPath("chromium");

    /// <summary>A new folder for one test; the caller deletes it.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("teamcoachbot-").FullName;

    private static string FindRoot()
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
            if (File.Exists(Path.Combine(here.FullName, "TeamCoachBot.sln")))
                return here.FullName;
        throw new InvalidOperationException("The tests run inside the repository.");
    }

    private static string Configuration() =>
        new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

    private static string OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"{program} is not on the PATH; bash test installs it on Debian.");
}
