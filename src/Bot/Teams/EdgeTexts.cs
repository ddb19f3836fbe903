using System.Resources;

namespace TeamCoachBot.Bot.Teams;

/// <summary>The few sentences that the edge says by itself.</summary>
internal static class EdgeTexts
{
    private static readonly ResourceManager Strings =
        new("TeamCoachBot.Bot.Teams.Strings", typeof(EdgeTexts).Assembly);

    /// <summary>Said when the bot failed.</summary>
    public static string Apology(Language language) => Text("Apology", language);

    /// <summary>Said when a pressed button takes longer than the channel waits.</summary>
    public static string Working(Language language) => Text("Working", language);

    /// <summary>
    /// Said where somebody asked in public for what belongs in private, and the private chat is closed.
    /// </summary>
    public static string CannotReach(Language language) => Text("CannotReach", language);

    /// <summary>Said when a pressed button carries nothing that the bot knows.</summary>
    public static string NotUnderstood(Language language) => Text("NotUnderstood", language);

    private static string Text(string key, Language language) =>
        Strings.GetString(key, language.TextCulture) ?? throw new MissingManifestResourceException(key);
}
