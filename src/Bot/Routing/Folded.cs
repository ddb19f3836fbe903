using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// A text as phrases are matched against it: tokens without punctuation, each knowing where it stood in the text as
/// typed. A pure function of the text; what is beyond <see cref="MostChars"/> is never looked at for meaning.
/// </summary>
internal sealed class Folded
{
    /// <summary>No command is longer; a longer text can only be the free text at a phrase's end.</summary>
    public const int MostChars = 1200;

    private readonly char[] _chars;
    private readonly Token[] _tokens;

    private Folded(string original, char[] chars, int length, Token[] tokens, bool truncated, bool asks, OwnWords? own)
    {
        (Original, _chars, Length, _tokens, Truncated, Asks, Own) = (original, chars, length, tokens, truncated, asks, own);
    }

    /// <summary>The text as typed.</summary>
    public string Original { get; }

    /// <summary>How many folded characters there are.</summary>
    public int Length { get; }

    /// <summary>True when the text goes on behind the last token.</summary>
    public bool Truncated { get; }

    /// <summary>True when a question mark stands in it.</summary>
    public bool Asks { get; }

    /// <summary>What means something in the team of this text only; null where nothing does.</summary>
    public OwnWords? Own { get; }

    public ReadOnlySpan<Token> Tokens => _tokens;

    public int Count => _tokens.Length;

    public static Folded Of(string text, OwnWords? own = null)
    {
        var folding = new Folding(text, MostChars);
        folding.Run(MostChars);
        var (chars, origins, length) = (folding.Chars, folding.Origins, folding.Length);
        var tokens = new Tokenizer(chars.AsSpan(0, length), origins, text).Run();
        return new Folded(
            text, chars, length, tokens, folding.Read < text.Length, chars.AsSpan(0, length).Contains('?'), own);
    }

    /// <summary>The folded characters of one token.</summary>
    public ReadOnlySpan<char> TextOf(int token) => _chars.AsSpan(_tokens[token].Start, _tokens[token].Length);

    /// <summary>The folded character directly in front of a token; a space at the beginning.</summary>
    public char CharBefore(int token) => _tokens[token].Start is > 0 and var start ? _chars[start - 1] : ' ';

    /// <summary>The folded character directly behind a token; a space at the end.</summary>
    public char CharAfter(int token)
    {
        var end = _tokens[token].Start + _tokens[token].Length;
        return end < Length ? _chars[end] : ' ';
    }

    public bool Is(int token, ulong id) => token < _tokens.Length && _tokens[token].Id == id;

    /// <summary>True when a question mark stands outside of these stretches, the signs behind each belonging to it.</summary>
    public bool AsksOutside(IReadOnlyList<TokenRange> quoted)
    {
        var folded = _chars.AsSpan(0, Length);
        for (var at = folded.IndexOf('?'); at >= 0;)
        {
            if (!quoted.Any(range => at >= _tokens[range.From].Start && (range.End >= Count || at < _tokens[range.End].Start)))
                return true;
            var next = folded[(at + 1)..].IndexOf('?');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>
    /// What the person typed from one token up to, not including, another; cleaned of invisible characters.
    /// </summary>
    public string Typed(int first, int end) =>
        first >= end ? "" : Glyphs.Clean(Original.AsSpan(_tokens[first].From,
            _tokens[end - 1].To - _tokens[first].From));

    /// <summary>
    /// What the person typed from one token to the end of the text, with closing punctuation: free text is theirs.
    /// </summary>
    public string TypedToEnd(int first) => first >= Count ? "" : Glyphs.Clean(Original.AsSpan(_tokens[first].From));
}
