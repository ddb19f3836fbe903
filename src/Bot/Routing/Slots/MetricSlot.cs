namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>What is counted.</summary>
/// <param name="Id">Id of a built-in metric; null when the team may know the words itself.</param>
/// <param name="Typed">The words as typed.</param>
internal sealed record MetricSlot(string? Id, string Typed);

/// <summary>Reads a built-in metric by its names (words, chapter 3).</summary>
internal sealed class MetricReader() : TypedSlotKind("metric", typeof(MetricSlot))
{
    private static readonly WordTable<string> Names = new WordTable<string>()
        .Add("revenue", "销售额|销售|签约额|签单额|成交额|流水|revenue|sales|turnover|bookings")
        .Add("deals", "签单数|成交数|单数|单量|签单|deals|wins|number of deals|deal count|orders")
        .Add("new-customers", "新客户数|新客户|新客|新签客户|拓新|new customers|new customer|new accounts|new logos|new clients")
        .Add("cash-collected",
        "回款额|回款|现金回款|cash collected|cash received|cash|collections|collected cash|receipts|payments")
        .Add("gross-profit", "毛利|毛利额|利润|gross profit|profit|margin|gross margin")
        .Add("average-deal", "客单价|平均单价|average deal|average deal size|deal size|average order|average order value")
        .Add("repeat-revenue", "复购额|复购|续费|续费额|老客户复购|repeat revenue|repeat business|renewals|renewal revenue")
        .Add("referrals", "转介绍|转介绍数|referrals")
        .Add("premium-share", "高端产品占比|高端占比|premium share")
        .Add("satisfaction", "客户满意度|满意度|customer satisfaction|satisfaction|csat");

    public override string Sample(Language language) => language == Language.Chinese ? "回款" : "cash collected";

    public override Reading Read(Folded text, int at) => Names.Find(text, at, out var id) is > 0 and var length
        ? new Reading(length, new MetricSlot(id, text.Typed(at, at + length))) : Reading.Nothing;

    /// <summary>
    /// A team may have metrics of its own, so a whole input of other words is kept for a look-up there.
    /// </summary>
    public override object? ReadWhole(string text) =>
        base.ReadWhole(text) ?? (Glyphs.Clean(text) is { Length: > 0 and <= 40 } words
            ? new MetricSlot(null, words) : null);
}
