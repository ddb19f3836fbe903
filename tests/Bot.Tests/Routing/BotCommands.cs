using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Tests.Routing;

/// <summary>The bot's own commands and forms, scanned once as at start-up.</summary>
internal static class BotCommands
{
    public static readonly Registry Registry = Features.Declared;

    public static readonly Router Router = new(Registry);
}
