using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Tests.Rules;

/// <summary>What names may be: folders say a subject, and no type hides behind the name of one.</summary>
public sealed class NamingTests
{
    private static readonly string[] Empty =
        ["Common", "Helpers", "Utils", "Utilities", "Services", "Models", "Managers", "Extensions", "Misc"];

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() => Assert.Empty(Sources.Folders.Intersect(Empty));

    [Fact]
    public void No_type_bears_a_folders_name()
    {
        var folders = Sources.Folders.ToHashSet(StringComparer.Ordinal);
        var types = new[] { typeof(Desk), typeof(TenantId) }.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => !type.IsNested && type.Namespace?.StartsWith("TeamCoachBot", StringComparison.Ordinal) == true)
            .Where(type => folders.Contains(type.Name));

        Assert.Empty(types);
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        var astray = Sources.All
            .Select(file => (file.Path, Expected: NamespaceOf(file.Path), file.Text))
            .Where(file => file.Text.Contains("\nnamespace ", StringComparison.Ordinal)
                && !file.Text.Contains($"\nnamespace {file.Expected};", StringComparison.Ordinal))
            .Select(file => $"{file.Path} is not in {file.Expected}");

        Assert.Empty(astray);
    }

    private static string NamespaceOf(string path) =>
        "TeamCoachBot." + path["src/".Length..path.LastIndexOf('/')].Replace('/', '.');
}
