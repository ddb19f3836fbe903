namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads for how long a contract runs: over 3 years, 3-year, 分3年, 三年期.</summary>
internal static class TermReader
{
    private static readonly WordTable<bool> Front = new WordTable<bool>().Add(
        true, "over|across|spread over|spread across|over the next|over a term of|for a term of|分|分成|合同期|合同期限|为期|期限|跨");

    private static readonly WordTable<bool> Spans = new WordTable<bool>().Add(
        true, "years|year|yrs|yr|months|month|mos|quarters|quarter|年|个月|个季度");

    private static readonly WordTable<bool> Behind = new WordTable<bool>().Add(
        true, "期|合同|期合同|的合同|付|付清|付款|contract|term|deal|plan");

    /// <summary>So much for each part of it.</summary>
    private static readonly WordTable<bool> Each = new WordTable<bool>().Add(
        true, "per year|each year|every year|per annum|annually|per month|per quarter");

    /// <summary>How many tokens it takes; 0 when no term begins here.</summary>
    public static int Read(Folded text, int at)
    {
        if (Each.Find(text, at, out _) is > 0 and var each)
            return each;
        var front = Front.Find(text, at, out _);
        var number = SmallNumber.Read(text, at + front, 99, out _);
        if (number == 0 || Spans.Find(text, at + front + number, out _) is not (> 0 and var span))
            return 0;
        var end = at + front + number + span;
        var behind = Behind.Find(text, end, out _);
        // 3年 alone may be anything, a day or the age of a firm.
        return front + behind > 0 ? end + behind - at : 0;
    }
}
