namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Words that multiply the number in front of them, and those that say it isn't exact.</summary>
internal static class Units
{
    /// <summary>
    /// One KW is ten million in Chinese business talk, never a kilowatt and never k × W (words, chapter 1).
    /// </summary>
    private static readonly WordTable<decimal> Known = new WordTable<decimal>()
        .Add(1e3m, "k|grand|thousand|千|仟")
        .Add(1e6m, "m|mil|mill|mio|mn|mm|million|millions|百万|佰万")
        .Add(1e9m, "bn|b|billion|billions")
        .Add(1e4m, "w|万|萬")
        .Add(1e7m, "kw|千万|仟万|个千万")
        .Add(1e8m, "亿|億|个亿")
        .Add(1e6m, "个百万")
        .Add(1e2m, "hundred|百|佰")
        .Add(1e5m, "十万|拾万|hundred k|hundred grand|hundred thousand")
        .Add(1e9m, "十亿").Add(1e10m, "百亿").Add(1e11m, "千亿").Add(1e12m, "万亿|trillion");

    private static readonly WordTable<bool> About = new WordTable<bool>().Add(true, "多|来|几|余|左右|上下|出头|+|ish|odd|or so");

    /// <summary>The longest unit at a token. A lone "b" counts only when it is written to the number.</summary>
    public static int Find(Folded text, int at, out decimal factor)
    {
        var length = at < text.Count && !Cut(text.Tokens[at]) ? Known.Find(text, at, out factor) : 0;
        if (length == 0 || (length == 1 && text.TextOf(at) is "b" && !text.Tokens[at].Glued))
        {
            factor = 1;
            return 0;
        }

        Known.Find(text, at, out factor);
        return length;
    }

    /// <summary>True when a unit that multiplies stands there.</summary>
    public static bool Any(Folded text, int at) => Find(text, at, out _) > 0;

    /// <summary>How many tokens here say "or thereabouts".</summary>
    public static int Vague(Folded text, int at) => at < text.Count && text.Tokens[at].Glued
        ? About.Find(text, at, out _) : 0;

    /// <summary>True when a comma or another sign stands between the number and what follows.</summary>
    private static bool Cut(Token token) => token.Before is not ('\0' or ' ');
}
