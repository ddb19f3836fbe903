using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>What a form offers to choose from of all that the team measures.</summary>
internal static class MetricChoices
{
    public static IReadOnlyList<Choice> Of(Turn turn, Func<Metric, bool>? fits = null) =>
        [.. turn.Team.Metrics.All.Where(fits ?? (_ => true))
            .Select(m => new Choice(turn.Team.Metrics.NameOf(m, turn.Language), m.Id.Value))];
}
