using TeamCoachBot.Bot.Wins.Logging;

namespace TeamCoachBot.Bot.Progress;

/// <summary>The verbs and arguments of the buttons that lead to progress answers.</summary>
internal static class ProgressVerbs
{
    /// <summary>Shows progress; arguments <see cref="Period"/>, <see cref="Person"/>, <see cref="Metric"/>, <see cref="At"/>.</summary>
    public const string Show = "progress";
    public const string Team = "progress/team";
    public const string Everyone = "progress/everyone";
    public const string Why = "progress/why";
    public const string LogWin = "win/new";
    public const string EnterReading = "reading/new";
    public const string SuggestTarget = "target/suggest";
    public const string AskForTarget = "target/ask";

    public const string Period = "period";
    public const string Person = "person";
    public const string Metric = "metric";

    /// <summary>On which stage it counts, by id, or "collected".</summary>
    public const string At = "at";
    public const string Percent = "percent";

    /// <summary>A group, by id.</summary>
    public const string Of = "of";
}
