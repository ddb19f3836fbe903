using TeamCoachBot.Bot.Local;

namespace TeamCoachBot.Bot.Tests.Local;

public sealed class NodePackagesTests : IDisposable
{
    private const string Wanted = """
        { "packages": { "": { "name": "root" },
          "node_modules/azurite": { "version": "3.35.0" },
          "node_modules/fsevents": { "version": "2.3.3", "optional": true } } }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("packages-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Without_a_folder_of_packages_they_are_missing()
    {
        File.WriteAllText(Path.Combine(_root, "package-lock.json"), Wanted);

        Assert.False(NodePackages.AreInstalled(_root));
    }

    [Theory]
    [InlineData("3.35.0", true)]
    [InlineData("3.34.0", false)]
    public void They_are_there_when_each_has_the_locked_version_except_optional_ones(string version, bool expected)
    {
        File.WriteAllText(Path.Combine(_root, "package-lock.json"), Wanted);
        Directory.CreateDirectory(Path.Combine(_root, "node_modules"));
        File.WriteAllText(
            Path.Combine(_root, "node_modules", ".package-lock.json"),
            $$"""{ "packages": { "node_modules/azurite": { "version": "{{version}}" } } }""");

        Assert.Equal(expected, NodePackages.AreInstalled(_root));
    }
}
