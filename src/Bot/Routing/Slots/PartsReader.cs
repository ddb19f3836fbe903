namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads the parts of a shared win: 60/40, 五五分, 30 %, "gets a third", 拿两成.</summary>
internal static class PartsReader
{
    /// <summary>Between a name and its part.</summary>
    private static readonly WordTable<bool> Takes = new WordTable<bool>().Add(true, "分|拿|占|gets|takes|has");

    /// <summary>Parts in words; only behind a word of taking, for 一成 and half may begin a name.</summary>
    private static readonly WordTable<decimal> Fractions = new WordTable<decimal>()
        .Add(50, "half|a half|one half|一半|二分之一").Add(33.33m, "a third|one third|三分之一").Add(66.67m, "two thirds|三分之二")
        .Add(25, "a quarter|one quarter|四分之一").Add(75, "three quarters|四分之三")
        .Add(10, "一成").Add(20, "两成|二成").Add(30, "三成").Add(40, "四成").Add(60, "六成").Add(70, "七成").Add(80, "八成").Add(90, "九成");

    private static readonly ShareReader Shares = new();

    /// <summary>True when a part stands here, in whichever way it is written.</summary>
    public static bool Begins(Folded text, int at) =>
        Percent(text, at, out _) > 0 || Taken(text, at, out _) > 0 || All(text, at).Length > 0;

    /// <summary>The parts of everybody, the sender first: 60/40, 6:4, 五五分; none when there are none.</summary>
    public static (IReadOnlyList<decimal> Parts, int Length) All(Folded text, int at)
    {
        if (at >= text.Count)
            return ([], 0);
        if (Strokes(text, at, out var loose) is > 0 and var length)
            return (loose, length);
        return Shares.Read(text, at) is { Length: > 0, Value: ShareSlot share } reading
            ? ([share.Mine, 100 - share.Mine], reading.Length) : ([], 0);
    }

    /// <summary>Numbers with a stroke between them, whatever they add up to: what isn't 100 is asked back, not overread.</summary>
    private static int Strokes(Folded text, int at, out IReadOnlyList<decimal> parts)
    {
        parts = [];
        if (text.Tokens[at].Kind != TokenKind.Number)
            return 0;
        var found = new List<decimal>();
        var i = at;
        while (i < text.Count && text.Tokens[i].Kind == TokenKind.Number && Digits.Read(text.TextOf(i)) is [var part]
            && part is > 0 and <= 100 && (i == at || text.Tokens[i] is { Spaced: false, Before: '/' or ':' }))
        {
            found.Add(part);
            i++;
            if (i < text.Count && text.TextOf(i) is "%")
                i++;
        }

        // 6:4 is a ratio; 60/40 are percents.
        var sum = found.Sum();
        parts = sum is > 0 and <= 10 && 100 % sum == 0 ? [.. found.Select(part => part * 100 / sum)] : found;
        return found.Count > 1 ? i - at : 0;
    }

    /// <summary>"gets 30%", "gets a third", 拿两成.</summary>
    public static int Taken(Folded text, int at, out decimal part)
    {
        part = 0;
        if (Takes.Find(text, at, out _) is not (> 0 and var takes))
            return 0;
        if (Percent(text, at + takes, out part) is > 0 and var percent)
            return takes + percent;
        return Fractions.Find(text, at + takes, out part) is > 0 and var words ? takes + words : 0;
    }

    /// <summary>"30 %".</summary>
    public static int Percent(Folded text, int at, out decimal part)
    {
        part = 0;
        if (at + 1 >= text.Count || text.Tokens[at].Kind != TokenKind.Number || text.TextOf(at + 1) is not "%"
            || AmountReader.IsMinusSign(text, at)
            || Digits.Read(text.TextOf(at)) is not [var read] || read is <= 0 or > 100)
            return 0;
        part = read;
        return 2;
    }
}
