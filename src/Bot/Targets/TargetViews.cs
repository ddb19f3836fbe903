using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>Turns a target into what its card shows.</summary>
internal static class TargetViews
{
    public static TargetSetView Of(Turn turn, Target target, string? whose) =>
        Of(turn.Language, turn.Team, turn.Today, target.Holding!, target, whose);

    public static TargetSetView Of(
        Language language, People.TeamInfo team, DateOnly today, TargetVersion version, Target target, string? whose)
    {
        var metric = team.Metrics.Find(target.Metric.Value)!;
        return new TargetSetView
        {
            TargetId = $"{target.Metric} {target.Period}",
            Version = version.Number,
            Step = target.IsPrivate ? TargetStep.OwnGoal : TargetStep.SetByManager,
            Period = target.Period,
            Today = today,
            Metric = team.Metrics.NameOf(metric, language),
            Units = TeamMetrics.UnitsOf(metric, team.Currency),
            Commitment = version.Commitment,
            Stretch = version.Stretch,
            Whose = target.Owner is TargetOwner.OfTeam ? team.Settings.Name : whose,
            Reason = version.Reason.Length > 0 && target.Versions.Length > 1 ? ReasonFor(language, version.Reason) : null,
        };
    }

    /// <summary>Where nobody gave a reason, what stands in its place is for the reader's eyes.</summary>
    private static string ReasonFor(Language language, string reason) =>
        Language.All.Any(l => Texts.Of<SetTarget>(l)["SetTarget_NoReason"] == reason)
            ? Texts.Of<SetTarget>(language)["SetTarget_NoReason"] : reason;
}
