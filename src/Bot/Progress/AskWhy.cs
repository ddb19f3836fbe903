using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"Why this number?": each figure opened into rule, inputs, entries and target version.</summary>
[Command(
    "progress/why",
    English =
    [
        "why (this|that|the|these|those) (number|figure|amount|total|gap|result|numbers|figures)",
        "why is (it|this|that|my number|my progress|the gap|my gap) (so low|so high|so small|so big|that low|that "
            + "high|what it is|like that|wrong|lower|higher|down)",
        "why",
        "where (does|do|did) (this|that|the|these|my) [number|figure|amount|total|numbers|figures] (come|came) from",
        "where (does|did) {amount} come from",
        "how (is|was|did you|do you) [this|that|it|the number|my number|the figure|my progress|the gap] "
            + "(calculate|calculated|work out|worked out|compute|computed|count|counted|get) [this|that|it|the "
            + "number|my number]",
        "how did you get (this|that|it|there|the number|that number|{amount})",
        "[<show>] (the|my) (records|details|workings|calculation|breakdown|entries) [behind it|behind this|behind "
            + "that]",
        "why is my {metric} [so low|so high|what it is|like that|down|lower]",
        "why [my|the] {metric:entered}",
        "how is my {metric} (calculated|worked out|computed|counted)",
        "where does my {metric} come from",
        "(explain|explain this|explain that|explain it|explain the number|explain my progress)",
    ],
    Chinese =
    [
        "(怎么|咋|如何) (算|来|得|得出) (的|来的|出来的)",
        "(这|这个|那个|那) (数|数字|数据|结果|金额|进度|缺口) [是] (怎么|咋|如何) (算|来|得|得出) (的|来的|出来的)",
        "(完成率|进度|缺口|还差的|业绩) [是] (怎么|咋|如何) (算|来|得出) (的|来的|出来的)",
        "(依据|根据) (是什么|是啥|呢|在哪)",
        "(为什么|为啥|咋) (少|多|差) [了] [{amount}]",
        "(为什么|为啥|怎么) (是这个数|会这样|这么少|这么多|这么低|这么高|才这么点|少了|多了|不对)",
        "[我] [的] {metric} [是] (怎么|咋|如何) (算|来|得|得出|统计) (的|来的|出来的)",
        "(为什么|为啥) [我] [的] {metric} (这么低|这么高|这么少|这么多|是这个数|低了|高了|少了|多了)",
        "{amount} [是] (怎么|咋) (来|算) (的|来的|出来的)",
        "<看> (明细|依据|算法|计算过程|记录|口径)",
        "(为什么|为啥)",
        "看明细",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Listed = true)]
[Help(HelpGroup.Progress, Place = 70)]
internal sealed class AskWhy(ProgressReader reader, Onlooker onlooker, CountedEntries entries, CardSigner signer) : ICommand<AskWhy.Input>
{
    /// <param name="Amount">"Why 300k?": the number that is asked about, which one is clear from the card.</param>
    internal sealed record Input(AmountSlot? Amount, PersonSlot? Person, PeriodSlot? Period, MetricSlot? Metric, [Carried] string? At = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, Topics.Said(null, input.At), input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var seen = await onlooker.LookAsync(turn, input.Person, "progress/why", ct);
        if (seen is not Seen.Rows { Member: var rows })
            return ((Seen.Refused)seen).Answer;
        var question = await reader.OfMemberAsync(turn, rows, topic, ct);
        var figures = ProgressFigures.Of(question);
        var view = TurnViews.Of(turn, question, figures, rows.Member == turn.Sender.Id ? null : rows.Name);
        var behind = await entries.ReadAsync(turn, rows.Member, question, ct);
        return Reply.Show(WhyCard.Draw(
            new WhyView { Progress = view, Whys = Why.Of(question, figures), Entries = behind },
            CardContext.Of(turn, signer), [.. Topics.Again(turn, topic), .. Whose(turn, rows)]));
    }

    private static (string, string)[] Whose(Turn turn, MemberRows rows) =>
        rows.Member == turn.Sender.Id ? [] : [(ProgressVerbs.Person, rows.Member.Value)];
}
