using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Progress;

/// <summary>Everybody's attainment, sorted by who needs help; a lead sees the own group.</summary>
[Command(
    "progress/everyone",
    English =
    [
        "[<show>] everyone is (attainment|progress|status|numbers|figures|performance|results) [on|by] [{metric}] "
            + "[for|in|on] [{period}]",
        "[<show>] everybody is (attainment|progress|status|numbers|figures|performance|results) [on|by] [{metric}] "
            + "[for|in|on] [{period}]",
        "how is (everyone|everybody|each one|each person) [in {group}] doing [on|with] [{metric}] [for|in|on] "
            + "[{period}]",
        "[<show>] (attainment|progress|status|numbers) (by|per|of each|for each) (person|member|rep|head|everyone) "
            + "[for|in|on] [{period}]",
        "[<show>] everyone is (attainment|progress|status|numbers) (in|of) {group} [for|in|on] [{period}]",
        "[<show>] everyone (in|of) {group} [for|in|on] [{period}]",
        "[<show>] (the|a) breakdown (by|per) (person|member|rep) [for|in|on] [{period}]",
        "who is [still] (below|under|less than|not at|short of) {percent} [attainment] [on|of] [{metric}] "
            + "[for|in|on] [{period}]",
        "who is (below|under|behind) [the|their|his] [<target>|time|schedule|plan|pace] [for|in|on] [{period}]",
        "who (has|have) not (reached|hit|made) [the|their|his] [<target>|it] [yet] [for|in|on] [{period}]",
        "who (needs me|needs help|needs my help|needs attention|needs a hand) [for|in|on] [{period}]",
        "[<show>] [the|our] team (table|board|dashboard|breakdown|league|sheet|tracker) [for|in|on] [{period}]",
        "who is (falling behind|lagging|lagging behind|struggling|at risk|off track|off pace|ahead|on track) "
            + "[for|in|on] [{period}]",
    ],
    Chinese =
    [
        "[<看>] [{period}] {group} [的] (各人|每个人|每人|大家|所有人|全员|各位|成员) [的] [{period}] [{metric}] [的] "
            + "(完成情况|完成率|进度|业绩|达成率|情况) [怎么样|如何]",
        "[<看>] [{period}] (各人|每个人|每人|大家|所有人|全员|各位|各成员|成员) [的] [{period}] [{metric}] [的] (完成情况|完成率|进度|业绩|达成率|情况) "
            + "[怎么样|如何] [发我|发一下|给我|列一下|列出来]",
        "[{period}] 谁 [{period}] [还] (没|没有|未) (达标|完成|完成任务|完成目标|到目标|达成)",
        "[{period}] 谁 [{period}] [还] (低于|不到|没到|没有到|不足|在) {percent} [以下|的]",
        "完成率 [在] (低于|不到|不足|没到) {percent} [以下] 的 [有] [谁|哪些人|哪几个]",
        "(谁|哪些人|哪几个人|哪几个) [{period}] (掉队|落后|进度落后|进度慢|进度偏慢|拖后腿|跟不上) [了]",
        "(谁|哪些人|哪几个人) [{period}] (有完不成的风险|可能完不成|完不成|完成不了|有风险)",
        "(谁|哪个|哪些人) (需要我|需要帮忙|需要帮助|需要我帮一把|需要我帮|需要关注|需要帮一把)",
        "[我] [{period}] [我] (该|应该|要) (关注|盯|帮) (谁|哪几个|哪些人)",
        "该关注谁",
        "[<看>] [{period}] (团队|全组|全队|全员|大家) [的] [{period}] [的] [业绩|进度] (表格|表|看板|明细表|一览表|一览|排表|总表)",
    ],
    Who = Who.Leads,
    Where = Where.Private)]
[Help(HelpGroup.Progress, Place = 50, PlaceForLeads = 2, Button = ProgressVerbs.Everyone)]
internal sealed class ShowEveryone(ProgressReader reader, CardSigner signer) : ICommand<ShowEveryone.Input>
{
    /// <param name="Of">The group by its id, as a button says it.</param>
    internal sealed record Input(
        PeriodSlot? Period, MetricSlot? Metric, PercentSlot? Percent, GroupSlot? Group, GroupId? Of, [Carried] string? At = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, Topics.Said(null, input.At), input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var group = input.Of ?? (input.Group is { } named ? GroupNames.IdOf(named) : null);
        var led = turn.Actor.Leads.OrderBy(one => one.Value, StringComparer.Ordinal).ToList();
        if (group is null && !turn.Actor.Is(Roles.Manager) && led.Count > 1)
            return Choose(input, topic, led, turn);
        group ??= turn.Actor.Is(Roles.Manager) || led.Count == 0 ? null : led[0];
        if (TeamGate.RefuseNames(turn, group) is { } refusal)
            return Reply.Say(refusal);
        var progress = await reader.OfTeamAsync(turn, topic, group, ct);
        if (progress.Table.Rows.IsEmpty)
            return Reply.Say(TeamGate.Empty(turn, group));
        var view = TeamViews.Of(turn, topic, progress, group, showsNames: true, everyone: true, below: input.Percent?.Value / 100);
        return Reply.Show(TeamProgressCard.Draw(view, CardContext.Of(turn, signer)));
    }

    /// <summary>Who leads several groups sees each by itself, for each has a target and people of its own.</summary>
    private Reply Choose(Input input, Topic topic, List<GroupId> groups, Turn turn)
    {
        var period = topic.Period ?? turn.Team.Year.MonthOf(turn.Today);
        List<(string, string)> args = [(ProgressVerbs.Period, period.Key), .. Topics.Again(turn, topic)];
        if (input.Percent is { } percent)
            args.Add((ProgressVerbs.Percent, $"{percent.Value.ToString(CultureInfo.InvariantCulture)}%"));
        return Reply.Show(GroupChoiceCard.Draw(groups, args, CardContext.Of(turn, signer)));
    }
}
