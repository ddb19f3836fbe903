namespace TeamCoachBot.Bot.Tests.Rules;

/// <summary>The bot's and the domain's source files, by path inside the repository with forward slashes.</summary>
internal static class Sources
{
    public static IReadOnlyList<(string Path, string Text)> All { get; } = [.. Read("src/Bot"), .. Read("src/Domain")];

    /// <summary>Every folder of the source tree, down to the name of each.</summary>
    public static IEnumerable<string> Folders => All
        .SelectMany(file => Path.GetDirectoryName(file.Path)!.Split(Path.DirectorySeparatorChar, '/'))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Path, string Text)> Read(string folder) =>
        from file in Directory.EnumerateFiles(RepositoryFiles.At(folder), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select (path, File.ReadAllText(file));
}
