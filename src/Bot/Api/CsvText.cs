using System.Text;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Takes delimited text apart (RFC 4180): quoted cells may hold the delimiter, quotes and line breaks. The delimiter is
/// the one of comma, semicolon and tab that the first line has most of.
/// </summary>
internal static class CsvText
{
    /// <param name="Number">Of the line on which it begins, from 1.</param>
    internal sealed record Line(int Number, IReadOnlyList<string> Cells);

    public static IEnumerable<Line> Read(string text)
    {
        var delimiter = DelimiterOf(text);
        var (number, start) = (1, 1);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                number++;
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (c == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (quoted || (c != delimiter && c is not ('\n' or '\r')))
                cell.Append(c);
            else if (c != '\r')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c != '\n')
                    continue;
                yield return new Line(start, cells);
                (cells, start) = ([], number);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
            yield return new Line(start, [.. cells, cell.ToString()]);
    }

    private static char DelimiterOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var (comma, semicolon, tab) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return tab > comma && tab >= semicolon ? '\t' : semicolon > comma ? ';' : ',';
    }
}
