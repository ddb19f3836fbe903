namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Words that are never part of a person's or customer's name in a sentence to this bot.</summary>
internal static class NameWords
{
    private static readonly WordTable<bool> Never = new WordTable<bool>().Add(
        true,
        "我|我们|咱|咱们|你|你们|他|她|它|他们|她们|大家|谁|哪|什么|怎么|为什么|多少|几|吗|呢|吧|了|的|得|地|把|给|被|将|让|帮|请|"
        + "是|要|想|说|看|还|差|没|不|别|再|也|都|就|和|跟|与|或|从|这|那|此|每|各|全|所有|整体|团队|全队|全组|小组|目标|任务|业绩|指标|"
        + "进度|完成|完成率|排名|名次|排行|申诉|考核|打分|点赞|点个赞|表扬|夸|感谢|谢谢|提醒|撤销|撤回|删|改成|改到|导出|导入|报表|"
        + "设为|设成|预计|缺口|今天|昨天|明天|前天|本周|这周|上周|下周|本月|上月|下月|今年|去年|明年|季度|下个|上个|本季|下季|上季|上半年|下半年|年度|销售额|回款|新客户|毛利|"
        + "签了|签约|成交|记一单|报单|开单|退了|要是|如果|因为|那单|这单|时间|怎样|现在|情况|多大|对比|十三月|十四月|十五月|"
        + "a|an|the|my|your|his|her|its|our|their|me|i|we|us|you|he|she|it|they|them|who|what|where|when|why|which|how|"
        + "is|am|are|was|were|be|been|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must|not|no|"
        + "and|or|but|if|than|then|this|that|these|those|there|here|to|from|of|in|on|at|by|for|with|about|"
        + "against|as|off|"
        + "so|up|down|out|over|under|below|above|everyone|everybody|anyone|anybody|someone|somebody|all|each|any|"
        + "team|group|target|goal|quota|number|numbers|progress|rank|ranking|win|wins|deal|deals|today|"
        + "yesterday|tomorrow|"
        + "week|month|quarter|year|half|show|tell|give|set|make|add|log|undo|remove|delete|change|export|import|reject|"
        + "confirm|split|move|close|closed|signed|won|lost|paid|doing|behind|ahead|left|need|needs|much|many|"
        + "far|last|next");

    /// <summary>
    /// How many tokens from here can be a name: Chinese characters, or words of another script, or both.
    /// </summary>
    public static int Run(Folded text, int at, int mostHan, int mostWords)
    {
        var (han, words) = (0, 0);
        var i = at;
        for (; i < text.Count; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind is not (TokenKind.Han or TokenKind.Word) || Never.Has(text, i) || OwnMetricReader.Begins(text, i)
                || (i > at && token.Before is not ('\0' or ' ' or '-' or '.' or '\'' or '·')))
            {
                break;
            }

            if (token.Kind == TokenKind.Han ? ++han > mostHan : ++words > mostWords)
                break;
        }

        return i - at;
    }

    /// <summary>True when nothing else stands in the text.</summary>
    public static bool AreAll(Folded text)
    {
        for (var i = 0; i < text.Count;)
        {
            if (Never.Find(text, i, out _) is not (> 0 and var length))
                return false;
            i += length;
        }

        return true;
    }
}
