namespace TeamCoachBot.Bot.Routing;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters of an alphabet, written together.</summary>
    Word,

    /// <summary>One Chinese character.</summary>
    Han,

    /// <summary>ASCII digits, with commas or full stops between digits.</summary>
    Number,

    /// <summary>A sign that means something by itself: % + and currency signs; ? when it stands alone.</summary>
    Sign,

    /// <summary>A person mentioned (<see cref="Arrival.MentionMark"/>).</summary>
    Mention,
}

/// <summary>
/// The smallest thing that a phrase is made of. <see cref="Id"/> is equal exactly when the folded words are equal (a
/// 64-bit hash: who finds two words with one hash could as well have typed the other).
/// </summary>
/// <param name="Start">First character in the folded text.</param>
/// <param name="Length">How many folded characters it has.</param>
/// <param name="From">First character in the text as typed.</param>
/// <param name="To">Behind its last character in the text as typed.</param>
/// <param name="Before">The separator in front: <c>\0</c> none, a space, or the first other sign.</param>
/// <param name="Spaced">True when white space is part of what stands in front.</param>
internal readonly record struct Token(
    ulong Id, TokenKind Kind, int Start, int Length, int From, int To, char Before, bool Spaced)
{
    /// <summary>True when nothing at all separates it from the token in front.</summary>
    public bool Glued => Before == '\0';

    /// <summary>
    /// One of 64 bits for a word: a cheap first test; words that share a bit are told apart by their ids.
    /// </summary>
    public static ulong BitOf(ulong id) => 1UL << (int)((id ^ (id >> 29)) & 63);

    /// <summary>The identity of a word; FNV-1a over its characters.</summary>
    public static ulong IdOf(ReadOnlySpan<char> word)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var c in word)
                hash = (hash ^ c) * 1099511628211UL;
            return hash;
        }
    }
}
