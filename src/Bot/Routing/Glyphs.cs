using System.Globalization;
using System.Text;

namespace TeamCoachBot.Bot.Routing;

/// <summary>What single characters are, as far as reading people's text needs it.</summary>
internal static class Glyphs
{
    private const char Joiner = '\u200D';

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF'
        or '\u3007' or '\u3005';

    public static bool IsMention(char c) => c >= Arrival.MentionMark(0) && c <= Arrival.MentionMark(99);

    /// <summary>Letters and marks of alphabets; Chinese characters are not among them.</summary>
    public static bool IsLetter(char c) =>
        c is >= 'a' and <= 'z' || (c >= 0x80 && !IsHan(c) && !IsMention(c)
            && (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark));

    /// <summary>Signs that are words of their own.</summary>
    public static bool IsSign(char c) => c is '%' or '+' or '$' or '¥' or '€' or '£' or '₩' or '₹';

    /// <summary>
    /// What nobody sees and what could make a text read otherwise than it is: zero-width characters, directional
    /// controls, variation selectors, soft hyphens, tags.
    /// </summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF'
            or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F')
            or (>= '\u115F' and <= '\u1160') or '\u3164' or '\uFFA0' or (>= '\uFFF9' and <= '\uFFFB');

    /// <summary>
    /// A text as people may see it again: without invisible and control characters, white space folded to single
    /// spaces,
    /// trimmed. The joiner inside an emoji stays, because without it one picture becomes three.
    /// </summary>
    public static string Clean(ReadOnlySpan<char> typed)
    {
        var clean = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (c == Joiner || c is '\uFE0F')
            {
                if (clean.Length > 0 && IsPictorial(clean[^1]))
                    clean.Append(c);
            }
            else if (!IsInvisible(c) && !IsTag(typed, i))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().Trim();
    }

    private static bool IsPictorial(char c) => char.IsLowSurrogate(c) || c is (>= '\u2190' and <= '\u2BFF') or '\uFE0F';

    /// <summary>One half of a character of the tag block (U+E0000–E01EF), which can hide a whole sentence.</summary>
    private static bool IsTag(ReadOnlySpan<char> typed, int i) =>
        typed[i] == '\uDB40' || (i > 0 && typed[i - 1] == '\uDB40');
}
