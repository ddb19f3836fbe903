using System.Text;

namespace TeamCoachBot.Bot.Routing;

/// <summary>Writes a text that a phrase matches, for help, buttons and the start-up check.</summary>
internal static class PhraseExample
{
    /// <summary>With nothing that may be left out.</summary>
    public static string Shortest(Phrase phrase, Language language) =>
        Write(phrase, language, options => options.LastOrDefault(IsEmpty) ?? options[0]);

    /// <summary>With everything that may be left out, and the last of what may be chosen.</summary>
    public static string Fullest(Phrase phrase, Language language) =>
        Write(phrase, language, options => options.LastOrDefault(o => !IsEmpty(o)) ?? options[0]);

    private static bool IsEmpty(PhraseElement.Sequence sequence) => sequence.Parts.Count == 0;

    private static string Write(
        Phrase phrase, Language language, Func<IReadOnlyList<PhraseElement.Sequence>, PhraseElement.Sequence> choose)
    {
        var example = new StringBuilder();
        Append(phrase.Tree, example, language, choose);
        return Glyphs.Clean(example.ToString());
    }

    private static void Append(
        PhraseElement element, StringBuilder example, Language language,
        Func<IReadOnlyList<PhraseElement.Sequence>, PhraseElement.Sequence> choose)
    {
        switch (element)
        {
            case PhraseElement.Words words:
                // English words stand apart whatever brackets lie between them.
                example.Append(language == Language.English ? $" {words.Text} " : words.Text);
                break;
            case PhraseElement.Slot slot:
                // A space keeps a figure and a word that follow each other apart; in Chinese around figures, too.
                var sample = slot.Kind.Sample(language);
                example.Append(language == Language.English || char.IsAsciiLetterOrDigit(sample[0])
                    ? $" {sample} " : sample);
                break;
            case PhraseElement.Flag flag:
                Append(flag.Inside, example, language, choose);
                break;
            case PhraseElement.Choice { Options: { Count: > 0 } options }:
                Append(choose(options), example, language, choose);
                break;
            case PhraseElement.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Append(part, example, language, choose);
                break;
            default:
                break;
        }
    }
}
