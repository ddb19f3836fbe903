using TeamCoachBot.Bot.People;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>Turns a team's progress into what its card shows.</summary>
internal static class TeamViews
{
    /// <param name="everyone">All names instead of the five who need help.</param>
    /// <param name="below">Only those whose attainment is below this share.</param>
    public static TeamProgressView Of(
        Turn turn, Topic topic, TeamProgress progress, GroupId? group, bool showsNames, bool everyone = false, decimal? below = null)
    {
        var whose = group is { } named ? GroupNames.Written(named, turn.Language) : turn.Team.Settings.Name;
        var table = progress.Table;
        return new TeamProgressView
        {
            Team = TurnViews.Of(turn, progress.Question, progress.Figures, whose),
            Group = group?.Value,
            Again = Topics.Again(turn, topic),
            Before = progress.Figures.Period.Kind == PeriodKind.Range
                ? turn.Team.Year.Previous(turn.Team.Year.MonthOf(turn.Today))
                : turn.Team.Year.Previous(progress.Figures.Period),
            Members = [.. table.Rows
                .Where(r => below is null || r.Figures.Done < below)
                .Select(r => new TeamRowView(
                    r.Member.Value, progress.Names[r.Member], ProgressViews.StandingOf(r.Figures), r.Figures.Done, r.Figures.Gap))],
            Counts = (table.Ahead, table.OnTrack, table.NeedAttention),
            ShowsNames = showsNames,
            ShowsEveryone = everyone,
        };
    }
}
