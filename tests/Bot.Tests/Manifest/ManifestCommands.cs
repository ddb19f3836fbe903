using System.Text.Json;

namespace TeamCoachBot.Bot.Tests.Manifest;

/// <summary>A command that the app's menu offers: where, in which language, and the text that a person sends by it.</summary>
internal sealed record ManifestCommand(string Scope, string Language, string Title, string Description);

/// <summary>The commands that the manifest and its language files list.</summary>
internal static class ManifestCommands
{
    public static IReadOnlyList<ManifestCommand> Read()
    {
        using var manifest = Parse("manifest.json");
        var bot = manifest.RootElement.GetProperty("bots")[0];
        var languages = manifest.RootElement.GetProperty("localizationInfo");
        var commands = new List<ManifestCommand>();
        AddFrom(languages.GetProperty("defaultLanguageTag"), languages.GetProperty("defaultLanguageFile"));
        foreach (var language in languages.GetProperty("additionalLanguages").EnumerateArray())
            AddFrom(language.GetProperty("languageTag"), language.GetProperty("file"));
        return commands;

        void AddFrom(JsonElement tag, JsonElement file)
        {
            using var texts = Parse(file.GetString()!);
            commands.AddRange(Of(bot, tag.GetString()!, texts.RootElement));
        }
    }

    private static IEnumerable<ManifestCommand> Of(JsonElement bot, string language, JsonElement texts) =>
        from list in bot.GetProperty("commandLists").EnumerateArray().Index()
        from command in list.Item.GetProperty("commands").EnumerateArray().Index()
        from scope in list.Item.GetProperty("scopes").EnumerateArray()
        let path = $"bots[0].commandLists[{list.Index}].commands[{command.Index}]"
        select new ManifestCommand(
            scope.GetString()!, language,
            texts.GetProperty(path + ".title").GetString()!, texts.GetProperty(path + ".description").GetString()!);

    private static JsonDocument Parse(string file) =>
        JsonDocument.Parse(File.ReadAllBytes(RepositoryFiles.At("manifest", file)));
}
