namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads a number with its units: 1.5m, 3.2亿, 12万5, 1KW, 三十万零五千, half a mil, 120 grand.</summary>
internal static class NumeralReader
{
    private static readonly WordTable<decimal> Spoken = new WordTable<decimal>()
        .Add(0.5m, "half a|半").Add(1.5m, "one and a half").Add(1, "a|one").Add(2, "two").Add(3, "three").Add(4, "four")
        .Add(5, "five").Add(6, "six").Add(7, "seven").Add(8, "eight").Add(9, "nine").Add(10, "ten").Add(12, "twelve")
        .Add(15, "fifteen").Add(20, "twenty").Add(25, "twenty five").Add(30, "thirty").Add(40, "forty").Add(50, "fifty")
        .Add(60, "sixty").Add(70, "seventy").Add(80, "eighty").Add(90, "ninety");

    /// <summary>
    /// The number at a token, or <see cref="Numeral.None"/>; null when it has more digits than any amount.
    /// </summary>
    public static Numeral? Read(Folded text, int at)
    {
        if (at >= text.Count)
            return Numeral.None;
        return text.Tokens[at].Kind switch
        {
            TokenKind.Number => FromDigits(text, at),
            TokenKind.Han => FromChinese(text, at),
            TokenKind.Word => FromWords(text, at),
            _ => Numeral.None,
        };
    }

    private static Numeral FromChinese(Folded text, int at)
    {
        var numeral = ChineseNumeral.Read(text, at);
        if (numeral.Length == 0)
            return FromWords(text, at);
        var unit = Units.Find(text, at + numeral.Length, out var factor);
        return Vaguely(text, at, unit > 0 ? numeral.Times(factor, unit) : numeral);
    }

    /// <summary>A spoken number is an amount only with its unit: "ten grand", but not "one".</summary>
    private static Numeral FromWords(Folded text, int at)
    {
        var words = Spoken.Find(text, at, out var value);
        var unit = words > 0 ? Units.Find(text, at + words, out var factor) : factorless(out factor);
        return unit > 0 ? Numeral.Of(words + unit, value * factor, hasUnit: true) : Numeral.None;

        static int factorless(out decimal none)
        {
            none = 1;
            return 0;
        }
    }

    private static Numeral? FromDigits(Folded text, int at)
    {
        if (Digits.Read(text.TextOf(at)) is not { } readings)
            return null;
        if (readings.Count == 0)
            return Numeral.None;
        var numeral = new Numeral(1, readings, HasUnit: false);
        if (SpacedGroups(text, at) is > 1 and var groups)
            return Joined(text, at, groups);

        var vague = Units.Vague(text, at + 1);
        if (vague > 0 && Units.Find(text, at + 1 + vague, out _) > 0)
            numeral = numeral.Longer(vague).AsVague();
        var unit = Units.Find(text, at + numeral.Length, out var factor);
        if (unit == 0)
            return Vaguely(text, at, numeral);
        if (readings.Count == 2 && factor >= 1e4m && IsChinese(text, at + numeral.Length) && !text.TextOf(at)
            .EndsWith("000"))
            numeral = numeral with { Readings = [readings[1]] };
        return Vaguely(text, at, DigitTail.Append(text, at, numeral.Times(factor, unit), factor));
    }

    private static bool IsChinese(Folded text, int at) => text.Tokens[at].Kind == TokenKind.Han;

    /// <summary>"12万多", "3万+".</summary>
    private static Numeral Vaguely(Folded text, int at, Numeral numeral)
    {
        var more = numeral.HasUnit ? Units.Vague(text, at + numeral.Length) : 0;
        return more > 0 ? numeral.Longer(more).AsVague() : numeral;
    }

    /// <summary>How many tokens look like thousands set apart by spaces: 1 200 000.</summary>
    private static int SpacedGroups(Folded text, int at)
    {
        var groups = 1;
        if (text.TextOf(at).Length > 3)
            return groups;
        while (at + groups < text.Count && text.Tokens[at + groups]
            is { Kind: TokenKind.Number, Before: ' ', Length: 3 })
            groups++;
        return groups;
    }

    /// <summary>It may be one number or several, so it is asked back.</summary>
    private static Numeral? Joined(Folded text, int at, int groups)
    {
        if (groups > 5)
            return null;
        var joined = string.Concat(Enumerable.Range(at, groups).Select(i => text.TextOf(i).ToString()));
        return Digits.Read(joined) is [var value, ..] ? new Numeral(groups, [value], true, Vague: true) : Numeral.None;
    }
}
