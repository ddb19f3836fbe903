using System.Text;

namespace TeamCoachBot.Bot;

/// <summary>
/// The space that Chinese print sets between a character and a Latin word or figure, where a value is put into a text:
/// "只有 Ben 可以", but 只有王本可以. Inside a value nothing changes, for it is shown as it was typed.
/// </summary>
internal static class ChineseSpacing
{
    // At the far end of the private area: mentions take it from its beginning, and no value holds any of it.
    private const char Seam = '\uF8F0';

    /// <summary>Marks where a placeholder touches a character.</summary>
    public static string Mark(string format)
    {
        var marked = new StringBuilder(format.Length + 8);
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '{' || at + 1 == format.Length || !char.IsAsciiDigit(format[at + 1]))
            {
                marked.Append(format[at]);
                continue;
            }

            var end = format.IndexOf('}', at);
            if (at > 0 && IsCharacter(format[at - 1]))
                marked.Append(Seam);
            marked.Append(format, at, end + 1 - at);
            if (end + 1 < format.Length && IsCharacter(format[end + 1]))
                marked.Append(Seam);
            at = end;
        }

        return marked.ToString();
    }

    /// <summary>The text as it was before <see cref="Mark"/>.</summary>
    public static string Unmark(string format) => format.Replace($"{Seam}", "", StringComparison.Ordinal);

    /// <summary>Sets a space at each mark whose value turned out Latin or a figure, and takes the marks out.</summary>
    public static string Settle(string text)
    {
        var seam = text.IndexOf(Seam, StringComparison.Ordinal);
        if (seam < 0)
            return text;
        var settled = new StringBuilder(text.Length);
        var from = 0;
        for (; seam >= 0; from = seam + 1, seam = text.IndexOf(Seam, from))
        {
            settled.Append(text, from, seam - from);
            var (before, behind) = (seam > 0 ? text[seam - 1] : ' ', seam + 1 < text.Length ? text[seam + 1] : ' ');
            if ((IsCharacter(before) && IsLatin(behind)) || (IsLatin(before) && IsCharacter(behind)))
                settled.Append(' ');
        }

        return settled.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsCharacter(char one) => one is >= '\u3400' and <= '\u9FFF';

    private static bool IsLatin(char one) => one < '\u0250' && char.IsLetterOrDigit(one);
}
