using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Stages;

/// <summary>
/// Finds the stage that a typed name means, or makes one of it: everything that is typed is matched against it, so it may
/// not mean anything else already.
/// </summary>
internal sealed class StageNaming(Router router, MemberStore members)
{
    /// <summary>What reads a value; a name that is one would be read as one.</summary>
    private static readonly string[] Values = ["amount", "number", "percent", "date", "period", "role", "language", "details"];

    /// <summary>Stages of a list that are known, and new ones for the names that aren't.</summary>
    public static List<Stage> StagesOf(StageOrder stages, IEnumerable<string> names)
    {
        var made = new List<Stage>();
        foreach (var name in names)
            made.Add(Known(stages, name) ?? Again(made, name) ?? Made(stages, name, made.Count(stage => stages.PlaceOf(stage.Id) < 0)));
        return made;
    }

    /// <summary>One of the team's stages, in use or given up.</summary>
    public static Stage? Known(StageOrder stages, string name) =>
        StageNames.Find(stages, name) ?? StageNames.Find(stages, name, isGivenUp: true);

    /// <summary>The name as it will stand: null for a ready-made word, which every language has a name for.</summary>
    public static string? NameFor(Stage stage, string typed) =>
        StageNames.ReadyMade(typed) is { } ready && StageNames.IdOf(ready) == stage.Id ? null : Glyphs.Clean(typed);

    /// <summary>What is wrong with a name that is to be a stage's; null when it will do.</summary>
    public async Task<string?> ComplaintAsync(Turn turn, IEnumerable<string> names, CancellationToken ct)
    {
        var people = await members.NamesAsync(turn.Scope, ct);
        foreach (var name in names)
        {
            if (Complaint(turn, name, people) is { } complaint)
                return complaint;
        }

        return null;
    }

    private string? Complaint(Turn turn, string name, NameBook people)
    {
        var texts = Texts.Of<StageNaming>(turn.Language);
        var typed = Typed.Line(name);
        if (!OwnNames.HasWord(name))
            return texts["Name_NoWord"];
        if (name.Length > Stage.MostNameChars)
            return texts.With("Name_TooLong", Stage.MostNameChars);
        if (!OwnNames.HasOnlySigns(name))
            return texts.With("Name_Signs", typed);
        if (StageNames.ReadyMade(name) is { } ready)
            return ready.Stage == "collected" ? texts.With("Name_Money", typed) : null;
        if (people.Lookup(name).Count > 0)
            return texts.With("Name_Person", typed);
        // Two common words can be a step ("half paid"); one alone is in everybody's sentences.
        if (OwnNames.IsValue(name, Values)
            || (!name.Contains(' ', StringComparison.Ordinal) && NameWords.AreAll(Folded.Of(name)))
            || MetricReader.ReadyMadeOf(name) is not null || turn.Team.Metrics.Words?.Find(name) is not null)
            return texts.With("Name_Word", typed);
        return router.Read(name) is RouteResult.Found found
            ? texts.With("Name_Command", typed, Texts.For(found.Command.Handler, turn.Language)[found.Command.Handler.Name + "_Title"])
            : null;
    }

    /// <summary>The same new name a second time, so that the list refuses it.</summary>
    private static Stage? Again(List<Stage> made, string name) =>
        made.Find(stage => stage.Name is { } known && MetricWords.KeyOf(known) == MetricWords.KeyOf(name));

    private static Stage Made(StageOrder stages, string name, int further) => StageNames.ReadyMade(name) is { Stage: not "collected" } ready
        ? new Stage(StageNames.IdOf(ready))
        : stages.NewOwn(Glyphs.Clean(name), further);
}
