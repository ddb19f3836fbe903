using System.Buffers;
using System.Text;

namespace TeamCoachBot.Bot.Cards;

/// <summary>Escapes one line, so that Markdown shows it letter by letter; touches only what would mean something.</summary>
internal static class MarkdownLine
{
    private static readonly SearchValues<char> EntityCharacters = SearchValues.Create(
        "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static void Append(StringBuilder into, ReadOnlySpan<char> line, IReadOnlyList<string>? mentions)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var mention = line[i] - Arrival.MentionMark(0);
            if (mention >= 0 && mention < mentions?.Count)
            {
                into.Append(mentions[mention]);
                continue;
            }

            if ((i == 0 && OpensBlock(line[0])) || IsMarkup(line, i) || NumbersList(line, i))
                into.Append('\\');
            into.Append(line[i]);
        }
    }

    /// <summary>Heading, quotation, list, rule, table.</summary>
    private static bool OpensBlock(char first) => first is '#' or '>' or '+' or '-' or '=' or '|';

    private static bool IsMarkup(ReadOnlySpan<char> line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '~' => true,
        '{' => at > 0 && line[at - 1] == '{',
        '&' => OpensEntity(line[(at + 1)..]),
        // Renderers that find addresses by themselves must find none in what a person typed.
        ':' => at + 1 < line.Length && (line[at + 1] == '/' || char.IsLetter(line[at + 1])),
        '/' => at + 1 < line.Length && line[at + 1] == '/' && (at == 0 || line[at - 1] != ':'),
        '@' => at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at + 1]),
        '.' => at > 0 && at + 1 < line.Length && char.IsLetter(line[at + 1]),
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
