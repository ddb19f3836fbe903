using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Tests.Routing;

/// <summary>The bot's own commands and forms, scanned once as at start-up.</summary>
internal static class BotCommands
{
    public static readonly Registry Registry = Registry.Scan(
        typeof(Desk).Assembly,
        static (handler, key, language) => Texts.For(handler, language) is var texts && texts.Has(key) ? texts[key] : null);

    public static readonly Router Router = new(Registry);
}
