namespace TeamCoachBot.Bot.Routing;

/// <summary>Cuts folded characters into tokens. Chinese needs no spaces: each of its characters is a token.</summary>
internal ref struct Tokenizer(ReadOnlySpan<char> chars, int[] origins, string typed)
{
    // A text is cut on one thread from beginning to end; the next one on that thread uses the same list.
    [ThreadStatic]
    private static List<Token>? _spare;

    private readonly ReadOnlySpan<char> _chars = chars;
    private readonly List<Token> _tokens = Cleared();
    private char _before = ' ';
    private bool _spaced = true;

    public Token[] Run()
    {
        var i = 0;
        while (i < _chars.Length)
            i = Step(i);
        if (_tokens.Count == 0 && _chars.IndexOf('?') is >= 0 and var asks)
            Add(TokenKind.Sign, asks, asks + 1, _chars[asks..(asks + 1)]);
        return [.. _tokens];
    }

    private static List<Token> Cleared()
    {
        var tokens = _spare ??= new(64);
        tokens.Clear();
        return tokens;
    }

    private int Step(int i)
    {
        var c = _chars[i];
        if (char.IsAsciiDigit(c))
            return Number(i);
        if (Glyphs.IsHan(c))
            return Add(TokenKind.Han, i, i + 1, _chars.Slice(i, 1));
        if (Glyphs.IsLetter(c))
            return Word(i);
        if (Glyphs.IsSign(c))
            return Add(TokenKind.Sign, i, i + 1, _chars.Slice(i, 1));
        if (Glyphs.IsMention(c))
            return Add(TokenKind.Mention, i, i + 1, _chars.Slice(i, 1));

        var space = char.IsWhiteSpace(c);
        _spaced |= space;
        if (_before is '\0' or ' ')
            _before = space ? ' ' : c;
        return i + 1;
    }

    private int Number(int i)
    {
        var end = i + 1;
        while (end < _chars.Length
            && (char.IsAsciiDigit(_chars[end])
                || (_chars[end] is ',' or '.' && end + 1 < _chars.Length && char.IsAsciiDigit(_chars[end + 1]) && !IsSentences(end))))
        {
            end++;
        }

        return Add(TokenKind.Number, i, end, _chars[i..end]);
    }

    /// <summary>A full-width comma between half-width digits ends a clause and groups nothing: 华为40，12万.</summary>
    private readonly bool IsSentences(int i) => typed[origins[i]] == '，' && char.IsAscii(typed[origins[i + 1]]);

    private int Word(int i)
    {
        var end = EndOfLetters(i);
        if (end + 1 < _chars.Length && _chars[end] == '\'' && Glyphs.IsLetter(_chars[end + 1]))
            return Apostrophe(i, end);

        var word = _chars[i..end];
        // "w/ Acme" is how "with" is written short; 2w/年 isn't.
        if (word is "w" && _spaced && end < _chars.Length && _chars[end] == '/')
            return Add(TokenKind.Word, i, end + 1, "with");
        if (Contractions.Find(word) is not { } words)
            return Add(TokenKind.Word, i, end, word);
        Add(TokenKind.Word, i, i + words.Cut, words.First);
        return Add(TokenKind.Word, i + words.Cut, end, words.Second);
    }

    /// <summary>
    /// "what's" is "what is", "don't" is "do not"; any other apostrophe (O'Brien) is part of its word.
    /// </summary>
    private int Apostrophe(int i, int mark)
    {
        var end = EndOfLetters(mark + 1);
        var (first, second) = Contractions.Split(_chars[i..mark], _chars[(mark + 1)..end]);
        if (second.Length == 0)
            return Add(TokenKind.Word, i, end, string.Concat(_chars[i..mark], _chars[(mark + 1)..end]));
        Add(TokenKind.Word, i, mark, first);
        return Add(TokenKind.Word, mark, end, second);
    }

    private readonly int EndOfLetters(int i)
    {
        while (i < _chars.Length && Glyphs.IsLetter(_chars[i]))
            i++;
        return i;
    }

    private int Add(TokenKind kind, int start, int end, ReadOnlySpan<char> word)
    {
        _tokens.Add(new Token(
            Token.IdOf(word), kind, start, end - start, origins[start], origins[end], _before, _spaced));
        (_before, _spaced) = ('\0', false);
        return end;
    }
}
