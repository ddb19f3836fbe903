namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>What is counted.</summary>
/// <param name="Id">Id of a metric that is known by its words; null when the team may know the words itself.</param>
/// <param name="Typed">The words as typed.</param>
internal sealed record MetricSlot(string? Id, string Typed) : IQuoting
{
    /// <summary>A team names its metrics as it likes: a "not" or "next" in a name denies and announces nothing.</summary>
    public IReadOnlyList<TokenRange> Quoted { get; init; } = [];

    public bool Equals(MetricSlot? other) => other is not null && Id == other.Id && Typed == other.Typed;

    public override int GetHashCode() => HashCode.Combine(Id, Typed);
}

/// <summary>Reads a metric by its names: the team's own first, then the built-in ones (words, chapter 3).</summary>
internal sealed class MetricReader() : TypedSlotKind("metric", typeof(MetricSlot))
{
    private static readonly WordTable<string> Names = new WordTable<string>()
        .Add("revenue", "销售额|销售|签约额|签单额|成交额|流水|revenue|sales|turnover|bookings")
        .Add("deals", "签单数|成交数|单数|单量|签单|deals|wins|number of deals|deal count|orders")
        .Add("new-customers", "新客户数|新客户|新客|新签客户|拓新|new customers|new customer|new accounts|new logos|new clients")
        .Add("cash-collected",
        "回款额|回款|现金回款|cash collected|cash received|cash|collections|collected cash|receipts|payments")
        .Add("gross-profit", "毛利|毛利额|利润|gross profit|profit|margin|gross margin")
        .Add("average-deal", "客单价|平均单价|average deal|average deal size|deal size|average order|average order value|avg deal|avg deal size|avg order|average ticket|平均客单价|平均单值")
        .Add("repeat-revenue", "复购额|复购|续费|续费额|老客户复购|repeat revenue|repeat business|renewals|renewal revenue");

    public override string Sample(Language language) => language == Language.Chinese ? "回款" : "cash collected";

    public override Reading Read(Folded text, int at)
    {
        var own = OwnMetricReader.ReadAny(text, at);
        return Names.Find(text, at, out var id) is > 0 and var length && length > own.Length
            ? new Reading(length, new MetricSlot(id, text.Typed(at, at + length))) : own;
    }

    /// <summary>The ready-made metric that a word names; null for every other word.</summary>
    public static string? ReadyMadeOf(string word) =>
        Folded.Of(word) is { Count: > 0 } text && Names.Find(text, 0, out var id) == text.Count ? id : null;

    /// <summary>
    /// A team may have metrics of its own, so a whole input of other words is kept for a look-up there.
    /// </summary>
    public override object? ReadWhole(string text) =>
        base.ReadWhole(text) ?? (Glyphs.Clean(text) is { Length: > 0 and <= 40 } words
            ? new MetricSlot(null, words) : null);
}

/// <summary>
/// Reads a metric whose figures somebody enters: one of the team's own, or what many teams measure, whether this one
/// does or not, so that "csat 4.6" is never a win with a customer called Csat.
/// </summary>
internal sealed class OwnMetricReader() : TypedSlotKind("entered", typeof(MetricSlot))
{
    /// <summary>Different words for one thing, so that a team need not list them.</summary>
    private static readonly Dictionary<string, string> UsualWords = new(StringComparer.Ordinal)
    {
        ["referrals"] = "转介绍|转介绍数|referrals",
        ["premium-share"] = "高端产品占比|高端占比|premium share",
        ["satisfaction"] = "客户满意度|满意度|customer satisfaction|satisfaction|csat",
        ["promoters"] = "净推荐值|nps|net promoter score",
    };

    private static readonly WordTable<string> Usual = UsualWords.Aggregate(
        new WordTable<string>(), (table, usual) => table.Add(usual.Key, usual.Value));

    public override string Sample(Language language) => language == Language.Chinese ? "满意度" : "csat";

    public override Reading Read(Folded text, int at)
    {
        if (text.Own?.Metrics?.Find(text, at, out var meaning) is > 0 and var length && !meaning.IsEntered && length >= Usual.Find(text, at, out _))
            return Reading.Nothing;
        return ReadAny(text, at);
    }

    /// <summary>Also one that is counted from something else.</summary>
    public static Reading ReadAny(Folded text, int at)
    {
        var usual = Usual.Find(text, at, out var id);
        if (text.Own?.Metrics is { } words && words.Find(text, at, out var meaning) is > 0 and var own && own >= usual)
            return Of(text, at, own, meaning.Id);
        return usual > 0 ? Of(text, at, usual, id) : Reading.Nothing;
    }

    /// <summary>True when a metric's name begins here, so that no person's does.</summary>
    public static bool Begins(Folded text, int at) => text.Own?.Metrics?.Find(text, at, out _) > 0 || Usual.Has(text, at);

    /// <summary>The other words for what a word means in many teams; empty for every other word.</summary>
    public static IReadOnlyList<string> UsualFor(string word) =>
        Folded.Of(word) is { Count: > 0 } text && Usual.Find(text, 0, out var id) == text.Count ? UsualWords[id].Split('|') : [];

    private static Reading Of(Folded text, int at, int length, string id) => new(
        length, new MetricSlot(id, text.Typed(at, at + length)) { Quoted = [new TokenRange(at, at + length)] });
}
