using System.Globalization;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>So many of something that a built-in metric counts: "10 deals", "10单", "5个新客户".</summary>
/// <param name="Metric">The metric that the counted word names.</param>
/// <param name="Typed">Number and word as typed.</param>
internal sealed record CountSlot(decimal Value, MetricSlot Metric, string Typed)
{
    /// <summary>The number as an amount without a currency; what was counted is said by <see cref="Metric"/>.</summary>
    public AmountSlot Amount => new AmountSlot.Clear(Value, null, Value.ToString(CultureInfo.InvariantCulture));
}

/// <summary>Reads a number with the word for what it counts.</summary>
internal sealed class CountReader() : TypedSlotKind("count", typeof(CountSlot))
{
    private static readonly NumberReader Number = new();

    private static readonly WordTable<string> Counted = new WordTable<string>()
        .Add("deals", "deal|deals|win|wins|order|orders|sales|contracts|单|个单|单子|个单子|笔|笔单|单成交|笔成交|个订单|份合同|个合同")
        .Add(
            "new-customers",
            "new customer|new customers|new client|new clients|new account|new accounts|new logo|new logos|"
            + "个新客户|家新客户|位新客户|个新客|家新客|新客户|新客");

    public override string Sample(Language language) => language == Language.Chinese ? "10单" : "10 deals";

    public override Reading Read(Folded text, int at)
    {
        if (Number.Read(text, at) is not { Length: > 0, Value: NumberSlot number } digits)
            return Reading.Nothing;
        var word = at + digits.Length;
        return Counted.Find(text, word, out var id) is > 0 and var length
            ? new Reading(
                digits.Length + length, new CountSlot(
                    number.Value, new MetricSlot(id, text.Typed(word, word + length)), text.Typed(at, word + length)))
            : Reading.Nothing;
    }
}
