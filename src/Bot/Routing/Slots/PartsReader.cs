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

    /// <summary>Below the stroke of a part; 11/16 is a day.</summary>
    private const decimal MostBelow = 5;

    private static readonly ShareReader Shares = new();

    /// <summary>True when a part stands here, in whichever way it is written.</summary>
    public static bool Begins(Folded text, int at) =>
        One(text, at, out _) > 0 || Taken(text, at, out _) > 0 || All(text, at).Length > 0;

    /// <summary>The parts of everybody, the sender first: 60/40, 6:4, 五五分; none when there are none.</summary>
    /// <param name="spaced">Behind "split" a space is enough between them: split 60 40.</param>
    public static (IReadOnlyList<decimal> Parts, int Length) All(Folded text, int at, bool spaced = false)
    {
        if (at >= text.Count)
            return ([], 0);
        if (Strokes(text, at, out var loose) is > 0 and var length && Fraction(text, at, out _) == 0)
            return (loose, length);
        if (spaced && Spaced(text, at) is { Count: 2 } pair)
            return (pair, 2);
        return Shares.Read(text, at) is { Length: > 0, Value: ShareSlot share } reading
            ? ([share.Mine, 100 - share.Mine], reading.Length) : ([], 0);
    }

    /// <summary>True for 60/40; 三七分 is said in words.</summary>
    public static bool IsWritten(Folded text, int at) => text.Tokens[at].Kind == TokenKind.Number;

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

    /// <summary>60 40, 6 4: two numbers that make up the whole.</summary>
    private static List<decimal> Spaced(Folded text, int at) =>
        NumberAt(text, at) is { } first && NumberAt(text, at + 1) is { } second && first + second is 10 or 100
            ? [first * 100 / (first + second), second * 100 / (first + second)] : [];

    /// <summary>A plain whole number of at most two digits; null where there is none.</summary>
    public static decimal? NumberAt(Folded text, int at) =>
        at < text.Count && text.Tokens[at] is { Kind: TokenKind.Number, Length: <= 2 } && Digits.Read(text.TextOf(at)) is [var part] and [> 0]
            ? part : null;

    /// <summary>1/3, 2/3: what is written like a day and is a part beside a name.</summary>
    public static int Fraction(Folded text, int at, out decimal part)
    {
        part = 0;
        if (at + 1 >= text.Count || text.Tokens[at + 1] is not { Before: '/', Spaced: false } || text.CharBefore(at) == '/'
            || (at + 2 < text.Count && text.Tokens[at + 2].Before == '/')
            || NumberAt(text, at) is not { } above || NumberAt(text, at + 1) is not { } below || above >= below || below > MostBelow)
            return 0;
        part = decimal.Round(100 * above / below, 2);
        return 2;
    }

    /// <summary>"gets 30%", "gets a third", 拿两成.</summary>
    public static int Taken(Folded text, int at, out decimal part)
    {
        part = 0;
        if (Takes.Find(text, at, out _) is not (> 0 and var takes))
            return 0;
        if (One(text, at + takes, out part) is > 0 and var one)
            return takes + one;
        return InWords(text, at + takes, out part) is > 0 and var words ? takes + words : 0;
    }

    /// <summary>"a third", 两成: which may as well begin a name.</summary>
    public static int InWords(Folded text, int at, out decimal part) => Fractions.Find(text, at, out part);

    /// <summary>"30 %", 1/3.</summary>
    public static int One(Folded text, int at, out decimal part) =>
        Percent(text, at, out part) is > 0 and var percent ? percent : Fraction(text, at, out part);

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
