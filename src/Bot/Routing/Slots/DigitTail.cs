namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// What may follow a number with a unit: smaller units (1亿2千万, 5万3千), all digits of the unit (1万2000), or one digit
/// that
/// counts its tenths (1万2 is 12,000, 12万5 is 125,000).
/// </summary>
internal static class DigitTail
{
    public static Numeral Append(Folded text, int at, Numeral head, decimal unit)
    {
        var next = at + head.Length;
        if (head.Readings is not [var whole] || decimal.Truncate(whole) != whole || unit < 1e2m)
            return head;
        var zero = next < text.Count && text.Tokens[next].Glued && text.TextOf(next) is "零" or "〇" ? 1 : 0;
        next += zero;
        if (next >= text.Count || text.Tokens[next] is not { Kind: TokenKind.Number, Glued: true }
            || !IsChineseUnit(text, at + head.Length - 1))
        {
            return head;
        }

        if (Digits.Read(text.TextOf(next)) is not [var tail])
            return head with { Vague = true };
        var lower = Units.Find(text, next + 1, out var factor);
        if (lower > 0)
        {
            return factor * tail < unit && decimal.Truncate(tail) == tail
                ? Append(text, at, Numeral.Of(next + 1 + lower - at, whole + (tail * factor), true), factor)
                : head with { Vague = true };
        }

        return IsCounted(text, next + 1) ? head : Close(text.TextOf(next), tail, head, zero, unit);
    }

    private static Numeral Close(ReadOnlySpan<char> digits, decimal tail, Numeral head, int zero, decimal unit)
    {
        var (length, whole) = (head.Length + zero + 1, head.Readings[0]);
        var full = digits.Length == unit.ToString("0", System.Globalization.CultureInfo.InvariantCulture).Length - 1;
        if (digits.Contains('.') || digits.Contains(','))
            return new Numeral(length, [whole + tail], true, Vague: true);
        if (full || zero > 0)
            return tail < unit ? Numeral.Of(length, whole + tail, true)
                : new Numeral(length, [whole], true, Vague: true);
        return digits.Length == 1
            ? Numeral.Of(length, whole + (tail * unit / 10), true)
            : new Numeral(length, [whole + tail, whole + (tail * unit / (decimal)Math.Pow(10, digits.Length))], true);
    }

    /// <summary>1k2 is no way to write an amount; 1万2 is.</summary>
    private static bool IsChineseUnit(Folded text, int at) =>
        text.Tokens[at].Kind == TokenKind.Han || text.TextOf(at) is "w" or "kw";

    /// <summary>True when the digits count something else: 12万5月 is 12万 in May.</summary>
    public static bool IsCounted(Folded text, int at) =>
        at < text.Count && text.Tokens[at].Glued && (text.TextOf(at) is "%" || Counted.Has(text, at));

    private static readonly WordTable<bool> Counted = new WordTable<bool>().Add(
        true,
        "月|号|日|点|折|年|岁|周|单|家|次|人|分|期|位|件|天|级|楼|代|笔|季度|小时|折扣|台|套|个月|个客户|个新客户|个人|th|st|nd|rd|pm|am|pct|percent");
}
