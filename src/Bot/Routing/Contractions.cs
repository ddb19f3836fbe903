namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// English short forms, written out, so that a phrase is declared once: "what's", "whats" and "what is" are equal.
/// </summary>
internal static class Contractions
{
    /// <summary>
    /// The two words behind one typed without apostrophe, and how many letters belong to the first; null for any
    /// other.
    /// </summary>
    public static (string First, string Second, int Cut)? Find(ReadOnlySpan<char> word) =>
        Unmarked(word) is var (first, second) ? (first, second, Math.Min(first.Length, word.Length - 1)) : null;

    /// <summary>The two words around an apostrophe; the second is empty when it is no short form.</summary>
    public static (string First, string Second) Split(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var second = after switch
        {
            "s" => "is",
            "m" => "am",
            "re" => "are",
            "ll" => "will",
            "d" => "would",
            "ve" => "have",
            "t" when before is [.., 'n'] => "not",
            _ => "",
        };
        if (second != "not")
            return (before.ToString(), second);
        return (before switch { "can" => "can", "won" => "will", "shan" => "shall", _ => before[..^1].ToString() },
            second);
    }

    // Compiled as it stands: a table would be built at every start.
    private static (string First, string Second)? Unmarked(ReadOnlySpan<char> word) => word switch
    {
        "whats" => ("what", "is"),
        "whos" => ("who", "is"),
        "hows" => ("how", "is"),
        "wheres" => ("where", "is"),
        "thats" => ("that", "is"),
        "im" => ("i", "am"),
        "ive" => ("i", "have"),
        "dont" => ("do", "not"),
        "didnt" => ("did", "not"),
        "doesnt" => ("does", "not"),
        "cant" => ("can", "not"),
        "cannot" => ("can", "not"),
        "wont" => ("will", "not"),
        "isnt" => ("is", "not"),
        "arent" => ("are", "not"),
        "havent" => ("have", "not"),
        "hasnt" => ("has", "not"),
        "wasnt" => ("was", "not"),
        "shouldnt" => ("should", "not"),
        _ => null,
    };
}
