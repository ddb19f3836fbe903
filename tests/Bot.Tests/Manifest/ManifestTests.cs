using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace TeamCoachBot.Bot.Tests.Manifest;

/// <summary>The Teams app package: valid by the published schema, complete in every language, the same bytes each time.</summary>
public sealed class ManifestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("manifest-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_manifest_and_its_languages_are_valid_and_complete()
    {
        var (exitCode, problems) = await ValidateAsync(RepositoryFiles.At("manifest"));

        Assert.Equal("", problems);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task A_thirteenth_command_is_found_out()
    {
        Copy();
        Change("manifest.json", manifest =>
        {
            var commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
            while (commands.Count < 13)
                commands.Add(commands[0]!.DeepClone());
        });

        var (exitCode, problems) = await ValidateAsync(_folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("must NOT have more than 12 items", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_one_language_lacks_is_found_out()
    {
        Copy();
        Change("zh.json", texts => texts.AsObject().Remove("bots[0].commandLists[1].commands[2].title"));

        var (exitCode, problems) = await ValidateAsync(_folder);

        Assert.Equal(1, exitCode);
        Assert.Contains(
            "zh.json: lacks bots[0].commandLists[1].commands[2].title", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_scope_lists_help_and_nothing_twice_in_both_languages()
    {
        var lists = ManifestCommands.Read().GroupBy(command => (command.Scope, command.Language)).ToList();

        Assert.Equal(3 * 3, lists.Count);
        Assert.All(lists, list => Assert.Contains(list, command => command.Title is "help" or "帮助"));
        Assert.All(lists, list => Assert.Equal(list.Count(), list.Select(command => command.Title).Distinct().Count()));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_is_a_square_of_the_size_that_Teams_asks_for(string file, int size)
    {
        var header = File.ReadAllBytes(RepositoryFiles.At("manifest", file)).AsSpan(16, 8);

        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(header));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(header[4..]));
    }

    [Fact]
    public async Task The_package_holds_the_bots_id_and_has_the_same_bytes_each_time()
    {
        const string id = "11111111-2222-4333-8444-555555555555";
        var (first, second) = (Path.Combine(_folder, "1.zip"), Path.Combine(_folder, "2.zip"));

        var made = await NodeScript.RunAsync("scripts/package.mjs", "--bot-id", id, "--out", first);
        await NodeScript.RunAsync("scripts/package.mjs", "--bot-id", id, "--out", second);

        Assert.Equal(0, made.ExitCode);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        await using var zip = await ZipFile.OpenReadAsync(first);
        Assert.Equal(
            ["color.png", "en.json", "manifest.json", "outline.png", "zh-cn.json", "zh.json"],
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        var manifest = await JsonNode.ParseAsync(await zip.GetEntry("manifest.json")!.OpenAsync());
        Assert.Equal(id, (string?)manifest!["bots"]![0]!["botId"]);
    }

    [Fact]
    public async Task The_package_is_refused_without_a_bots_id()
    {
        var (exitCode, said) = await NodeScript.RunAsync("scripts/package.mjs", "--bot-id", "my-bot");

        Assert.Equal(1, exitCode);
        Assert.Contains("--bot-id is expected", said, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output)> ValidateAsync(string folder) =>
        NodeScript.RunAsync("tests/manifest/validate.mjs", folder);

    private void Copy()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.At("manifest")))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    private void Change(string file, Action<JsonNode> change)
    {
        var path = Path.Combine(_folder, file);
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        change(json);
        File.WriteAllText(path, json.ToJsonString());
    }
}
