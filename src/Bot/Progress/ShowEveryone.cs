using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Progress;

/// <summary>Everybody's attainment, sorted by who needs help; a lead sees the own group.</summary>
//PHRASES ShowEveryone
internal sealed class ShowEveryone(ProgressReader reader, CardSigner signer) : ICommand<ShowEveryone.Input>
{
    internal sealed record Input(PeriodSlot? Period, MetricSlot? Metric, PercentSlot? Percent);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var group = turn.Actor.Is(Roles.Manager) ? (GroupId?)null : turn.Actor.Leads.Cast<GroupId?>().FirstOrDefault();
        if (TeamGate.Refuse(turn, group) is { } refusal)
            return Reply.Say(refusal);
        var progress = await reader.OfTeamAsync(turn, topic, group, ct);
        if (progress.Table.Rows.IsEmpty)
            return Reply.Say(TeamGate.Empty(turn, group));
        var view = TeamViews.Of(turn, topic, progress, group, showsNames: true, everyone: true, below: input.Percent?.Value / 100);
        return Reply.Show(TeamProgressCard.Draw(view, CardContext.Of(turn, signer)));
    }
}
