namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Why a deal was lost, by the name of a reason that every team has until it lists its own.</summary>
internal sealed record LossReasonSlot(string Id, string Typed);

/// <summary>Reads a reason by the words that people use for it.</summary>
internal sealed class LossReasonReader() : TypedSlotKind("loss", typeof(LossReasonSlot))
{
    private static readonly WordTable<string> Reasons = new WordTable<string>()
        .Add("price", "price|the price|pricing|too expensive|expensive|cost|价格|价钱|太贵|太贵了|嫌贵|贵了|报价太高|价格太高")
        .Add("competitor", "competitor|a competitor|the competitor|competition|the competition|someone else|somebody else|another vendor|another supplier|别家|别人家|竞品|竞争对手|对手|同行|友商")
        .Add("budget", "budget|no budget|no money|budget cut|预算|没预算|没有预算|预算不够|预算砍了")
        .Add("timing", "timing|bad timing|too late|too early|时机|时机不对|太晚了|太早了|交期|交付时间")
        .Add("fit", "fit|no fit|features|missing features|missing feature|product fit|功能|功能不够|产品不合适|不合适|需求不匹配|需求")
        .Add("no-decision", "no decision|no answer|ghosted|went silent|postponed|no reply|没下文|没回音|搁置|搁置了|暂停|项目暂停|不做了")
        .Add("service", "service|support|quality|服务|质量|售后|交付")
        .Add("relationship", "relationship|relations|connections|关系|关系户|内定");

    public override string Sample(Language language) => language == Language.Chinese ? "价格" : "price";

    public override Reading Read(Folded text, int at) => Reasons.Find(text, at, out var reason) is > 0 and var length
        ? new Reading(length, new LossReasonSlot(reason, text.Typed(at, at + length))) : Reading.Nothing;
}
