namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>What was said beside something that was done, as typed.</summary>
/// <param name="IsTheirs">True when it tells of the other side: what they deny or hope says nothing about what was done.</param>
/// <param name="IsListed">True when 、 stands in front: more of the same.</param>
internal sealed record NoteSlot(string Text, TokenRange Where, bool IsTheirs = false, bool IsListed = false) : IQuoting
{
    public IReadOnlyList<TokenRange> Quoted => IsTheirs ? [Where] : [];
}

/// <summary>
/// Reads a remark: what follows a comma, or a word such as "about" or 聊了. It goes up to the next step, a day at the end
/// or the end of the message; what tells of another deed is no remark, so that nothing that was done is lost in it.
/// </summary>
internal sealed class NoteReader() : TypedSlotKind("note", typeof(NoteSlot))
{
    private static readonly WordTable<bool> About = new WordTable<bool>().Add(
        true, "about|re|regarding|concerning|to discuss|to talk about|关于|主题是|内容是");

    /// <summary>Begin a remark and belong to it.</summary>
    private static readonly WordTable<bool> Verbs = new WordTable<bool>().Add(
        true, "discussed|talked about|聊了|聊到|谈了|谈到|沟通了|讨论了|介绍了|见了|见到了|了解了|交流了|确认了|看了");

    private static readonly WordTable<bool> Others = new WordTable<bool>().Add(
        true, "they|he|she|the customer|customer|the client|client|their|his|her|客户|对方|他|她|他们|她们|人家");

    /// <summary>Nobody was reached: the call was made.</summary>
    private static readonly WordTable<bool> Unreached = new WordTable<bool>().Add(
        true, "no answer|no reply|no one picked up|nobody picked up|nobody answered|no one answered|did not pick up|not available|voicemail|"
        + "没接|没人接|没有人接|没接通|未接|无人接听|没打通|没通|不在|占线|关机|没回");

    private static readonly WordTable<bool> Deeds = new WordTable<bool>().Add(
        true, "called|phoned|rang|visited|quoted|emailed|won|closed|sold|signed|signs|sign|booked|log|logged|拜访|打电话|打了电话|报了价|报价了|发了报价|"
        + "发了方案|开了会|签|成交|拿下|开单|记一单|i met|we met|i saw|又见了|还见了|也见了");

    private static readonly WordTable<bool> Days = new WordTable<bool>().Add(
        true, "yesterday|last week|last month|昨天|前天|上周|上个月|上月");

    private static readonly WordTable<bool> BeforeDay = new WordTable<bool>().Add(true, "on|at");

    private static readonly WordTable<bool> PartsOfDay = new WordTable<bool>().Add(true, "morning|afternoon|evening");

    private static readonly WordTable<bool> Asking = new WordTable<bool>().Add(true, "吗|么|没|没有|呢|right");

    private static readonly ActivitiesReader Activities = new();

    private static readonly NextStepReader Next = new();

    private static readonly DateReader Dates = new();

    private static readonly AmountReader Amounts = new();

    private static readonly BasisReader Stages = new();

    public override string Sample(Language language) => language == Language.Chinese ? "关于价格" : "about prices";

    public override Reading Read(Folded text, int at)
    {
        if (at >= text.Count)
            return Reading.Nothing;
        var about = About.Find(text, at, out _);
        var introduced = about > 0 || Verbs.Has(text, at);
        var start = at + about;
        if (!(introduced || IsSetApart(text, at)) || start >= text.Count)
            return Reading.Nothing;
        var end = EndOf(text, start, introduced && !IsSetApart(text, at));
        var theirs = (Others.Has(text, start) || Unreached.Has(text, start)) && !text.Asks && end > start && !Asking.Has(text, end - 1);
        if (end == start || IsAnotherDeed(text, start, end, theirs) || IsFiller(text, start))
            return Reading.Nothing;
        var note = end == text.Count ? text.TypedToEnd(start).TrimEnd('.', '。') : text.Typed(start, end);
        return new Reading(end - at, new NoteSlot(note, new TokenRange(at, end), theirs, text.Tokens[at].Before is '、'));
    }

    private static bool IsSetApart(Folded text, int at) => at > 0 && text.Tokens[at].Before is (',' or ';' or '.' or '。' or '!' or '、');

    /// <param name="inLine">Without a comma in front a day at the end is the day of the deed: "met Acme about prices yesterday".</param>
    private static int EndOf(Folded text, int start, bool inLine)
    {
        for (var i = start; i < text.Count; i++)
        {
            if ((IsSetApart(text, i) || inLine) && Next.Read(text, i).Length > 0)
                return i;
            if (inLine && DayAt(text, i) is > 0 and var day
                && (i + day == text.Count || IsSetApart(text, i + day) || Next.Read(text, i + day).Length > 0))
                return i;
        }

        return text.Count;
    }

    /// <summary>"on Monday", "yesterday evening": as phrases take a day.</summary>
    private static int DayAt(Folded text, int at)
    {
        var lead = BeforeDay.Find(text, at, out _);
        if (Dates.Read(text, at + lead).Length is not (> 0 and var day))
            return 0;
        return lead + day + PartsOfDay.Find(text, at + lead + day, out _);
    }

    /// <param name="theirs">"They want a demo" names nothing that was done.</param>
    private static bool IsAnotherDeed(Folded text, int start, int end, bool theirs)
    {
        if (Amounts.Read(text, start).Length > 0 || Dates.Read(text, start).Length > 0)
            return true;
        for (var i = start; i < end; i++)
        {
            if (Deeds.Has(text, i) || Days.Has(text, i) || (!theirs && Activities.Read(text, i).Length > 0) || Stages.Read(text, i).Length > 0)
                return true;
        }

        return false;
    }

    /// <summary>"3 calls with Acme, thanks" remarks nothing.</summary>
    private static bool IsFiller(Folded text, int start)
    {
        Span<byte> fillers = stackalloc byte[text.Count];
        Fillers.Mark(text, fillers);
        var i = start;
        while (i < text.Count && fillers[i] > 0)
            i += fillers[i];
        return i == text.Count;
    }
}

/// <summary>Reads where leads come from, by the usual words: from the expo, 展会上.</summary>
internal sealed class SourceReader() : TypedSlotKind("source", typeof(NoteSlot))
{
    private static readonly WordTable<bool> Before = new WordTable<bool>().Add(
        true, "from|at|on|via|through|from the|at the|on the|via the|through the|from a|at a|from our|on our|via our|the|在|从|通过|靠");

    private static readonly WordTable<bool> Sources = new WordTable<bool>().Add(
        true, "expo|the expo|trade show|trade fair|fair|conference|event|webinar|website|linkedin|ads|campaign|referral|referrals|booth|roadshow|"
        + "seminar|newsletter|google|social media|cold outreach|展会|展会上|展会现场|会展|展厅|官网|官网上|网站|网上|抖音|抖音上|小红书|小红书上|公众号|朋友圈|微信群|领英|百度|"
        + "广告|投放|直播|直播间|沙龙|沙龙上|活动|活动上|活动现场|地推|论坛上|峰会|峰会上|交流会|交流会上|转介绍");

    public override string Sample(Language language) => language == Language.Chinese ? "展会" : "from the expo";

    public override Reading Read(Folded text, int at)
    {
        var start = at + Before.Find(text, at, out _);
        return Sources.Find(text, start, out _) is > 0 and var length
            ? new Reading(start + length - at, new NoteSlot(text.Typed(start, start + length), new TokenRange(at, start + length)))
            : Reading.Nothing;
    }
}
