using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"How far from target?" for oneself, or for a colleague where one may look.</summary>
[Command(
    "progress",
    English =
    [
        // Bare words and the plain question, for me or for somebody named.
        "[<show>] [my] [own] (progress|status|attainment|performance|figures) [on|by|for|in] [{metric}] [on|based "
            + "on|by] [{basis}] [for] [{period}]",
        "[my] {period}",
        "[<show>] my (numbers|results|standing|score so far) [for|in] [{period}]",
        "[<show>] [my] {period} (progress|status|attainment|numbers)",
        "[what is|what are] [my|the] next (step|steps|move|action)",
        "what (should|do|can|must) i do (next|now)",
        "what next",
        "[<show>] {person} is (progress|status|attainment|numbers|figures|performance|results) [on|for|in] "
            + "[{metric}] [for|in] [{period}]",
        "(progress|status|attainment|numbers) (of|for) {person} [for|in] [{period}]",
        // How far.
        "how far [off|away|short|still] [from] [am i|i am] [from|off|to|behind] [my|the|our] [<target>] "
            + "[on|for|in] [{metric}] [for|in|on] [{period}]",
        "how far [off|away|short] [from] is {person} [from|off|to] [his|her|their|the] [<target>] [on|for|in] "
            + "[{metric}] [for|in|on] [{period}]",
        "how far (off|away|short|behind) is {person} [for|in|on] [{period}]",
        "how far [off|away] [am i] [from] [my|the] [<target>] (by|on|based on|counting) {basis} [for|in] [{period}]",
        "how (short|much short|far short|far behind|far along|far ahead) am i [of|on|from] [my|the] [<target>] "
            + "[on|for|in] [{metric}] [for|in|on] [{period}]",
        "how much [do] i [still] (need|have|miss|lack) [left] [to (go|do|sell|close|sign|make|reach it)] "
            + "[on|in|of] [{metric}] [for|in|on] [{period}]",
        "how much do i still (need|lack|have to sell|have to close|have to do) [on|in|of] [{metric}] [to "
            + "(reach|hit|make) [my|the] [<target>]] [for|in|on] [{period}]",
        "how much [more] (to go|is left|is missing|left|remains) [on|in] [{metric}] [for|in|on] [{period}]",
        "how much more (do i need|to reach my <target>|to hit my <target>) [for|in|on] [{period}]",
        "how many [more] {metric} [still] (to go|left|missing|do i need|do i still need) [for|in|on] [{period}]",
        "what is [still] (left|missing|to go|open|remaining) [(to|till|until|til|before) [i] (hit|reach|make|am at|get to)] [my|the] "
            + "[<target>] [for|in|on] [{period}]",
        "what (do|have) i [have] [got] (on|in|so far on|so far in|for) {metric} [for|in|on] [{period}]",
        "[what is] [my|the] (gap|shortfall|distance) [to] [my|the] [<target>] [on|for|in] [{metric}] [for|in|on] "
            + "[{period}]",
        "% (to|of) [my|the] (target|goal|quota|number)",
        "(to|of) (goal|target|quota)",
        "where (am i|do i stand) [now] [against|on|with|vs|versus|at] [my|the] [<target>] [on|for|in] [{metric}] "
            + "[for|in|on] [{period}]",
        "where (is|does) {person} [stand] [against|on|with|vs|versus|at] [his|her|their|the] <target> [for|in|on] "
            + "[{period}]",
        "am i [still] (behind|ahead|on track|on target|on pace|short|late|there yet|at target|done) [yet] "
            + "[on|with|for|in] [{metric}] [for|in|on] [{period}] [or (not|behind|am i behind|am i late|am i screwed|am i off)]",
        "is {person} [still] (behind|ahead|on track|on target|on pace|short) [on|with|for|in] [{metric}] "
            + "[for|in|on] [{period}]",
        "how (did|do) i do [on|in|for] [{period}]",
        "how am i (doing|tracking) [on|with|against|vs|versus|compared to] [my|the] [<target>] [{metric}] [so far] [for|in|on] [{period}]",
        "how is {person} (doing|tracking) [on|with|against] [his|her|their] [<target>] [{metric}] [so far] [for|in|on] [{period}]",
        "how is my (month|week|quarter|year|pipeline|progress) [looking|going|shaping up|coming along] [so far]",
        "how (is|was|did) {period} [go|look|looking|going] [so far|for me]",
        "how (much|many) {metric} (did|have) i (close|closed|sign|signed|win|won|make|made|get|got|sell|sold|land|landed|collect|collected|"
            + "bring in|brought in|book|booked|have|had|done|do) [so far] [for|in|on] [{period}]",
        "how (much|many) {metric} [so far] [for|in|on] {period}",
        "how many (working days|work days|workdays|business days) (are left|left|remain|remaining|do i have left|are there left|to go) "
            + "[for|in] [{period}]",
        "how much (have i|did i) (done|do|made|make|sold|sell|closed|close|signed|sign|achieved) [so far] "
            + "[on|in|of] [{metric}] [for|in|on] [{period}]",
        "how much has {person} (done|made|sold|closed|signed|achieved) [so far] [for|in|on] [{period}]",
        "[my] {metric} (progress|status|so far|to date) [for|in|on] [{period}]",
        "[my] {metric} [for|in|on] {period}",
        "how (is|was) my {metric} [doing|going|looking] [for|in|on] [{period}]",
        "how is {person} is {metric} [doing|going|looking] [for|in|on] [{period}]",
        "what (is|was) my {metric} [now|so far|today] [for|in|on] [{period}]",
        "what is {person} is {metric} [now|so far|today] [for|in|on] [{period}]",
        "[<show>] [my] {metric:entered}",
        "[<show>] {person} is {metric:entered} [for|in|on] [{period}]",
        // Since yesterday.
        "what (has changed|changed|is new|came in|did i add|was added) {since=since yesterday|from "
            + "yesterday|compared to yesterday|compared with yesterday}",
        "{since=since yesterday|compared to yesterday|compared with yesterday|vs yesterday|versus yesterday}",
        "how much more than yesterday{since=|}",
        // Enough?
        "is {amount} enough [to (reach|hit|make) [my|the] [<target>]] [for|in] [{period}]",
        "is {amount} enough for (my|the) <target> [for|in] [{period}]",
    ],
    Chinese =
    [
        "[我] [的] (下一步|接下来) [我] [该|应该|要|怎么] [做|办|干] [什么|啥]",
        "[我] [现在] (该|应该) (做|干) (什么|啥)",
        "[<看>] [{person}] [的] [现在|目前] [{period}] [的] [{metric}] [的] "
            + "(进度|业绩|完成率|完成情况|完成度|达成率|达成情况|业绩情况|任务进度|业绩进度|完成进度) [怎么样|如何|怎样|多少|是多少|到多少|到多少了|到哪了|到哪儿了|咋样]",
        "(到|到达|达到) [我] [的] [{period}] [的] <目标> [还|还要] (差|缺|有) [<多少>|几] [单|钱]",
        "[{person}] [的] {period} [的] [{metric}] (累计|合计|总计|总共|一共) [做|签|完成|卖] [了|是|有] [<多少>|几单]",
        "[{metric}] (几个|多少|多少个|几单) 了 {period}",
        "[{period}] 还 (剩|有|剩下) (几|多少) [个] 工作日",
        "[<看>] [{person}] [的] [{period}] [的] [{metric}] [还|还是|现在还] (差|缺|剩|欠|短) [<多少>|几个|几单|多远|几万] [钱] [才] "
            + "[达标|完成|够|能达标|到目标|到任务|完成任务|才够]",
        "[{period}] [的] [{person}] [的] [{metric}] [还|还是|现在还] (差|缺|剩|欠|短) [<多少>|几个|几单|多远|几万] [钱] [才] "
            + "[达标|完成|够|能达标|到目标|到任务|完成任务|才够]",
        "[{person}] [{period}] (离|距离|距|跟|和|与) [我] [{period}] [的] [<目标>|达标|完成任务] [还|还有|现在还] (差|有|剩|多) [<多少>|多远|几单]",
        "[{period}] (离|距离|距) {person} [{period}] [的] [{period}] (<目标>|达标) [还|还有|现在还] (差|有|剩|多) [<多少>|多远|几单]",
        "[{period}] [{person}] [{period}] [的] [{metric}] [现在|目前|已经|总共|一共] (完成|做|做到|达成|完成到|签|卖|干|做了|完成了) [了] "
            + "(<多少>|几成|百分之多少|到哪|得怎么样|得如何|的怎么样|怎么样) [单]",
        "[{period}] [{person}] [{period}] [的] [{metric}] [现在|目前] (做到|完成到|干到) <多少>",
        "[{person}] [的] [现在|目前|{period}] [的] (什么进度|啥进度|什么情况|啥情况|情况怎么样|怎么样)",
        "(进度|业绩|完成率|完成情况) {period}",
        "[我] [的] {period}",
        "[{period}] 按{basis} [算|口径] [{person}] [{period}] [的] [还] (完成|做|差|缺|做到) [了] <多少>",
        "{person} [{period}] 按{basis} [算|口径] [还] (完成|做|差|缺|做到) [了] <多少>",
        "{metric} [{period}] (完成|做|做到|收) (得怎么样|怎么样|如何|得如何|的怎么样|<多少>|了<多少>|到<多少>)",
        "[{person}] [的] [平均] {metric} [现在|目前] (怎么样|如何|是多少|多少|几分|到多少|咋样) [了]",
        "[<看>] [{person}] [的] {metric:entered}",
        "[{period}] (离|距离|距) [我] [{period}] [的] <目标>",
        "{period} [的] {metric}",
        "{metric} {period} (怎么样|如何|<多少>)",
        "{period} [的] {metric} (怎么样|如何|<多少>|是<多少>|多少)",
        "[<看>] [{person}] [的] {period} [的] [业绩|进度|完成] (怎么样|如何|咋样)",
        "[{person}] [{period}] (完成率|达成率|进度) [做]到<多少>",
        "[{period}] [的] [{person}] [的] (任务|目标|业绩目标) [{period}] (完成|达标|达成|搞定) [了] [没]",
        "[{person}] [{period}] (达标|完成|完成任务|完成目标) (了|了没|了吗|没)",
        "[{person}] (跟|赶) (上|得上) [了] [时间进度|进度|计划|节奏]",
        "[{person}] (落后|掉队|超前|领先) [了] [多少]",
        "[比|跟|和|与] (昨天|昨日) [比|相比] [又] [{since=多|增加|增|进|变化|涨|少|新增}] [了] (<多少>|什么|哪些)",
        "(昨天|昨日) (以来|到现在) {since=多了|有|增加了|新增|变了} (多少|什么|哪些|变化|什么变化)",
        "{amount} (够|够不够|够了|足够)",
        "[现在|目前] (进度|业绩|完成率|差多少|还差多少|完成情况)",
        "业绩",
        "[我] 离前面还差多少",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Listed = true)]
[Help(HelpGroup.Progress, Place = 10, Button = ProgressVerbs.Show)]
internal sealed class ShowProgress(ProgressReader reader, Onlooker onlooker, CardSigner signer) : ICommand<ShowProgress.Input>
{
    internal sealed record Input(
        PersonSlot? Person, PeriodSlot? Period, MetricSlot? Metric, BasisSlot? Basis, bool Since, AmountSlot? Amount,
        [Carried] string? At = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, Topics.Said(input.Basis, input.At), input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var seen = await onlooker.LookAsync(turn, input.Person, "progress", ct);
        if (seen is not Seen.Rows { Member: var rows })
            return ((Seen.Refused)seen).Answer;
        var question = await reader.OfMemberAsync(turn, rows, topic, ct);
        var figures = ProgressFigures.Of(question);
        if (input.Amount is { } amount)
            return Reply.Say(Enough(turn, amount, figures, question));
        var own = rows.Member == turn.Sender.Id;
        var view = TurnViews.Of(turn, question, figures, own ? null : rows.Name);
        var again = Topics.Again(turn, topic);
        return Reply.Show(ProgressCard.Draw(
            view, CardContext.Of(turn, signer), own ? again : [.. again, (ProgressVerbs.Person, rows.Member.Value)]));
    }

    /// <summary>"Is 12k enough?"</summary>
    private static string Enough(Turn turn, AmountSlot amount, ProgressFigures figures, ProgressQuestion question)
    {
        var texts = Texts.Of<ProgressView>(turn.Language);
        var written = Written.In(turn.Language);
        if (amount is not AmountSlot.Clear { Value: var value })
            return texts.With("EnoughUnclear", Typed.Line(amount.Typed));
        if (figures.Gap is not { } gap)
            return texts.With("NoTarget", written.Period(figures.Period, question.Today));
        if (gap <= 0m)
            return texts["EnoughAlready"];
        var units = new Units.Money(question.Currency);
        return value >= gap
            ? texts.With("EnoughYes", written.Amount(value, units), written.Amount(gap, units))
            : texts.With("EnoughNo", written.Amount(value, units), written.Amount(gap, units), written.Amount(gap - value, units));
    }
}
