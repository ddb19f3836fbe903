using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Tests.Routing;

/// <summary>The commands under test, registered once.</summary>
internal static class DeclaredCommands
{
    public static readonly Registry Registry = Registry.Of(
        typeof(Declared.LogWin).Assembly.GetTypes().Where(t => t.Namespace == typeof(Declared.LogWin).Namespace),
        (_, key, _) => key);

    public static readonly Router Router = new(Registry);
}
