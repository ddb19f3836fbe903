using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>
/// Says whether a word can be a metric's name: everything that is typed is matched against it, so it may not mean
/// anything else already.
/// </summary>
internal sealed class MetricNaming(Router router, MemberStore members)
{
    /// <summary>What reads a value; a name that is one would be read as one.</summary>
    private static readonly string[] Values =
        ["amount", "number", "percent", "date", "period", "basis", "role", "language", "figure", "group"];

    public static MetricName Of(string typed) =>
        Glyphs.Clean(typed) is var clean ? new MetricName(clean, MetricWords.KeyOf(clean)) : default;

    /// <summary>What is wrong with one of the names, with the name; null when all will do.</summary>
    public async Task<string?> ComplaintAsync(Turn turn, IEnumerable<MetricName> names, CancellationToken ct)
    {
        var texts = Texts.Of<MetricNaming>(turn.Language);
        var people = await members.NamesAsync(turn.Scope, ct);
        foreach (var name in names)
        {
            var typed = Typed.Line(name.Text);
            if (!OwnNames.HasWord(name.Text))
                return texts["Name_NoWord"];
            if (!OwnNames.HasOnlySigns(name.Text))
                return texts.With("Name_Signs", typed);
            if (MetricReader.ReadyMadeOf(name.Text) is { } id)
                return texts.With("Name_ReadyMade", typed, turn.Team.Metrics.NameOf(turn.Team.Metrics.Find(id)!, turn.Language));
            if (people.Lookup(name.Text).Count > 0)
                return texts.With("Name_Person", typed);
            if (OwnNames.IsValue(name.Text, Values) || NameWords.AreAll(Folded.Of(name.Text)))
                return texts.With("Name_Word", typed);
            if (CommandOf(name.Text) is { } command)
                return texts.With("Name_Command", typed, Texts.For(command.Handler, turn.Language)[command.Handler.Name + "_Title"]);
        }

        return null;
    }

    /// <summary>The command that the word alone asks for already.</summary>
    private Descriptor? CommandOf(string name) =>
        OwnMetricReader.UsualFor(name).Count == 0 && router.Read(name) is RouteResult.Found found ? found.Command : null;
}
