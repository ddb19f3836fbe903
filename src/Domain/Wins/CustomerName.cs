using System.Globalization;
using System.Text;

namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// Folds what doesn't tell customers apart: width, case, spaces, punctuation and the legal form at the end (handbook,
/// chapter 5). Branches stay apart, and so does 集团, which is part of a name as often as it isn't.
/// </summary>
public static class CustomerName
{
    /// <summary>The longest name that is kept.</summary>
    public const int MostChars = 80;

    private static readonly HashSet<string> s_forms = new(StringComparer.Ordinal)
    {
        "ltd", "limited", "inc", "incorporated", "corp", "corporation", "co", "coltd", "company", "llc", "llp", "lp", "plc",
        "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "se", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as",
        "aps", "oy", "oyj", "pte", "pty", "pvt", "private", "kk", "sdn", "bhd", "ltda", "sp", "zoo",
    };

    /// <summary>The longer ones first: the first that fits is taken off.</summary>
    private static readonly string[] s_chineseForms =
        ["股份有限责任公司", "股份有限公司", "有限责任公司", "股份公司", "有限公司", "公司"];

    private static readonly string[] s_branches = ["分公司", "子公司", "总公司", "母公司"];

    /// <summary>One spelling for all spellings of a name; not empty unless the name has neither letter nor digit.</summary>
    public static string Fold(string name) => string.Concat(Words(name));

    /// <summary>
    /// The folded name word by word; Chinese without spaces is one word. What a short name is compared by.
    /// </summary>
    public static IReadOnlyList<string> Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Split(name);
        var last = words.Count;
        // "GmbH & Co. KG": the sign goes with the form behind it.
        while (last > 1 && (s_forms.Contains(words[last - 1]) || (last < words.Count && words[last - 1] is "&")))
            last--;
        var kept = words.GetRange(0, last);
        if (kept.Count > 0)
            kept[^1] = WithoutForm(kept[^1]);
        return kept;
    }

    /// <summary>True when the shorter name begins the longer one word by word: 美的 and 美的集团, Acme and Acme Robotics.</summary>
    public static bool IsShortFor(string shorter, string longer)
    {
        var (few, many) = (Words(shorter), Words(longer));
        if (few.Count == 0 || few.Count > many.Count || few.Sum(w => w.Length) >= many.Sum(w => w.Length))
            return false;
        for (var i = 0; i < few.Count - 1; i++)
            if (few[i] != many[i])
                return false;
        var (word, whole) = (few[^1], many[few.Count - 1]);
        // Only Chinese is written without spaces; "art" is no short form of "artemis".
        return (word == whole || (IsHan(word[^1]) && word.Length > 1 && whole.StartsWith(word, StringComparison.Ordinal)))
            && !IsBranch(many[^1]);
    }

    private static bool IsBranch(string word) =>
        word is "branch" or "office" || word.EndsWith("分行", StringComparison.Ordinal)
        || word.EndsWith("分店", StringComparison.Ordinal)
        || s_branches.Any(branch => word.EndsWith(branch, StringComparison.Ordinal));

    private static string WithoutForm(string word)
    {
        if (s_branches.Any(branch => word.EndsWith(branch, StringComparison.Ordinal)))
            return word;
        var form = s_chineseForms.FirstOrDefault(
            form => word.Length > form.Length && word.EndsWith(form, StringComparison.Ordinal));
        return form is null ? word : word[..^form.Length];
    }

    /// <summary>Words of letters and digits in lower case; "S.A." and "B.V." are read as one word.</summary>
    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Whole(name).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value is '&' or '+')
                Finish(words, word, rune.ToString());
            else if (rune.Value is not ('.' or '\'' or '’' or '·' or '(' or ')' or '-')
                && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                Finish(words, word, "");
        }
        Finish(words, word, "");
        return words;
    }

    private static void Finish(List<string> words, StringBuilder word, string sign)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        if (sign.Length > 0)
            words.Add(sign);
        word.Clear();
    }

    /// <summary>Half of a surrogate pair can't be normalised.</summary>
    private static string Whole(string name)
    {
        var whole = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherSymbol;

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';
}
