using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"How much a day?", "how many deals?": what the rest takes, in every unit that can be told.</summary>
[Command(
    "progress/needed",
    English =
    [
        "how much (a|per|each|every) (day|week|working day) [do i (need|have) [to (do|sell|close|sign)]] [for|in] "
            + "[{period}]",
        "how much do i (need|have) [to (do|sell|close|sign|make|bring in)] (a|per|each|every) (day|week|working day) "
            + "[for|in] [{period}]",
        "what do i need (a|per|each|every) (day|week|working day) [to (make|hit|reach) (it|my <target>|the <target>|<target>)] [for|in] [{period}]",
        "[what is] (need|needed|my need) (a|per|each|every) (day|week|working day)",
        "(what|how much) (do|would|must|should|will) i (need|have) to (do|sell|close|sign|make|bring in) (daily|weekly|every day|every week|"
            + "a day|a week|per day|per week|each day|each week) [to (make|hit|reach|get to) (it|(my|the|) [{period}] <target>)] [for|in] [{period}]",
        "how many [more] (deals|wins|orders|sales) [more] [do i (need|have) [to (close|sign|win)]] [still] [to "
            + "go|left|to (hit|reach|make) [my|the] <target>|to make it|to get there] [for|in|on] [{period}]",
        "(needed|required) (a|per|each) (day|week|deal) [for|in] [{period}]",
        "[my] (daily|weekly) (need|rate|pace|target) [for|in] [{period}]",
        "how do i catch up [for|in|on] [{period}]",
    ],
    Chinese =
    [
        "[我] [{period}] [我] [还] (要|得|需要|需) [再] (签|开|成交|做|拿) (几单|多少单|几个单|几个) [才|就] [够|达标|完成|能达标|能完成]",
        "[我] [{period}] [我] 再 (签|开|成交|拿) (几单|多少单|几个单) [才|就|能] [够|达标|完成]",
        "[我] [{period}] [我] (每天|每周|日均|平均每天|每个工作日|一天) [还] [要|得|需要|需|该|应该] (做|完成|签|卖|干) <多少> [单|钱] [才|才能|就|就能|能] "
            + "[够|达标|完成|完成任务|完成目标]",
        "[我] [{period}] [我] (日均|每周|每天) [需] [要] (完成|做) [多少]",
        "[我] (这周|本周|这个星期|今天|今日) [我] [还] (要|得|需要|该|应该) (做|完成|签) <多少> [才够|才能达标]",
        "(差这么多|差的|剩下的|缺口) [该] (怎么补|怎么办|咋补|怎么追)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Progress, Place = 80)]
internal sealed class AskNeeded(ProgressReader reader) : ICommand<AskNeeded.Input>
{
    internal sealed record Input(PeriodSlot? Period);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, null, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var question = await reader.OfMemberAsync(turn, turn.Mine, topic, ct);
        var figures = ProgressFigures.Of(question);
        var words = new ProgressWords(turn.Language);
        var line = words.Line(TurnViews.Of(turn, question, figures));
        if (figures.Needed is not { } needed)
            return Reply.Say(line);
        var texts = Texts.Of<ProgressView>(turn.Language);
        var units = TeamMetrics.UnitsOf(figures.Metric, turn.Team.Currency);
        var (day, week) = (words.NeededSum(needed.PerDay, units), words.NeededSum(needed.PerWeek, units));
        var rest = needed.Deals is { } deals
            ? texts.With("Needed_Everything", day, week, Written.In(turn.Language).Deals(deals))
            : texts.With("Needed_DayAndWeek", day, week);
        return Reply.Say(texts.With("Sentences", line, rest));
    }
}
