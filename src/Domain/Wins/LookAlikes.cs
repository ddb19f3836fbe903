using System.Collections.Frozen;
using System.Text;

namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// Tells names that look the same and are written with letters of different alphabets: Acme with a Cyrillic A. The
/// letters are those that fonts draw alike in either case (Unicode Technical Standard 39).
/// </summary>
public static class LookAlikes
{
    /// <summary>A Latin letter and, in lower case, the Cyrillic, Greek and phonetic ones that look like it.</summary>
    private static readonly (char Latin, string Others)[] s_letters =
    [
        ('a', "\u0430\u03B1\u0251"), ('b', "\u0432\u03B2"), ('c', "\u0441"), ('d', "\u0501"), ('e', "\u0435\u03B5"),
        ('g', "\u0261"), ('h', "\u043D\u04BB\u03B7"), ('i', "\u0456\u03B9\u0131"), ('j', "\u0458"), ('k', "\u043A\u03BA"),
        ('l', "\u04CF"), ('m', "\u043C\u03BC"), ('n', "\u03BD"), ('o', "\u043E\u03BF"), ('p', "\u0440\u03C1"),
        ('q', "\u051B"), ('r', "\u0433"), ('s', "\u0455"), ('t', "\u0442\u03C4"), ('v', "\u0475"), ('w', "\u051D"),
        ('x', "\u0445\u03C7"), ('y', "\u0443\u03C5"), ('z', "\u03B6"),
    ];

    private static readonly FrozenDictionary<char, char> s_latin = s_letters
        .SelectMany(row => row.Others.Select(other => (other, row.Latin))).ToFrozenDictionary(pair => pair.other, pair => pair.Latin);

    /// <summary>True for two names that are not the same and look it. Chinese beside Latin, and digits, look like nothing else.</summary>
    public static bool Are(string one, string other)
    {
        var (a, b) = (CustomerName.Fold(one), CustomerName.Fold(other));
        return a.Length == b.Length && a != b && Skeleton(a) == Skeleton(b);
    }

    private static string Skeleton(string folded) => string.Concat(folded.Select(c => s_latin.GetValueOrDefault(c, c)));
}
