using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Progress;

/// <summary>The team's or a group's sum; to who may see them, also who needs help first.</summary>
[Command(
    "progress/team",
    English =
    [
        "how is (<team>|{group}) [doing|going|getting on] [on|with|against] [the] [<target>] [on|in] [{metric}] "
            + "[on] [{basis}] [for|in|on] [{period}]",
        "how are (we|you all|<team>) [doing|going|getting on] [on|with|against] [the|our] [<target>] [on|in] "
            + "[{metric}] [for|in|on] [{period}]",
        "(how far|how far off|how short|how far behind) (are we|is <team>|is {group}|we are) [off|from|to] "
            + "[the|our|its|their] [<target>] [on|in] [{metric}] [for|in|on] [{period}]",
        "where (do we|does <team>|does {group}|are we|is <team>|is {group}) [stand] [against|on|with|vs|versus] "
            + "[the|our] [<target>] [on|in] [{metric}] [for|in|on] [{period}]",
        "[<show>] (team|our|the team is|team is|{group}|{group} is) "
            + "(progress|status|attainment|numbers|figures|performance|results) [on|based on|by|for] [{metric}] "
            + "[{basis}] [for|in|on] [{period}]",
        "(progress|status|attainment|numbers|figures) (of|for) (<team>|{group}) [on|by] [{metric}] [for|in|on] "
            + "[{period}]",
        "[<show>] (<team>|{group}) [vs|versus|against] [the|our] [<target>] [on|in] [{metric}] [for|in|on] [{period}]",
        "how (big|large|wide) is (the|our|<team> is) (gap|shortfall) [to] [<target>] [on|in] [{metric}] "
            + "[for|in|on] [{period}]",
        "what is (our|<team> is) (gap|shortfall) [to] [<target>] [on|in] [{metric}] [for|in|on] [{period}]",
        "what (came|has come|is come) in [{period}]",
        "how much (came in|did we (make|close|sign|sell|do)|have we (made|closed|signed|sold|done)) [so far] "
            + "[on|in] [{metric}] [for|in|on] [{period}]",
        "how much [do] we [still] (need|have left|have to do) [to (hit|reach|make) [our|the] [<target>]] "
            + "[for|in|on] [{period}]",
        "are we [still] (behind|ahead|on track|on target|on pace|short|done) [on|with|for|in] [{metric}] "
            + "[for|in|on] [{period}]",
        "is (<team>|{group}) [still] (behind|ahead|on track|on target|on pace|short) [on|with|for|in] [{metric}] "
            + "[for|in|on] [{period}]",
        "how (is|was) (our|the team is|team is|{group} is) {metric} [doing|going|looking] [for|in|on] [{period}]",
        "what is (our|the team is|team is|{group} is) {metric} [now|so far] [for|in|on] [{period}]",
        "[<show>] (our|team|the team is|team is) {metric:entered} [for|in|on] [{period}]",
        "how did (we|<team>) do [on|in|with] [{metric}] [for|in|on] [{period}]",
        "how (much|many) [{metric}] (did|has|have) (we|<team>) (close|closed|sign|signed|win|won|make|made|sell|sold|do|done|collect|"
            + "collected|bring in|brought in|book|booked) [so far] [for|in|on] [{period}]",
        "overall (progress|status|picture) [for|in|on] [{period}]",
    ],
    Chinese =
    [
        "[<看>] [{period}] (<团队>|{group}) [的] [现在|目前] [{period}] [的] [{metric}] [的] (<进度>|什么情况|啥情况|什么进度|业绩) "
            + "[怎么样|如何|多少|是多少|到多少|到哪了|咋样]",
        "[<看>] [{period}] (<团队>|{group}) [{period}] [的] [{metric}] [还|现在还] (差|缺|剩|欠) [<多少>|几个|几单] [达标|完成|够]",
        "[{period}] (<团队>|{group}) [{period}] [的] [{metric}] [现在|目前|已经|总共|一共] (完成|做|做到|达成|完成到|签|卖) [了] "
            + "(<多少>|几成|百分之多少|得怎么样|怎么样|得如何)",
        "[{period}] (<团队>|{group}) [{period}] [的] (怎么样|如何|咋样|怎样|好不好)",
        "[{period}] (<团队>|{group}) [{period}] (离|距离|距) [<目标>|达标] [还|还有] (差|有) [<多少>|多远]",
        "[{period}] [<团队>|{group}] [{period}] [的] [{metric}] [的] (缺口|差距|窟窿) [有|还有] [<多少>|多大]",
        "[<看>] [{period}] (<团队>|{group}) [的] [{period}] [的] {metric} [现在|目前] [怎么样|如何|是多少|多少|咋样]",
        "(时间进度|计划进度)(和|跟|与|对)(完成率|实际|实际进度) [做个|做一个] [对比|比较|比|对照] [一下]",
        "(完成率|实际|实际进度)(和|跟|与|对)(时间进度|计划进度) [对比|比较|比]",
        "按{basis} [口径] [算] [<看>] [{period}] (<团队>|{group}) [的] (<进度>|业绩|完成多少)",
        "按{basis} [口径] [算] [{period}] (<团队>|{group}) [还] (完成|做|差) [了] <多少>",
        "(今天|今日|昨天|本周|这周|这个月|本月) [一共|总共] (进|进账|入账|收) [了] (多少|几单)",
        "[<看>] (团队|整体|大盘|全队|全组)",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    Listed = true)]
[Help(HelpGroup.Progress, Place = 40, PlaceForLeads = 1, Button = ProgressVerbs.Team)]
internal sealed class ShowTeamProgress(ProgressReader reader, CardSigner signer) : ICommand<ShowTeamProgress.Input>
{
    internal sealed record Input(GroupSlot? Group, PeriodSlot? Period, MetricSlot? Metric, BasisSlot? Basis, GroupId? Of = null,
        [Carried] string? At = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, Topics.Said(input.Basis, input.At), input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var group = input.Of ?? (input.Group is { } named ? GroupNames.IdOf(named) : null);
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
