using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Progress;

/// <summary>The team's or a group's sum; to who may see them, also who needs help first.</summary>
//PHRASES ShowTeamProgress
internal sealed class ShowTeamProgress(ProgressReader reader, CardSigner signer) : ICommand<ShowTeamProgress.Input>
{
    internal sealed record Input(GroupSlot? Group, PeriodSlot? Period, MetricSlot? Metric, BasisSlot? Basis);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, input.Basis, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var group = input.Group is { } named ? GroupNames.IdOf(named) : (GroupId?)null;
        if (TeamGate.Refuse(turn, group) is { } refusal)
            return Reply.Say(refusal);
        var progress = await reader.OfTeamAsync(turn, topic, group, ct);
        if (progress.Table.Rows.IsEmpty)
            return Reply.Say(TeamGate.Empty(turn, group));
        // In a channel everybody reads along: the sum and the counts, never who is where.
        var showsNames = turn.Where == ConversationKind.Personal
            && Rights.MaySeeMembersOf(turn.Actor, group, turn.Team.Settings.HasManager);
        return Reply.Show(TeamProgressCard.Draw(
            TeamViews.Of(turn, topic, progress, group, showsNames), CardContext.Of(turn, signer)));
    }
}
