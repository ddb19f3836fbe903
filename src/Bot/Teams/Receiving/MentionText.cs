using System.Net;
using System.Text;
using TeamCoachBot.Bot.Teams.Schema;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>
/// Turns a message's text into what its writer meant: without the bot's own mention, with every other mention marked,
/// decoded. Only an entity makes a mention; the same letters without one are letters (threats, T8).
/// </summary>
internal static class MentionText
{
    private const int MostMentions = 100;
    private const string Open = "<at";
    private const string Close = "</at>";
    private const string MentionType = "mention";

    public static (string Text, IReadOnlyList<Mention> Mentions) Read(Activity activity)
    {
        var text = activity.Text ?? "";
        if (!text.Contains(Open, StringComparison.Ordinal))
            return (Decode(text).Trim(), []);
        var free = activity.Entities
            .Where(entity => entity is { Type: MentionType, Mentioned.Id: not null })
            .Take(2 * MostMentions)
            .ToList();
        var mentions = new List<Mention>();
        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (NextSpan(text, at) is { } span)
        {
            plain.Append(Decode(text[at..span.Start]));
            plain.Append(Replacement(text[span.Start..span.End], free, activity.Recipient?.Id, mentions));
            at = span.End;
        }

        plain.Append(Decode(text[at..]));
        return (plain.ToString().Trim(), mentions);
    }

    /// <summary>
    /// What stands for one span: nothing for the bot, a mark for a person, its bare words without an entity.
    /// </summary>
    private static string Replacement(string span, List<Entity> free, string? bot, List<Mention> mentions)
    {
        var words = Decode(span[(span.IndexOf('>', StringComparison.Ordinal) + 1)..^Close.Length]);
        var index = mentions.Count < MostMentions ? free.FindIndex(entity => IsText(entity, span, words)) : -1;
        if (index < 0)
            return words;
        var mentioned = free[index].Mentioned!;
        free.RemoveAt(index);
        // A space, so that the words on both sides stay two words.
        if (mentioned.Id == bot)
            return " ";
        var mark = Arrival.MentionMark(mentions.Count);
        mentions.Add(new Mention(mentions.Count, mentioned.Id!, mentioned.Name ?? words));
        return mark.ToString();
    }

    private static bool IsText(Entity entity, string span, string words) =>
        entity.Text is { } text ? text == span : words == entity.Mentioned?.Name;

    /// <summary>The next <c>&lt;at&gt;…&lt;/at&gt;</c>, the innermost where they are nested.</summary>
    private static (int Start, int End)? NextSpan(string text, int from)
    {
        while (text.IndexOf(Close, from, StringComparison.Ordinal) is >= 0 and var close)
        {
            var open = text.LastIndexOf(Open, close, close - from + 1, StringComparison.Ordinal);
            if (open >= from && IsTag(text, open, close))
                return (open, close + Close.Length);
            // Nothing before this end is looked at twice: a text of ends alone stays linear.
            from = close + Close.Length;
        }

        return null;
    }

    /// <summary><c>&lt;at&gt;</c> or <c>&lt;at id="0"&gt;</c>, closed before <paramref name="limit"/>.</summary>
    private static bool IsTag(string text, int open, int limit)
    {
        var next = open + Open.Length;
        var end = text.IndexOf('>', next, limit - next);
        return end == next || (end > next && text[next] == ' ');
    }

    /// <summary>HTML entities and no-break spaces decoded; characters that would pass for a mark taken out.</summary>
    private static string Decode(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        if (text.Contains('\u00A0', StringComparison.Ordinal))
            text = text.Replace('\u00A0', ' ');
        return text.AsSpan().ContainsAnyInRange(Arrival.MentionMark(0), Arrival.MentionMark(MostMentions - 1))
            ? string.Concat(text.Where(c => c < Arrival.MentionMark(0) || c > Arrival.MentionMark(MostMentions - 1)))
            : text;
    }
}
