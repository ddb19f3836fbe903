using System.Buffers;

namespace TeamCoachBot.Bot.Cards;

/// <summary>
/// The one escaper for what a card says. Clients read TextBlock and Fact as Markdown, replace <c>{{DATE(…)}}</c> and
/// turn <c>&lt;at&gt;</c> into mentions; after this they show the very characters that were given.
/// </summary>
internal static class CardText
{
    // Everything that may mean something somewhere in a line; a text without any passes untouched.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\\`*_[]<~{&.:@\n\r\t\u0000\u2066\u2067\u2068\u2069\u202A\u202B\u202C\u202D\u202E\u200E\u200F\u061C");

    private static readonly SearchValues<char> LineStart = SearchValues.Create("#>+-=|0123456789 ");

    /// <summary>
    /// For TextBlock and Fact, which are Markdown. Lines stay lines; <see cref="Arrival.MentionMark"/> of a mention that
    /// the card itself makes becomes that mention.
    /// </summary>
    public static string Markdown(string text, IReadOnlyList<string>? mentions = null)
    {
        if (text.Length == 0 || (!text.AsSpan().ContainsAny(Special) && !LineStart.Contains(text[0]) && IsPlain(text)))
            return text;
        var escaped = new CardTextWriter(text.Length + 16, mentions);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            // In Markdown one line break is a space; an empty line between makes it a break in every client.
            if (i > 0)
                escaped.Raw("\n\n");
            escaped.Line(lines[i].AsSpan().TrimStart());
        }

        return escaped.Finish();
    }

    /// <summary>For labels, choices, button titles and input values, which are shown as they are.</summary>
    public static string Plain(string text)
    {
        if (IsPlain(text) && !text.AsSpan().ContainsAny('\u2068', '\u2069'))
            return text;
        var plain = new CardTextWriter(text.Length + 2, null);
        foreach (var character in text)
            plain.Visible(character);
        return plain.Finish();
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (CardTextWriter.IsHidden(character) && character != '\n')
                return false;
        }

        return true;
    }
}
