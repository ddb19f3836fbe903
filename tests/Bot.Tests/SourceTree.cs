namespace TeamCoachBot.Bot.Tests;

/// <summary>Finds files of the source tree from wherever the tests run.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find();

    public static string Folder(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TeamCoachBot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside of the source tree.");
    }
}
