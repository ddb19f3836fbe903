using System.Text;
using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Tests.Cards.Rendering;

/// <summary>
/// Texts as somebody would type them who wants a card to show a link, a picture, bold words, a mention or another
/// person's name. The same ones in every run.
/// </summary>
internal static class HostileTexts
{
    public const int Count = 5_000;

    private const int PerCard = 50;

    private static readonly string[] Fragments =
    [
        "**", "*", "_", "__", "~~", "`", "```", "[APPROVED](https://evil.example)", "[x]", "](", "(y)",
        "![p](https://e.example/p.png)", "<at>Ana</at>", "<b>", "</b>", "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>", "<https://evil.example>", "https://evil.example/a_b", "www.evil.example",
        "mailto:a@evil.example", "a@evil.example", "evil.com", "//evil.com", "ftp://x.y", "# ", "## x", "- ",
        "+ ", "* ", "1. ", "12) ", "> ", "---", "===", "***", "    ", "\t", "\n", "\r\n", "\n\n", "| a | b |",
        "|---|---|", "&lt;", "&amp;", "&#42;", "&copy;", "&", ";", "{{DATE(2026-11-22T00:00:00Z,SHORT)}}",
        "{{TIME(2026-11-22T00:00:00Z)}}", "{{", "}}", "{", "${$root.secret}", "${json(x)}", "$data", "$when",
        "\\", "\\*", "\\\\", "\"", "'", "[1]: https://evil.example", "\u202E", "\u2066", "\u2067", "\u2068",
        "\u2069", "\u200B", "\u200D", "\uFEFF", "\u0000", "\u0007", "\uE000", "\u00A0", "\u2028", "שלום",
        "مرحبا 12", "华为", "12 万", "Ana", "Ünïcødé", "👍", "👩\u200D💻", "raypal", "раypal", "=cmd|'/C calc'!A0",
        "%0A", " ", ".", ":", "!",
    ];

    private static readonly Lazy<string[]> Texts = new(Make);

    public static IReadOnlyList<string> All => Texts.Value;

    /// <summary>Each text as TextBlock, as title and value of a fact, as button and as choice.</summary>
    public static IEnumerable<Card> Cards() => All.Chunk(PerCard).Select(texts =>
    {
        var card = CardTestKit.Context().Card("hostile");
        foreach (var text in texts)
            card.Text(text).Facts((text, text));
        card.Ask(new ChoiceField("choice", "Choice", [.. texts.Select((text, i) => new Choice("x" + text, $"{i}"))]));
        return card.Finish();
    });

    /// <summary>What a reader must see: the text itself, without what can't be seen, with white space as a page shows it.</summary>
    public static string Visible(string text)
    {
        var seen = new StringBuilder();
        foreach (var character in text)
        {
            if (character is '\n' or '\t' or '\r'
                || (char.IsWhiteSpace(character) && !CardText.IsHidden(character)))
                seen.Append(' ');
            else if (!CardText.IsHidden(character))
                seen.Append(character);
        }

        return OneSpaced(seen.ToString());
    }

    /// <summary>Without the isolates, which nobody sees.</summary>
    public static string OneSpaced(string text) => string.Join(
        ' ', text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] Make()
    {
        var random = new Random(20261122);
        return [.. Enumerable.Range(0, Count).Select(_ => string.Concat(
            Enumerable.Range(0, random.Next(1, 7)).Select(_ => Fragments[random.Next(Fragments.Length)])))];
    }
}
