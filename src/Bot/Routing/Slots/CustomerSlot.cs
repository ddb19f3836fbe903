namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>The name of a customer as typed: 1–80 characters.</summary>
internal sealed record CustomerSlot(string Name)
{
    public const int MostChars = 80;
}

/// <summary>
/// Takes what can be a customer's name and nothing that could be something else: no amount, no words of asking, denying
/// or supposing, nobody's nickname. Who has a stranger name uses the form.
/// </summary>
internal sealed class CustomerReader() : FreeSlotKind("customer", typeof(CustomerSlot))
{
    private const int MostTokens = 24;

    private static readonly AmountReader Amount = new();

    private static readonly AmountReader Money = new("money", sure: true);

    private static readonly WordTable<bool> Never = new WordTable<bool>().Add(
        true,
        "收到|我|我们|咱|你|你们|他|她|他们|她们|大家|这单|那单|这笔|那笔|这个|那个|把|给|被|让|帮|替|了|是|要|想要|想签|我想|说|退|"
        + "改|改成|改到|调到|降到|拆|分到|拆到|报价|报了|目标|任务|业绩|指标|进度|完成|保底|冲刺|提醒|点赞|表扬|夸|感谢|谢谢|申诉|"
        + "考核|权重|排名|太高|太低|够|以上|以下|不到|左右|更现实|今天|昨天|前天|明天|本周|这周|上周|下周|本月|这个月|上个月|下个月|"
        + "今年|去年|明年|季度|一人一半|平分|对半|合签|拜访|电话|线索|请|就按|同意|可以|每人|每天|每月|每周|记一|记了|记录|登记|录入|"
        + "趟|一趟|删|删掉|删除|签|成交|开单|拿下|搞定|定金|预付款|回款|到账|续费|客户|单子|合同|笔|个单|喝|先别|介绍的|新签|又签|分一下|拆一下|按月|"
        + "i|me|my|we|us|our|you|your|he|she|they|them|his|her|their|it|its|target|goal|quota|number|budget|"
        + "commission|price|quote|proposal|invoice|enough|too|high|low|set|give|gave|make|made|lower|raise|"
        + "change|changed|"
        + "sent|send|move|split|plan|break|propose|counter|counteroffer|offer|offered|need|needs|want|wants|"
        + "like|refund|"
        + "go|goes|score|met|meet|meeting|called|call|remind|praise|thank|thanks|kudos|team|everyone|everybody|"
        + "only|just|actually|still|already|about|around|roughly|that|this|these|those|there|here|signed|closed|won|"
        + "win|wins|log|"
        + "logged|booked|paid|pays|pay|deposit|renewed|or|but|to|from|by|at|on|than|accept|agree|ok|"
        + "today|yesterday|tomorrow|week|month|quarter|year|leave|off|per|each|daily|day|days|is|are|was|"
        + "were|be|am|has|have|"
        + "had|do|does|did|not|no|for|with|in|correct|fix|edit|cancel|void|annul|confirm|verify|approve|reject|decline|amount|"
        + "because|since|delete|remove|rename|erase|finally|meant|sorry|kidding");

    /// <summary>What may follow a comma inside a name: Acme, Inc.</summary>
    private static readonly WordTable<bool> Suffixes = new WordTable<bool>().Add(
        true, "inc|ltd|llc|limited|gmbh|co|corp|plc|llp");

    /// <summary>What is sold or to whom, but no name.</summary>
    private static readonly WordTable<bool> Things = new WordTable<bool>().Add(
        true, "deal|deals|average|biggest|largest|order|orders|sale|sales|contract|contracts|customer|customers|client|clients|dozen|a dozen|data|all data|everything|anything|nothing|all|last|latest|phone|大单|小单|"
        + "订单|新单|老客户|客户|合同|单子");

    /// <summary>Words that begin like a verb of logging and go on as a name: 记者站, 签约王.</summary>
    private static readonly WordTable<bool> Compounds = new WordTable<bool>().Add(
        true, "记者|记忆|记事|报社|报业|报关|报纸|录音|录像|加油|加盟|加州|加拿大|加多宝|签证|签名|签约|签单|开心|开元|开源|开利|开封|卖场|成交");

    private static readonly WordTable<bool> BeforeMoney = new WordTable<bool>().Add(true, "for|at|worth");

    private static readonly WordTable<bool> Titles = new WordTable<bool>().Add(true, "总|姐|哥|工|老师|经理");

    public override string Sample(Language language) => language == Language.Chinese ? "华为" : "Acme";

    public override int Longest(Folded text, int at)
    {
        var end = at;
        while (end < text.Count && end - at < MostTokens && MayContain(text, end, first: end == at))
            end++;
        return end - at;
    }

    public override bool Accepts(Folded text, int at, int length)
    {
        var last = at + length - 1;
        // 华为和中兴各签了8万 are two wins.
        if (text.TextOf(last) is "各" || Things.Find(text, at, out _) == length || (at > 0 && text.Tokens[at].Glued && Compounds.Find(text, at - 1, out _) > 1)
            || (text.TextOf(at) is "and" && length > 1) || IsGarbledNumber(text, at) || EndsVerb(text, at) || BeginsWay(text, at))
            return false;
        if (text.Own is { } own && (own.Cuts(text, at) || own.Cuts(text, at + length)))
            return false;
        return text.Tokens[last].To - text.Tokens[at].From <= CustomerSlot.MostChars && !IsNickname(text, at, length)
            && !IsCount(text, at, length) && (HasLetter(text, at, last) || KnownNames.Find(text, at) == length) && !(length == 1 && text.Tokens[at].Kind == TokenKind.Han);
    }

    private static bool MayContain(Folded text, int i, bool first)
    {
        var token = text.Tokens[i];
        return token.Kind is not (TokenKind.Mention or TokenKind.Sign) && token.Before != '@'
            && (!Never.Has(text, i) || KnownNames.Holds(text, i)) && (!IsAmount(text, i) || KnownNames.Holds(text, i) || IsNumberOfName(text, i, first))
            && (first || (token.Before == ',' && Suffixes.Has(text, i)) || token.Before is not (',' or '、' or ';' or ':' or '。' or '!' or '?'));
    }

    /// <summary>刚签完华为: the 完 behind 签 says that it is done.</summary>
    private static bool EndsVerb(Folded text, int at) => at > 0 && text.Tokens[at].Glued
        && text.TextOf(at) is ("完" or "好" or "定" or "妥") && text.TextOf(at - 1) is "签" or "谈";

    public override object Value(Folded text, int at, int length) => new CustomerSlot(text.Typed(at, at + length));

    public override object? ReadWhole(string text) =>
        // On a form the field says what it is, so any name is taken there.
        Glyphs.Clean(text) is { Length: > 0 and <= CustomerSlot.MostChars } name ? new CustomerSlot(name) : null;

    private static bool IsAmount(Folded text, int i) =>
        Amount.Read(text, i) is { Length: > 0, Value: var value }
        && (value is not AmountSlot.Clear || text.Tokens[i].Kind == TokenKind.Number && IsWhole(text, i));

    /// <summary>Digits are part of a name only when they touch its letters: 7天, 3M, 360安全.</summary>
    private static bool IsWhole(Folded text, int i) =>
        Amount.Read(text, i).Length > 1
            || ((i + 1 >= text.Count || !IsJoined(text.Tokens[i + 1])) && !(i > 0 && text.Tokens[i].Glued));

    /// <summary>7-Eleven.</summary>
    private static bool IsJoined(Token next) => next.Glued || next is { Kind: TokenKind.Word, Before: '-', Spaced: false };

    /// <summary>Studio 54: a small number behind a word, where money is named besides.</summary>
    private static bool IsNumberOfName(Folded text, int i, bool first)
    {
        if (first || text.Tokens[i] is not { Kind: TokenKind.Number, Length: <= 3, Before: ' ' } || text.Tokens[i - 1].Kind != TokenKind.Word
            || (i + 1 < text.Count && !EndsName(text, i + 1)))
            return false;
        for (var at = 0; at < text.Count; at++)
        {
            if (at != i && Money.Read(text, at).Length > 0)
                return true;
        }

        return false;
    }

    private static bool EndsName(Folded text, int at) => !text.Tokens[at].Glued && !Units.Any(text, at)
        && (Money.Read(text, at).Length > 0 || BeforeMoney.Has(text, at) || DetailsReader.Begins(text, at));

    /// <summary>到华为签了12万: who goes somewhere is no part of the name.</summary>
    private static bool BeginsWay(Folded text, int at) => text.TextOf(at) is "到" or "去" && at + 1 < text.Count
        && text.Tokens[at + 1] is { Kind: TokenKind.Han, Glued: true } && text.TextOf(at + 1) is not ("家" or "哪");

    /// <summary>1.2.3, 12k5, 12kk, 1e5: meant as a number that nobody can read, so no name begins with it.</summary>
    private static bool IsGarbledNumber(Folded text, int at)
    {
        if (text.Tokens[at].Kind != TokenKind.Number)
            return text.Tokens[at] is { Kind: TokenKind.Word, Glued: true } && at > 0 && text.Tokens[at - 1].Kind == TokenKind.Number;
        if (Digits.Read(text.TextOf(at)) is { Count: 0 })
            return true;
        return at + 1 < text.Count && text.Tokens[at + 1].Glued && (text.TextOf(at + 1) is "kk" or "ww"
            || (text.TextOf(at + 1) is "k" or "m" or "w" or "e" or "kw" && at + 2 < text.Count
                && text.Tokens[at + 2] is { Kind: TokenKind.Number, Glued: true }));
    }

    private static bool HasLetter(Folded text, int at, int last)
    {
        for (var i = at; i <= last; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Number)
                return true;
        }

        return false;
    }

    /// <summary>2个, 三家: so many of something.</summary>
    private static bool IsCount(Folded text, int at, int length) => length > 1
        && text.TextOf(at + 1) is "个" or "家" or "位" or "次" or "条" or "份" or "单" or "笔"
        && (text.Tokens[at].Kind == TokenKind.Number || (text.Tokens[at].Kind == TokenKind.Han && ChineseNumeral.Is(text.TextOf(at)[0])));

    /// <summary>小李, 老张, 阿强, 王总: a colleague, whose win this would be, not a customer.</summary>
    private static bool IsNickname(Folded text, int at, int length) =>
        length == 2 && text.Tokens[at].Kind == TokenKind.Han && text.Tokens[at + 1].Kind == TokenKind.Han
        && ((text.TextOf(at) is "小" or "老" or "阿" && text.TextOf(at + 1) is not "米") || Titles.Has(text, at + 1));
}
