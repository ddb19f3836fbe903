namespace TeamCoachBot.Bot.Progress;

/// <summary>The verbs and arguments of the buttons that lead to progress answers.</summary>
internal static class ProgressVerbs
{
    /// <summary>Shows progress; arguments <see cref="Period"/>, <see cref="Member"/>, <see cref="Metric"/>.</summary>
    public const string Show = "progress";
    public const string Team = "team-progress";
    public const string Why = "progress/why";
    public const string LogWin = "win/new";
    public const string SuggestTarget = "target/suggest";
    public const string AskForTarget = "target/ask";

    public const string Period = "period";
    public const string Member = "member";
    public const string Metric = "metric";
}
