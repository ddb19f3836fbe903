using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Words that mean the same in phrases, defined once. Each is written in the phrase language and may use those
/// above it.
/// </summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, string> Defined = new Dictionary<string, string>
    {
        ["target"] = "target|goal|quota|number|objective",
        ["show"] = "show|show me|give me|let me see|see|view|display|check|list|get",
        ["deal"] = "deal|win|sale|order|entry|one",
        ["progress"] = "progress|status|attainment|figures|performance|numbers|results",
        ["log"] = "log|add|record|book|enter|register|put in|note",
        ["won"] = "won|closed|signed|booked|landed|got|sold|just won|just closed|just signed|just booked|just landed|"
            + "i won|i closed|i signed|i booked|i have won|i have closed|i have signed|i just closed|"
            + "i just signed|i just won|"
            + "we won|we closed|we signed|we got|we landed|we sold|we booked|we just won|we just closed|we just signed|"
            + "we just landed|i got|i landed|i sold|i just landed",
        ["team"] = "team|the team|our team|my team|the whole team|whole team|the group",
        ["目标"] = "业绩目标|目标|任务|业绩任务|指标|业绩指标|任务量|KPI",
        // 指标 alone asks what is measured; whose or when makes it a target.
        ["任务"] = "业绩目标|目标|任务|业绩任务|业绩指标|任务量|KPI",
        ["看"] = "看下|看看|看一下|看一看|看|查下|查查|查一下|查|发我|给我看看|给我看|给我看下|我看下|我看看|发一下|显示|汇报",
        ["多少"] = "多少|多少钱|几多|多大",
        ["还"] = "还|还要|还剩|还得|还需|还需要|现在还",
        ["团队"] = "团队|咱们组|咱们|我们组|我们团队|我们|全组|全队|整个团队|整体|大盘|组里|队里|部门|咱们团队|团队整体|大家",
        ["进度"] = "进度|业绩|完成率|完成情况|完成度|达成率|达成情况|业绩情况|情况|业绩进度|任务进度|完成进度|整体进度|时间进度",
        ["单"] = "一单|单|一笔|笔|一个|个|个单|一个单|一笔单|一单业绩|个业绩|业绩|一笔业绩|成交|一单成交|单子",
        ["记"] = "记|报|录|登记|录入|上报|补录|补记|记录|新增|添加|加",
        ["记单"] = "(记|报|录|登记|录入|上报|补录|补记|记录|新增|添加) [了|上] [一单业绩|一笔业绩|个业绩|个单子|个单|一单|一笔|一个|一条|个|单|笔|业绩|"
            + "成交|一单成交|一笔成交|一个业绩|一个单|单子]",
        ["签单"] = "[我] [刚|刚刚|又|今天|终于|今天又|今天刚] (签|成交|拿下|开|搞定|谈下|谈成|卖|开单|做成) [了] "
            + "[一单|一笔|一个|单|个|一个单|大单|一个大单|个大单|一单大的]|"
            + "[我] [刚|刚刚|又|今天|今天又] (出了一单|出一单|出了个单|出单了)",
        ["on day"] = "[on|at] {on:date} [morning|afternoon|evening]",
        ["for day"] = "[on|at|for] {on:date} [morning|afternoon|evening]|(for|in|of) {period}|{period}",
        ["score"] = "score|rate|rating|reading|value|number|figure|result|level",
        ["得分"] = "得分|评分|数值|数|分数|值|成绩",
        ["哪天"] = "{on:date} [上午|下午|早上|中午|晚上]|上午|下午|早上|中午|晚上|刚|刚刚|刚才",
        ["back"] = "cancel|take back|remove|delete|drop|revoke|withdraw|undo|scrap|call off",
        ["取消"] = "取消|撤销|撤回|撤掉|销掉|删掉|删除|去掉|取消掉",
        ["met"] = "met|met with|visited|saw|went to see|dropped by|had lunch with|had dinner with|had coffee with|had a coffee with",
        ["拜访了"] = "去了一趟|去了一次|去了趟|跑了一趟|跑了趟|上门拜访了|去拜访了|见了|见到了|拜访了|拜访|跑了|去了|走访了",
        ["their people"] = "buyer|buyers|team|people|boss|ceo|cto|cfo|manager|purchasing|procurement|purchaser|buying team|office|"
            + "sales team|engineers|director|head of purchasing|purchasing manager|purchasing director",
        ["对方的人"] = "采购|老板|负责人|经理|总监|技术|团队|采购部|老总|领导|财务|对接人|采购总监|采购经理|采购部|技术总监|总经理|业务员|项目经理",
    }.ToFrozenDictionary();

    private static readonly ConcurrentDictionary<string, PhraseElement.Sequence> Parsed = new(StringComparer.Ordinal);

    public static PhraseElement.Sequence Of(string name) => Parsed.GetOrAdd(name, Parse);

    private static PhraseElement.Sequence Parse(string name) => Defined.TryGetValue(name, out var expression)
        ? new PhraseElement.Sequence([new PhraseElement.Choice([PhraseParser.Parse(expression)])])
        : throw new PhraseSyntaxException($"there is no word class '<{name}>'");
}
