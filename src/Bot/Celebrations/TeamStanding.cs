using System.Globalization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

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
        var today = Zones.LocalDay(turn.Now, team.Zone);
        var month = team.Year.MonthOf(today);
        var topic = new Topic(metric, Topics.BasisOf(turn, null), month);
        var figures = (await reader.OfTeamAsync(turn, topic, null, ct)).Figures;
        if (figures is not { Target: not null, Done: { } done })
            return null;
        var money = new Topic(Metric.Revenue, Basis.Collected, TeamYear.DayOf(today));
        return new Standing(
            done, figures.IsTooEarly ? null : figures.Expected, int.Parse(month.Key.AsSpan(5), CultureInfo.InvariantCulture),
            (await reader.OfTeamAsync(turn, money, null, ct)).Figures.Attained);
    }
}
