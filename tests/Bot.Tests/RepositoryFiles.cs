namespace TeamCoachBot.Bot.Tests;

/// <summary>Files of the repository that tests read as they lie there.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
            if (File.Exists(Path.Combine(here.FullName, "TeamCoachBot.sln")))
                return here.FullName;
        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
