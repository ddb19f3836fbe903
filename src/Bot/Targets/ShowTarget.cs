using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>"What's my target?": the number, who set it and when; without one, how to get one.</summary>
[Command(
    "target/show",
    English =
    [
        "[<show>] [what is] [my] (target|goal|quota) [on] [{metric}] [for|in|on] [{period}]",
        "what is my [{metric}] (target|goal|quota|number) [for|in|on] [{period}]",
        "what is {person} is [{metric}] (target|goal|quota|number) [for|in|on] [{period}]",
        "what is the (target|goal|quota) (of|for) {person} [for|in|on] [{period}]",
        "what (target|goal|quota) (do i have|have i got|did i get|was i given) [for|in|on] [{period}]",
        "how (high|big|much) is my (target|goal|quota|number) [for|in|on] [{period}]",
        "[<show>] {person} is [{metric}] (target|goal|quota) [for|in|on] [{period}]",
        "[<show>] {person} is {period} [{metric}] (target|goal|quota)",
        "is my [{period}] [{metric}] (target|goal|quota|number) [for|in|on] [{period}] [at|still|really|now] {asked:amount} [for|in|on] [{period}]",
        "[<show>] my (targets|goals)",
        "who (set|gave me|decided|decides|sets) my (target|goal|quota|number) [for|in|on] [{period}]",
        "[i think] [is] my [{period}] (target|goal|quota|number) [is] [way|far|much|a bit] (too high|too low|too much|too ambitious|unrealistic|unfair)",
    ],
    Chinese =
    [
        "[<看>] [{person}] [{period}] [的] [{person}] [的] [{metric}] [的] <任务> [是|有|定了|定的是] [<多少>|什么|几万]",
        "[<看>] ({person}|{period}) [的] [{period}] [的] [{metric}] [的] <目标> [是|有|定了|定的是] [<多少>|什么|几万]",
        "[{period}] 给 [{person}] 定了 [<多少>] [的] [<目标>] [<多少>]",
        "[{period}] [{person}] [{period}] [的] <目标> [{period}] (是|有|定了|定的是|) (<多少>|什么|几万|多高)",
        "[{person}] [{period}] (要|该) (完成|做) 的 <目标> [是] <多少>",
        "[我] [的] [{period}] [的] <目标> (是不是|是否|是不是还是) {asked:amount}",
        "[我] [的] [{period}] [的] <目标> [是|还是] {asked:amount} (吗|么|对吗|对吧|没错吧)",
        "[我] [的] [{period}] [的] <目标> [是] (谁定的|谁给的|谁设的|谁定|哪来的)",
        "[我] [觉得|感觉] [我] [的] [{period}] [的] <目标> [是不是|有点|也|实在] (太高|高了点|偏高|定高|定太高|不现实|太低|定得太高|不合理) [了]",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Listed = true)]
[Help(HelpGroup.Progress, Place = 60)]
internal sealed class ShowTarget(Onlooker onlooker, ProgressReader reader, CardSigner signer) : ICommand<ShowTarget.Input>
{
    internal sealed record Input(PersonSlot? Person, PeriodSlot? Period, MetricSlot? Metric, AmountSlot? Asked = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var seen = await onlooker.LookAsync(turn, input.Person, "target", ct);
        if (seen is not Seen.Rows { Member: var rows })
            return ((Seen.Refused)seen).Answer;
        var own = rows.Member == turn.Sender.Id;
        var all = TargetRows.Of(rows, turn.Team.Year).Where(t => t.Metric == topic.Metric.Id && (own || !t.IsPrivate)).ToList();
        var book = new TargetBook(all);
        var period = topic.Period ?? book.PeriodToShow(turn.Team.Year.MonthOf(turn.Today), turn.Today);
        if (all.Find(t => t.Period == period && t.Holding is not null) is { } target)
            return Reply.Show(TargetSetCard.Draw(
                TargetViews.Of(turn, target, own ? null : rows.Name), CardContext.Of(turn, signer)));

        var texts = Texts.Of<ShowTarget>(turn.Language);
        var written = Written.In(turn.Language);
        var sum = book.For(topic.Metric, period, turn.Team.Year.Months(period));
        if (sum.Exists)
            return Reply.Say(texts.With(
                "Target_Sum", written.Period(period, turn.Today),
                written.Amount(sum.Commitment, TeamMetrics.UnitsOf(topic.Metric, turn.Team.Currency)),
                sum.Parts.Count));
        return own
            ? Reply.Show(await NoTargetAsync(turn, topic with { Period = period }, ct))
            : Reply.Say(texts.With("Target_NoneOf", Typed.Line(rows.Name), written.Period(period, turn.Today)));
    }

    /// <summary>Without a target: what is attained so far, and the two ways to get one.</summary>
    private async Task<Card> NoTargetAsync(Turn turn, Topic topic, CancellationToken ct)
    {
        var question = await reader.OfMemberAsync(turn, turn.Mine, topic, ct);
        return ProgressCard.Draw(
            TurnViews.Of(turn, question, ProgressFigures.Of(question)), CardContext.Of(turn, signer),
            Topics.Again(turn, topic));
    }
}
