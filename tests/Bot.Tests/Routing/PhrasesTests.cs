using System.Reflection;
using System.Text;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Tests.Routing;

/// <summary>The five hundred phrasings, each with the command that it asks for, whether that is built or not.</summary>
public sealed class PhrasesTests
{
    /// <summary>Commands that read: where the right one isn't built, one of these answering is no harm.</summary>
    private static readonly string[] Writing =
        ["win/log", "win/undo", "target/set", "leave/log", "roles/grant", "team/setup", "settings/language"];

    public static IReadOnlyList<(string Phrase, string Command)> All { get; } = Read();

    [Fact]
    public void There_are_five_hundred() => Assert.Equal(500, All.Count);

    [Fact]
    public void Every_phrasing_of_a_built_command_reaches_it()
    {
        var astray = All
            .Where(p => DeclaredCommands.Registry.Command(p.Command) is not null && Reached(p.Phrase) != p.Command)
            .Select(p => $"{p.Phrase} → {Reached(p.Phrase)}, not {p.Command}");

        Assert.Empty(astray);
    }

    [Fact]
    public void Every_other_phrasing_reaches_nothing_that_writes()
    {
        var astray = All
            .Where(p => DeclaredCommands.Registry.Command(p.Command) is null && Writing.Contains(Reached(p.Phrase)))
            .Select(p => $"{p.Phrase} → {Reached(p.Phrase)}, not {p.Command}");

        Assert.Empty(astray);
    }

    [Fact]
    public void A_phrasing_of_what_is_not_built_is_not_mistaken_for_something_else()
    {
        var astray = All
            .Where(p => DeclaredCommands.Registry.Command(p.Command) is null)
            .Where(p => DeclaredCommands.Router.Find(p.Phrase) is RouteResult.Found)
            .Select(p => $"{p.Phrase} → {Reached(p.Phrase)}, not {p.Command}");

        Assert.Empty(astray);
    }

    internal static string Reached(string phrase) => DeclaredCommands.Router.Find(phrase) switch
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
