namespace TeamCoachBot.Bot.Routing;

/// <summary>Which language a message is in, by its words.</summary>
internal static class LanguageOf
{
    private static readonly WordTable<bool> English = new WordTable<bool>().Add(
        true,
        "a|an|the|my|your|our|i|me|we|us|you|he|she|they|it|who|what|where|when|why|which|how|is|am|are|"
        + "was|do|does|did|have|has|"
        + "can|could|will|would|should|not|no|yes|to|for|of|in|on|at|with|from|by|and|or|if|this|that|last|"
        + "next|please|thanks|"
        + "thank|hi|hello|hey|help|win|wins|won|progress|target|goal|quota|rank|leaderboard|praise|kudos|"
        + "appeal|undo|log|show|"
        + "signed|closed|booked|paid|deposit|lost|today|tomorrow|yesterday|week|month|quarter|year|team|"
        + "status|forecast|off|"
        + "leave|deal|deals|customer|customers|score|remind|later|english|new|numbers|number|accept|agree|"
        + "review|everything|nothing|confirm|correct|refund|cancel|export|import|receipt|received|metrics|"
        + "celebrate|celebrations|congratulate|give|settings|setup|history|unpaid|chance|everyone|welcome|"
        + "call|calls|meeting|meetings|visit|visits|lead|leads|quote|quotes|rate|rates|refunded|void|reject|object|owns|owner|"
        + "make|manager|role|add|set|change|move|fix|why|thx|cheers");

    /// <summary>What only a Chinese sentence says; single signs that names are made of (的 in 美的, 上 in 上海) are not in it.</summary>
    private static readonly WordTable<bool> Chinese = new WordTable<bool>().Add(
        true,
        "我|你|他|她|了|吗|呢|吧|签|万|亿|是|有|没|不|再|把|给|跟|看|帮|请|谁|哪|怎|么|几|多少|多久|还差|还有|还剩|目标|业绩|进度|"
        + "回款|成交|报单|记一|记单|记上|一单|那单|这单|单子|撤销|更正|作废|退款|本月|本周|上月|上周|下月|下周|今天|明天|昨天|"
        + "这个|那个|上个|下个|季度|今年|去年|团队|主管|客户|金额|备注|如果|要是|完成|达标");

    /// <summary>The language of a text; null when it has no words of one, as "120k Acme" or a press.</summary>
    public static Language? Find(string text) => Find(Folded.Of(text));

    public static Language? Find(Folded text)
    {
        var words = 0;
        var (english, characters) = (false, false);
        for (var i = 0; i < text.Count; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind == TokenKind.Han)
            {
                characters = true;
                if (Chinese.Has(text, i))
                    return Language.Chinese;
            }

            // "k" in 120k is a unit, not a word.
            if (token.Kind != TokenKind.Word || (i > 0 && token.Glued && text.Tokens[i - 1].Kind == TokenKind.Number))
                continue;
            words++;
            english |= English.Has(text, i);
        }

        // "wins with 华为" is English about a Chinese customer.
        if (characters && !english)
            return Language.Chinese;
        return english || words > 3 ? Language.English : null;
    }
}
