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

    // Where the text itself has a space, which is right beside anything but another character.
    private const char Gap = '\uF8F1';

    /// <summary>Marks where a placeholder touches a character, or is set off from it by a space.</summary>
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
            if (At(format, at - 1) is var before && IsCharacter(before))
                marked.Append(Seam);
            else if (before == ' ' && IsCharacter(At(format, at - 2)))
                marked[^1] = Gap;
            marked.Append(format, at, end + 1 - at);
            if (At(format, end + 1) is var behind && IsCharacter(behind))
                marked.Append(Seam);
            else if (behind == ' ' && IsCharacter(At(format, end + 2)))
                marked.Append(Gap);
            at = behind == ' ' && marked[^1] == Gap ? end + 1 : end;
        }

        return marked.ToString();
    }

    /// <summary>The text as it was before <see cref="Mark"/>.</summary>
    public static string Unmark(string format) => format.Replace($"{Seam}", "", StringComparison.Ordinal).Replace(Gap, ' ');

    /// <summary>Sets at each mark the space that its value asks for, and takes the marks out.</summary>
    public static string Settle(string text)
    {
        var mark = text.AsSpan().IndexOfAny(Seam, Gap);
        if (mark < 0)
            return text;
        var settled = new StringBuilder(text.Length).Append(text, 0, mark);
        for (var at = mark; at < text.Length; at++)
        {
            if (text[at] is not (Seam or Gap))
                settled.Append(text[at]);
            else if (NeedsSpace(text[at], At(text, at - 1), At(text, at + 1)))
                settled.Append(' ');
        }

        return settled.ToString();
    }

    private static bool NeedsSpace(char mark, char before, char behind) => mark == Gap
        ? !(IsCharacter(before) && IsCharacter(behind))
        : (IsCharacter(before) && IsLatin(behind)) || (IsLatin(before) && IsCharacter(behind));

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    private static bool IsCharacter(char one) => one is >= '\u3400' and <= '\u9FFF';

    private static bool IsLatin(char one) => one < '\u0250' && char.IsLetterOrDigit(one);
}
