using System.Globalization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>How far the team is in its month, on its main metric: the line that every celebration ends with.</summary>
internal sealed class TeamStanding(ProgressReader reader, OwnTurns turns)
{
    /// <summary>Null without a manager, without a target, or for a metric that doesn't add up.</summary>
    public async Task<Standing?> ReadAsync(TeamScope scope, TeamInfo team, CancellationToken ct)
    {
        var turn = turns.Of(scope, team, "celebrations/standing");
        if (!team.Settings.HasManager || Topics.MetricOf(turn, null) is not { AddsUp: true } metric)
            return null;
        var month = team.Year.MonthOf(Zones.LocalDay(turn.Now, team.Zone));
        var topic = new Topic(metric, Topics.BasisOf(turn, null), month);
        var figures = (await reader.OfTeamAsync(turn, topic, null, ct)).Figures;
        return figures is { Target: not null, Done: { } done }
            ? new Standing(done, figures.IsTooEarly ? null : figures.Expected, int.Parse(month.Key.AsSpan(5), CultureInfo.InvariantCulture))
            : null;
    }
}
