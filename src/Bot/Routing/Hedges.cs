namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Finds the words by which a sentence is no plain statement (words, chapter 6). Prefers to find one too many: what is
/// refused is asked back, what is written wrongly is a wrong figure.
/// </summary>
internal static class Hedges
{
    private static readonly WordTable<Hedge> Words = new WordTable<Hedge>()
        .Add(
            Hedge.Question,
            "吗|么|什么|怎么|咋|啥|谁|哪|几单|几个|几笔|几号|多少|是不是|有没有|会不会|能不能|可不可以|可以吗|行不行|要不要|该不该|"
            + "够不够|对不对|算不算|为何|为啥|是否|何时|记得|what|when|where|who|whom|whose|why|which|how|did|do i|do we|"
            + "does|should i|should we|should he|should she|should they|shall i|can i|could i|may i|is it|is that|is this|is there|are there|was it|has he|has she")
        .Add(
            Hedge.Condition,
            "要是|如果|假如|假设|假使|若|若是|的话|万一签|万一成|万一能|倘若|只要|除非|if|suppose|supposing|assuming|unless|provided|"
            + "what if|in case|would|once")
        .Add(
            Hedge.Negation,
            "没|没有|不|别|别再|未签|未成|未收|未到|还未|尚未|取消|黄了|忘记录|忘记录了|忘记记|忘记记了|忘了记|忘了录|忘记登记|忘了登记|忘记报|忘了报|忘记上报|忘了上报|忘报了|忘记了|输给|输了|丢单|丢了|拒绝|退了|退款|作废|忘了|忘记|"
            + "开玩笑|假装|逗你|骗你的|kidding|joking|pretend|pretending|jk|"
            + "not|never|no|nobody|none|without|fell through|lost|cancelled|canceled|refund|refunded|forgot|forget|forgot to log|forgot to record|forgot to add|forgot to enter|forgot to register|forgot to book|forgot logging|forgot to log it|forgot to record it|"
            + "did not|does not|do not|have not|has not|nearly|almost|差点|几乎")
        .Add(
            Hedge.Future,
            "明天|后天|大后天|明早|明晚|下周|下星期|下礼拜|下个周|下月|下个月|下季度|下个季度|下半年|明年|估计|可能|应该|大概|也许|"
            + "或许|预计|预估|打算|准备|计划|快要|快签|马上|即将|将会|将要|将于|将签|会签|会成|能签|能成|能拿|想签|想拿|还想|希望|"
            + "争取|待签|有望|等着|等他|等她|等客户|快了|快成|快谈|快拿下|快搞定|要签|正在|在谈|在跟|"
            + "差不多签|差不多成|差不多谈|差不多定|差不多拿下|差不多搞定|基本签|基本成|基本谈|基本定|基本拿下|基本搞定|基本上|"
            + "tomorrow|next|will|going to|gonna|might|maybe|perhaps|probably|likely|expect|expected|expecting|"
            + "hope|hopefully|"
            + "hoping|soon|about to|plan|planning|signing|closing|to sign|to close|almost there|trying|could|want to|"
            + "ought|upcoming|pending|later|as good as|basically signed|basically closed|basically won|practically signed|"
            + "practically closed|practically won|virtually signed|virtually closed|virtually won|答应|口头|承诺|意向|promised|promises|verbally|verbal|loi|letter of intent|"
            + "memorandum of understanding|mou|should|wish|wishing|做梦|梦见|梦到|想象")
        .Add(
            Hedge.Hearsay,
            "听说|据说|说|讲|传说|告诉我|听到|好像|似乎|貌似|看样子|told|said|says|say|heard|apparently|reportedly|claims|claimed|rumour|rumor|"
            + "supposedly|allegedly|seems|seemingly|looks like|according to|pretty sure|fairly sure|not sure|i think|i guess|"
            + "i believe|i reckon");

    /// <summary>Fixed words in which one of the words means nothing: 不锈钢 denies nothing, 小说 tells nothing.</summary>
    private static readonly WordTable<bool> Harmless = new WordTable<bool>().Add(
        true, "别墅|不锈钢|不动产|小说|说明|讲师|没问题|若干|意向客户|意向金|谁先|is this week|is this month|is this quarter|is this year|once more|no problem|no 1|什么都|"
        + "不错|不少|不断|不仅|不但|不过|十几个|十几|几十个|几十|好几个|好几");

    /// <summary>Who hopes, announces or tells, beside the word that says so.</summary>
    private static readonly WordTable<bool> Sayers = new WordTable<bool>().Add(
        true, "i|we|he|she|they|me|us|that|to|be|it|i am|we are|my|our|我|我们|他|她|他们|客户");

    /// <summary>Begins a request in the form of a question.</summary>
    private static readonly WordTable<bool> Polite = new WordTable<bool>().Add(
        true, "can you|can u|can u please|can u pls|could u|could you|would you|will you|can you please|could you please|would you please|please can you|please could you|"
        + "能帮我|能不能帮我|可以帮我|可不可以帮我|能否帮我|能麻烦你|可以麻烦你");

    /// <summary>Ends it.</summary>
    private static readonly WordTable<bool> PoliteEnd = new WordTable<bool>().Add(true, "吗|么|可以吗|好吗|行吗");

    private static readonly WordTable<bool> Askers = new WordTable<bool>().Add(
        true, "is|are|am|was|were|has|have|do|does|did|can|could|will|would|should|shall");

    /// <summary>Behind the first word it denies or forbids: "don't log", "isn't signed".</summary>
    private static readonly WordTable<bool> Not = new WordTable<bool>().Add(true, "not");

    /// <summary>The one of several that says most about what was meant: an asked wish is a question.</summary>
    public static Hedge Plainest(Hedge hedges) =>
        ((Hedge[])[Hedge.Question, Hedge.Condition, Hedge.Hearsay, Hedge.Negation, Hedge.Future])
        .FirstOrDefault(hedge => (hedges & hedge) != 0);

    /// <summary>Every hedge in the text.</summary>
    public static Hedge In(Folded text) => In(text, []);

    private static int HarmlessAt(Folded text, int at) => Math.Max(Harmless.Find(text, at, out _), KnownNames.Find(text, at));

    /// <summary>Every hedge in the text outside of what it quotes.</summary>
    public static Hedge In(Folded text, IReadOnlyList<TokenRange> quoted)
    {
        var polite = text.Count > 0 && EndOfQuote(quoted, 0) == 0 ? Polite.Find(text, 0, out _) : 0;
        // "did 3 calls" reports.
        if (polite == 0 && !text.Asks && text.Count > 1 && text.TextOf(0) is "did" && text.Tokens[1].Kind == TokenKind.Number)
            polite = 1;
        var found = polite == 0 && text.Asks && text.AsksOutside(quoted) ? Hedge.Question : Hedge.None;
        if (polite == 0 && text.Count > 0 && Askers.Has(text, 0) && !Not.Has(text, 1) && EndOfQuote(quoted, 0) == 0)
            found |= Hedge.Question;
        // 删了没, 撤了没有 ask.
        if (text.Count > 2 && (text.TextOf(text.Count - 1) is "没" || (text.TextOf(text.Count - 1) is "有" && text.TextOf(text.Count - 2) is "没"))
            && EndOfQuote(quoted, text.Count - 1) == 0)
            found |= Hedge.Question;
        for (var i = polite; i < text.Count;)
        {
            if (polite > 0 && PoliteEnd.Find(text, i, out _) == text.Count - i)
                break;
            if (EndOfQuote(quoted, i) is > 0 and var end)
            {
                i = end;
                continue;
            }

            if (HarmlessAt(text, i) is > 0 and var harmless)
            {
                i += harmless;
                continue;
            }

            // What is part of a longer word says nothing by itself: the 不 in 差不多签了 denies nothing.
            var length = Words.Find(text, i, out var hedge);
            found |= hedge;
            i += Math.Max(1, length);
        }

        return found;
    }

    /// <summary>For each token how many tokens of a hedge, or of who speaks in it, begin there.</summary>
    public static byte[] Lengths(Folded text)
    {
        var lengths = new byte[text.Count];
        for (var i = 0; i < text.Count;)
        {
            var harmless = HarmlessAt(text, i);
            if (harmless == 0)
                lengths[i] = (byte)Math.Max(Words.Find(text, i, out _), Sayers.Find(text, i, out _));
            i += Math.Max(1, harmless);
        }

        return lengths;
    }

    private static int EndOfQuote(IReadOnlyList<TokenRange> quoted, int at)
    {
        foreach (var range in quoted)
        {
            if (at >= range.From && at < range.End)
                return range.End;
        }

        return 0;
    }
}
