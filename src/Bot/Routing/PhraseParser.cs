using System.Buffers;

namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Reads the phrase language: words, <c>[may be left out]</c>, <c>(one|of|these)</c>, <c>&lt;word class&gt;</c>,
/// <c>{slot}</c>, <c>{property:slot}</c>, <c>{flag=words that set it}</c>.
/// </summary>
internal sealed class PhraseParser(string phrase)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("[](){}<>|");

    private int _at;

    public static PhraseElement.Sequence Parse(string phrase)
    {
        var parser = new PhraseParser(phrase);
        var options = parser.Options();
        if (parser._at < phrase.Length)
            throw parser.Error($"'{phrase[parser._at]}' closes nothing");
        return options.Count == 1 ? options[0] : new PhraseElement.Sequence([new PhraseElement.Choice(options)]);
    }

    private List<PhraseElement.Sequence> Options()
    {
        var options = new List<PhraseElement.Sequence> { Sequence() };
        while (_at < phrase.Length && phrase[_at] == '|')
        {
            _at++;
            options.Add(Sequence());
        }

        return options;
    }

    private PhraseElement.Sequence Sequence()
    {
        var parts = new List<PhraseElement>();
        while (_at < phrase.Length && phrase[_at] is not ('|' or ']' or ')' or '}'))
        {
            if (Part() is { } part)
                parts.Add(part);
        }

        return new PhraseElement.Sequence(parts);
    }

    private PhraseElement? Part() => phrase[_at] switch
    {
        '[' => new PhraseElement.Choice([.. Inside('[', ']'), new PhraseElement.Sequence([])]),
        '(' => new PhraseElement.Choice(Inside('(', ')')),
        '<' => new PhraseElement.Choice([WordClasses.Of(Name('<', '>'))]),
        '{' => Slot(),
        '>' => throw Error("'>' closes nothing"),
        _ => Words(),
    };

    private List<PhraseElement.Sequence> Inside(char open, char close)
    {
        _at++;
        var options = Options();
        if (_at >= phrase.Length || phrase[_at] != close)
            throw Error($"'{open}' is not closed");
        _at++;
        return options;
    }

    private string Name(char open, char close)
    {
        var end = phrase.IndexOf(close, _at);
        if (end < 0)
            throw Error($"'{open}' is not closed");
        var name = phrase[(_at + 1)..end].Trim();
        _at = end + 1;
        return name;
    }

    private PhraseElement Slot()
    {
        var start = _at + 1;
        while (++_at < phrase.Length && char.IsAsciiLetter(phrase[_at]))
        {
        }

        var name = phrase[start.._at];
        if (name.Length == 0 || _at >= phrase.Length)
            throw Error("a slot has no name or is not closed");
        if (phrase[_at] == '=')
            return new PhraseElement.Flag(name,
                new PhraseElement.Sequence([new PhraseElement.Choice(Inside('=', '}'))]));

        var named = phrase[_at] == ':';
        var kind = named ? Name(':', '}') : name;
        if (!named && phrase[_at++] != '}')
            throw Error($"the slot '{name}' is not closed");
        return new PhraseElement.Slot(name, SlotKind.Named(kind) ?? throw Error($"there is no kind of slot '{kind}'"));
    }

    private PhraseElement.Words? Words()
    {
        var end = phrase.AsSpan(_at).IndexOfAny(Signs);
        end = end < 0 ? phrase.Length : _at + end;
        var text = phrase[_at..end];
        _at = end;
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var folded = Folded.Of(text);
        return folded.Count > 0 ? new PhraseElement.Words(text, folded) : throw Error($"'{text}' is no word");
    }

    private PhraseSyntaxException Error(string what) => new($"phrase '{phrase}': {what} (at {_at})");
}
