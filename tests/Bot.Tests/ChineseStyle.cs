using System.Text.RegularExpressions;

namespace TeamCoachBot.Bot.Tests;

/// <summary>How Chinese is set in what the bot writes (words, chapter 1); names what breaks a rule.</summary>
internal static partial class ChineseStyle
{
    private static readonly string[] TooPolite = ["您", "亲", "哦"];

    public static IEnumerable<string> Faults(string text)
    {
        foreach (var word in TooPolite.Where(word => text.Contains(word, StringComparison.Ordinal)))
            yield return $"'{word}' in '{text}'";
        foreach (Match match in HalfWidth().Matches(text))
            yield return $"half-width '{match.Value}' in '{text}'";
        // What stands in quotation marks is how a person types it, which is without spaces.
        foreach (Match match in Crowded().Matches(Unquoted(text)))
            yield return $"no space in '{match.Value}' in '{text}'";
        if (SpaceBeforePercent().IsMatch(text))
            yield return $"space before % in '{text}'";
    }

    /// <summary>The text without what it quotes: examples of what to type, in whichever language.</summary>
    public static string Unquoted(string text) => Quoted().Replace(text, "");

    // A half-width sign that touches a Chinese character or a placeholder in a text that has Chinese in it.
    [GeneratedRegex(@"(?<=[\u4e00-\u9fff}])[,;:?!()]|[,;:?!()](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\.")]
    private static partial Regex HalfWidth();

    [GeneratedRegex(@"[\u4e00-\u9fff][0-9]|[0-9][\u4e00-\u9fff]")]
    private static partial Regex Crowded();

    [GeneratedRegex("“[^”]*”|「[^」]*」|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s%")]
    private static partial Regex SpaceBeforePercent();
}
