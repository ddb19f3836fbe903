using System.Text.Json;

namespace TeamCoachBot.Bot.Tests.Security;

/// <summary>
/// No locked package is older than the version that mended a known advisory. It stands beside NuGet's own audit,
/// which says nothing where the package source carries no vulnerability data.
/// </summary>
public sealed class LockedVersionsTests
{
    private static readonly JsonElement Security = JsonDocument.Parse(
        File.ReadAllBytes(RepositoryFiles.At("security", "min-versions.json"))).RootElement;

    [Fact]
    public void Every_locked_package_is_at_least_the_version_that_mended_it()
    {
        var oldest = Security.GetProperty("nuget").EnumerateObject()
            .ToDictionary(package => package.Name, package => Least(package.Value), StringComparer.OrdinalIgnoreCase);

        Assert.Empty(TooOld(oldest));
    }

    [Fact]
    public void The_canary_is_found()
    {
        var canary = Security.GetProperty("canary");
        var name = canary.GetProperty("package").GetString()!;

        var found = TooOld(new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase) { [name] = Least(canary) });

        Assert.NotEmpty(found);
    }

    private static List<string> TooOld(Dictionary<string, Version> oldest) =>
    [
        .. from file in LockFiles()
           from package in Locked(file)
           where oldest.TryGetValue(package.Name, out var least) && package.Version < least
           select $"{Path.GetRelativePath(RepositoryFiles.Root, file)}: {package.Name} {package.Version}",
    ];

    private static List<string> LockFiles()
    {
        var files = new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateDirectories(RepositoryFiles.At(folder)))
            .Select(project => Path.Combine(project, "packages.lock.json")).Where(File.Exists).ToList();
        Assert.True(files.Count >= 6, "lock files were not found");
        return files;
    }

    private static List<(string Name, Version Version)> Locked(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. json.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.TryGetProperty("resolved", out _))
                .Select(package => (package.Name, Numbers(package.Value.GetProperty("resolved").GetString()!))),
        ];
    }

    private static Version Least(JsonElement entry) => Numbers(entry.GetProperty("atLeast").GetString()!);

    // A pre-release counts as the version that it leads to; none is locked here.
    private static Version Numbers(string version) => Version.Parse(version.Split('-', '+')[0]);
}
