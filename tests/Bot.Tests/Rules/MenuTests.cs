using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Tests.Manifest;
using TeamCoachBot.Bot.Tests.Routing;

namespace TeamCoachBot.Bot.Tests.Rules;

/// <summary>What the app's menu offers is what the bot can do, and the other way round.</summary>
public sealed class MenuTests
{
    [Fact]
    public void Every_entry_of_the_menu_reaches_a_listed_command()
    {
        var dead = ManifestCommands.Read()
            .Where(entry => Reached(entry.Title) is not { Listed: true })
            .Select(entry => $"{entry.Scope}, {entry.Language}: {entry.Title} → {PhrasesTests.Reached(entry.Title)}");

        Assert.Empty(dead);
    }

    [Fact]
    public void Every_listed_command_stands_in_the_personal_menu_of_every_language()
    {
        var listed = BotCommands.Registry.All.Where(command => command.Listed).Select(command => command.Name).Order().ToList();

        Assert.All(
            ManifestCommands.Read().Where(entry => entry.Scope == "personal").GroupBy(entry => entry.Language),
            menu => Assert.Equal(listed, menu.Select(entry => Reached(entry.Title)?.Name).Order()));
    }

    [Fact]
    public void A_menu_that_others_read_offers_nothing_that_is_private()
    {
        var offered = ManifestCommands.Read().Where(entry => entry.Scope != "personal");

        Assert.All(offered, entry => Assert.Equal(Where.Anywhere, Reached(entry.Title)?.Where));
    }

    private static Descriptor? Reached(string title) => (BotCommands.Router.Find(title) as RouteResult.Found)?.Command;
}
