using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Tests.Rules;

/// <summary>Who may know whom: the domain nobody, the channel only the composition, storage only the stores.</summary>
public sealed class BoundaryTests
{
    private const string Channel = "TeamCoachBot.Bot.Teams";

    /// <summary>Where the edge is composed: the only file outside that may name it.</summary>
    private static readonly string[] Composition = ["src/Bot/Composition.cs", "src/Bot/Features.cs"];

    private static readonly string[] StorageNames = ["TeamCoachBot.Bot.Storage.Tables", "TeamCoachBot.Bot.Storage.Queues"];

    /// <summary>Files that are named for what else they do and touch rows all the same, each with its reason.</summary>
    private static readonly Dictionary<string, string> TouchRows = new(StringComparer.Ordinal)
    {
        ["src/Bot/People/Onboarding.cs"] = "adds a team where none is: there is no partition to commit to yet",
        ["src/Bot/People/RosterReader.cs"] = "writes people whom no turn speaks for, and its own wish",
        ["src/Bot/Progress/ProgressReader.cs"] = "hands copies of many members from one range to the figures",
        ["src/Bot/Local/DemoSeed.cs"] = "fills an empty store before there are turns",
    };

    [Fact]
    public void The_domain_references_nothing_but_the_platform() =>
        Assert.All(References(typeof(TenantId).Assembly.Location), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void Only_the_composition_names_what_belongs_to_the_channel()
    {
        var strangers = Sources.All
            .Where(file => !file.Path.StartsWith("src/Bot/Teams/", StringComparison.Ordinal) && !Composition.Contains(file.Path))
            .Where(file => file.Text.Contains(Channel, StringComparison.Ordinal))
            .Select(file => file.Path);

        Assert.Empty(strangers);
    }

    [Fact]
    public void Only_stores_and_their_rows_touch_tables_and_queues()
    {
        var strangers = Sources.All
            .Where(file => !file.Path.StartsWith("src/Bot/Storage/", StringComparison.Ordinal) && !IsStore(file.Path))
            .Where(file => StorageNames.Any(name => file.Text.Contains(name, StringComparison.Ordinal)))
            .Select(file => file.Path);

        Assert.Empty(strangers.Except(TouchRows.Keys));
    }

    [Fact]
    public void Every_exception_is_still_needed() => Assert.All(
        TouchRows.Keys,
        path => Assert.Contains(
            Sources.All,
            file => file.Path == path && StorageNames.Any(name => file.Text.Contains(name, StringComparison.Ordinal))));

    private static bool IsStore(string path) =>
        path.EndsWith("Store.cs", StringComparison.Ordinal)
        || path.EndsWith("Rows.cs", StringComparison.Ordinal)
        || path.EndsWith("Copies.cs", StringComparison.Ordinal);

    private static List<string> References(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
