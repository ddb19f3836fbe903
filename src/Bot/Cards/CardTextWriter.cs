using System.Buffers;
using System.Text;

namespace TeamCoachBot.Bot.Cards;

/// <summary>Writes one escaped text: Markdown by lines, without hidden characters, with every isolate closed.</summary>
internal struct CardTextWriter(int capacity, IReadOnlyList<string>? mentions)
{
    private const char Isolate = '\u2068';
    private const char PopIsolate = '\u2069';

    private static readonly SearchValues<char> EntityCharacters = SearchValues.Create(
        "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly StringBuilder _out = new(capacity);
    private int _open;

    /// <summary>Controls and everything that reorders or hides its neighbours; the two isolates that we set ourselves stay.</summary>
    public static bool IsHidden(char character) => character
        is < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' or '\u061C' or '\u180E'
        or '\u200B' or '\u200C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u2067')
        or (>= '\u206A' and <= '\u206F') or (>= '\uE000' and <= '\uF8FF')
        or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB');

    public readonly void Raw(string text) => _out.Append(text);

    public void Line(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (i == 0 ? OpensBlock(line) || IsMarkup(line, i) : IsMarkup(line, i) || NumbersList(line, i))
                _out.Append('\\');
            Visible(line[i]);
        }
    }

    /// <summary>The character, unless it is hidden; an isolate is closed only where one is open.</summary>
    public void Visible(char character)
    {
        switch (character)
        {
            case Isolate:
                _open++;
                _out.Append(character);
                break;
            case PopIsolate when _open > 0:
                _open--;
                _out.Append(character);
                break;
            case PopIsolate:
                break;
            case '\n' or '\t':
                _out.Append(character == '\t' ? ' ' : character);
                break;
            case >= '\uE000' and <= '\uE063' when character - '\uE000' < mentions?.Count:
                _out.Append(mentions[character - '\uE000']);
                break;
            default:
                if (!IsHidden(character))
                    _out.Append(character);
                break;
        }
    }

    public string Finish()
    {
        _out.Append(PopIsolate, _open);
        return _out.ToString();
    }

    /// <summary>Heading, quotation, list, rule, table.</summary>
    private static bool OpensBlock(ReadOnlySpan<char> line) => line[0] is '#' or '>' or '+' or '-' or '=' or '|';

    private static bool IsMarkup(ReadOnlySpan<char> line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '~' => true,
        '{' => at > 0 && line[at - 1] == '{',
        '&' => OpensEntity(line[(at + 1)..]),
        // Renderers that find addresses by themselves must find none in what a person typed.
        ':' => at + 1 < line.Length && line[at + 1] == '/',
        '@' => at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]),
        '.' => at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetter(line[at + 1]),
        _ => false,
    };

    /// <summary>"1." and "1)" at a line's start would begin a numbered list.</summary>
    private static bool NumbersList(ReadOnlySpan<char> line, int at) =>
        line[at] is '.' or ')'
        && (at + 1 == line.Length || line[at + 1] == ' ')
        && line[..at].IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool OpensEntity(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(';');
        return end > 0 && rest[..end].IndexOfAnyExcept(EntityCharacters) < 0;
    }
}
