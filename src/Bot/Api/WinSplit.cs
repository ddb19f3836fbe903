using System.Text;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Reads a cell that shares a win: people and their percents, <c>ana@example.com 60; ben@example.com 40</c>. Somebody is
/// named by address, id or name.
/// </summary>
internal static class WinSplit
{
    private static readonly char[] Between = [';', '|', ',', '、', '\n', '/', '+'];

    /// <summary>Writes the parts under the paths that a list has; what makes no sense is refused there by name.</summary>
    public static void Read(string cell, Dictionary<string, string> fields)
    {
        var place = 0;
        foreach (var part in cell.Normalize(NormalizationForm.FormKC).Split(
            Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = RowFields.At(place++);
            var (who, percent) = Apart(part);
            fields[at] = "";
            fields[$"{at}.{(who.Contains('@', StringComparison.Ordinal) ? "email" : Guid.TryParse(who, out _) ? "id" : "name")}"] = who;
            fields[at + ".percent"] = percent;
        }
    }

    /// <summary>The number at the end, with or without a sign of percent or a colon before it.</summary>
    private static (string Who, string Percent) Apart(string part)
    {
        var text = part.TrimEnd('%', ' ');
        var end = text.Length;
        while (end > 0 && (char.IsAsciiDigit(text[end - 1]) || text[end - 1] == '.'))
            end--;
        // An id ends in digits, too: what stands before the number divides the two.
        return end > 0 && end < text.Length && text[end - 1] is ' ' or ':' or '=' or '('
            ? (text[..end].TrimEnd(' ', ':', '=', '('), text[end..]) : Touching(text, end);
    }

    /// <summary>李安娜60: a name that ends in no digit needs no space.</summary>
    private static (string Who, string Percent) Touching(string text, int end) =>
        end > 0 && end < text.Length && char.GetUnicodeCategory(text[end - 1]) == System.Globalization.UnicodeCategory.OtherLetter
            ? (text[..end], text[end..]) : (text, "");
}
