using System.Buffers;
using System.Text;

namespace TeamCoachBot.Bot.Cards;

/// <summary>
/// The one escaper for what a card says. Clients read TextBlock and Fact as Markdown, replace <c>{{DATE(…)}}</c> and
/// turn <c>&lt;at&gt;</c> into mentions; after this they show the very characters that were given.
/// </summary>
internal static class CardText
{
    private const int MostKept = 4 * 1024;

    private const char Isolate = '\u2068';
    private const char PopIsolate = '\u2069';

    // Everything that may mean something inside a line; a text without any passes untouched.
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<~{&.:@\n\r\t");

    private static readonly SearchValues<char> Hidden = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(Hides)]);

    private static readonly SearchValues<char> LineStart = SearchValues.Create("#>+-=|0123456789 ");

    // A text is escaped on one thread from beginning to end; the next one on that thread uses the same memory.
    [ThreadStatic]
    private static StringBuilder? _spare;

    /// <summary>
    /// For TextBlock and Fact, which are Markdown. Lines stay lines; <see cref="Arrival.MentionMark"/> of a mention that
    /// the card itself makes becomes that mention.
    /// </summary>
    public static string Markdown(string text, IReadOnlyList<string>? mentions = null)
    {
        // Cleaned first: a hidden character in front would hide from us what begins a list for the client.
        var visible = Visible(text, mentions?.Count ?? 0);
        if (mentions is not { Count: > 0 } && IsOrdinary(visible))
            return visible;
        var escaped = (_spare ??= new StringBuilder(256)).Clear();
        foreach (var line in visible.AsSpan().EnumerateLines())
        {
            // In Markdown one line break is a space; an empty line between makes it a break in every client.
            if (escaped.Length > 0)
                escaped.Append("\n\n");
            MarkdownLine.Append(escaped, line.TrimStart(), mentions);
        }

        if (escaped.Equals(visible))
            return visible;
        var markdown = escaped.ToString();
        if (escaped.Capacity > MostKept)
            _spare = null;
        return markdown;
    }

    /// <summary>For labels, choices, button titles and input values, which are shown as they are.</summary>
    public static string Plain(string text) => Visible(text, 0);

    /// <summary>Controls, private marks and everything that reorders or hides its neighbours.</summary>
    public static bool IsHidden(char character) => Hidden.Contains(character);

    private static bool Hides(char character) => character
        is < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' or '\u061C' or '\u180E'
        or '\u200B' or '\u200C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or (>= '\uE000' and <= '\uF8FF') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB');

    private static bool IsOrdinary(string text) =>
        text.Length == 0 || (!LineStart.Contains(text[0]) && !text.AsSpan().ContainsAny(Special));

    /// <summary>The text without what can't be seen; isolates stay, each closed and none closed twice.</summary>
    private static string Visible(string text, int mentions)
    {
        var at = text.AsSpan().IndexOfAny(Hidden);
        if (at < 0)
            return text;
        var visible = new StringBuilder(text, 0, at, text.Length + 2);
        var open = 0;
        foreach (var character in text.AsSpan(at))
        {
            var closes = character == PopIsolate && open > 0;
            open += character == Isolate ? 1 : closes ? -1 : 0;
            if (character == '\t')
                visible.Append(' ');
            else if (closes || character is Isolate or '\n' || IsMention(character, mentions) || !IsHidden(character))
                visible.Append(character);
        }

        return visible.Append(PopIsolate, open).ToString();
    }

    private static bool IsMention(char character, int mentions) =>
        character >= Arrival.MentionMark(0) && character - Arrival.MentionMark(0) < mentions;
}
