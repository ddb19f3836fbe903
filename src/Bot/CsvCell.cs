using System.Buffers;
using System.Text;

namespace TeamCoachBot.Bot;

/// <summary>
/// Writes a text as one cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula: an apostrophe stands before
/// the sign that would begin one, also where a spreadsheet that divides cells by another sign would begin a new cell.
/// </summary>
internal static class CsvCell
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",'\r\n;\t");
    private static readonly SearchValues<char> Leading = SearchValues.Create("=+-@|%\t\r\n\0＝＋－＠");
    private static readonly SearchValues<char> Dividing = SearchValues.Create(";\t\r\n");

    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length + 2);
        var isAtStart = true;
        foreach (var c in text)
        {
            if (isAtStart && Leading.Contains(c) && (safe.Length == 0 || !Dividing.Contains(c)))
                safe.Append('\'');
            safe.Append(c);
            // Spaces before it don't keep every spreadsheet from seeing a formula.
            isAtStart = Dividing.Contains(c) || (isAtStart && char.IsWhiteSpace(c));
        }

        var cell = safe.ToString();
        return cell.AsSpan().IndexOfAny(Quoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
