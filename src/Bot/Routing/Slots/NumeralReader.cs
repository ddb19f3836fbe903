namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads a number with its units: 1.5m, 3.2亿, 12万5, 1KW, 三十万零五千, half a mil, 120 grand.</summary>
internal static class NumeralReader
{
    private static readonly WordTable<decimal> Spoken = new WordTable<decimal>()
        .Add(0.25m, "quarter|a quarter|quarter of a|a quarter of a").Add(0.5m, "half a|half|半").Add(1.5m, "one and a half")
        .Add(1, "a|one|一").Add(2, "two|两|二").Add(3, "three|三").Add(4, "four|四").Add(5, "five|五").Add(6, "six|六")
        .Add(7, "seven|七").Add(8, "eight|八").Add(9, "nine|九").Add(10, "ten").Add(11, "eleven").Add(12, "twelve")
        .Add(13, "thirteen").Add(14, "fourteen").Add(15, "fifteen").Add(16, "sixteen").Add(17, "seventeen")
        .Add(18, "eighteen").Add(19, "nineteen").Add(20, "twenty").Add(30, "thirty").Add(40, "forty").Add(50, "fifty")
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

    /// <summary>
    /// A spoken number is an amount only with its unit: "ten grand", "one hundred and twenty thousand", but not "one".
    /// </summary>
    private static Numeral FromWords(Folded text, int at)
    {
        var (whole, part, end, isSure) = (0m, 0m, at, false);
        for (var i = at; i < text.Count;)
        {
            var and = i > at && text.TextOf(i) is "and" && Spoken.Has(text, i + 1) ? 1 : 0;
            if (Spoken.Find(text, i + and, out var value) is > 0 and var words && Follows(part, value))
                (part, i) = (part + value, i + and + words);
            else if (i > at && part > 0 && Units.Find(text, i, out var factor) is > 0 and var unit)
            {
                (whole, part, isSure) = factor == 100m ? (whole, part * factor, true) : (whole + (part * factor), 0m, true);
                i += unit;
            }
            else
                break;
            // "one hundred and" may go on with something else than a number, so only what was read counts.
            end = i;
        }

        return isSure ? Numeral.Of(end - at, whole + part, hasUnit: true) : Numeral.None;
    }

    /// <summary>Tens follow hundreds, ones follow tens; anything else begins another number.</summary>
    private static bool Follows(decimal part, decimal value) =>
        part == 0m || (part % 100m == 0m && value >= 1m) || (part % 10m == 0m && part % 100m >= 20m && value is >= 1m and < 10m);

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
        if (readings.Count == 2 && factor >= 1e4m && IsChinese(text, at + numeral.Length) && text.TextOf(at).Contains('.') && !text.TextOf(at)
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
