using System.Reflection;
using System.Text;
using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Logging;

namespace TeamCoachBot.Bot.Tests.Routing;

/// <summary>The five hundred phrasings, each with the command that it asks for, whether that is built or not.</summary>
public sealed class PhrasesTests
{
    public static IReadOnlyList<(string Phrase, string Command)> All { get; } = Read();

    [Fact]
    public void There_are_five_hundred() => Assert.Equal(500, All.Count);

    [Fact]
    public void Every_phrasing_of_a_built_command_reaches_it()
    {
        var astray = All
            .Where(p => BotCommands.Registry.Command(p.Command) is not null && Reached(p.Phrase) != p.Command)
            .Select(p => $"{p.Phrase} → {Reached(p.Phrase)}, not {p.Command}");

        Assert.Empty(astray);
    }

    [Fact]
    public void Every_other_phrasing_reaches_nothing_that_writes()
    {
        var astray = All
            .Where(p => BotCommands.Registry.Command(p.Command) is null && Writes(BotCommands.Router.Find(p.Phrase)))
            .Select(p => $"{p.Phrase} → {Reached(p.Phrase)}, not {p.Command}");

        Assert.Empty(astray);
    }

    [Fact]
    public void A_phrasing_of_what_is_not_built_is_not_mistaken_for_something_else()
    {
        var astray = All
            .Where(p => BotCommands.Registry.Command(p.Command) is null)
            .Where(p => BotCommands.Router.Find(p.Phrase) is RouteResult.Found)
            .Select(p => $"{p.Phrase} → {Reached(p.Phrase)}, not {p.Command}");

        Assert.Empty(astray);
    }

    [Theory]
    [InlineData("target @Ana 300k revenue this month")]
    [InlineData("target @Ana 300k")]
    public void A_target_in_one_line_is_set(string phrase) =>
        Assert.Equal("target/set", Reached(Mentioned(phrase)));

    /// <summary>A bare amount with a customer, and a target without an amount, only open a form.</summary>
    private static bool Writes(RouteResult result) => result is RouteResult.Found found && found.Input switch
    {
        LogWin.Input win => !win.IsBare,
        SetTarget.Input target => target.Amount is not null,
        LogLeave.Input or CancelLeave.Input or UndoWin.Input or GrantRole.Input or RevokeRole.Input or JoinGroup.Input => true,
        _ => false,
    };

    internal static string Reached(string phrase) => BotCommands.Router.Find(phrase) switch
    {
        RouteResult.Found found => found.Command.Name,
        RouteResult.NearMiss miss => $"near {string.Join("/", miss.Commands.Select(c => c.Command.Name))} {miss.Hedge}",
        _ => "unknown",
    };

    private static List<(string Phrase, string Command)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("phrases.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split('\t')).Select(f => (Mentioned(f[3]), f[4]))];
    }

    /// <summary>A mention in the list is written as @Name; the edge hands it over as a mark.</summary>
    private static string Mentioned(string phrase)
    {
        var text = new StringBuilder(phrase);
        foreach (var (name, index) in new[] { "@售前小陈", "@小李", "@小王", "@小陈", "@小张", "@Ben", "@Ana", "@Chen", "@Wu" }
            .Select((name, index) => (name, index)))
        {
            text.Replace(name, Arrival.MentionMark(index).ToString());
        }

        return text.ToString();
    }
}
