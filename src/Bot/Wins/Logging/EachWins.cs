using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>
/// Reads several customers who each signed the same ("Acme and Globex 10k each", 华为和中兴各签10万) as a win of each. A
/// pure function of the text.
/// </summary>
internal static class EachWins
{
    private const int MostNames = 8;

    private static readonly WordTable<bool> Joints = new WordTable<bool>().Add(true, "and|和|跟|与|及|以及");

    private static readonly WordTable<bool> Each = new WordTable<bool>().Add(true, "each|各自|各");

    /// <param name="read">Reads a text as one win by itself; null when it is none.</param>
    public static IReadOnlyList<WinPart> Of(Folded text, Func<string, LogWin.Input?> read)
    {
        var (each, length) = EachAt(text);
        if (text.Truncated || length == 0)
            return [];
        var names = new List<string>();
        var from = 0;
        for (var i = 1; i < each; i++)
        {
            var joint = Joints.Find(text, i, out _);
            if (i == from || (joint == 0 && text.Tokens[i].Before is not (',' or '、')))
                continue;
            names.Add(text.Typed(from, i));
            from = i + joint;
        }

        if (names.Count is 0 or > MostNames || from >= each)
            return [];
        var last = (text.Typed(from, each) + " " + text.Typed(each + length, text.Count)).Trim();
        if (read(last) is not { Customer.Name: var name } whole || last.IndexOf(name, StringComparison.Ordinal) is not (>= 0 and var at))
            return [];
        var rest = last[(at + name.Length)..];
        var parts = names.ConvertAll(one => new WinPart(one, $"{one} {rest.TrimStart()}", read($"{one} {rest.TrimStart()}")));
        parts.Add(new WinPart(name, last, whole));
        return parts.TrueForAll(part => part.Win is not null) ? parts : [];
    }

    private static (int At, int Length) EachAt(Folded text)
    {
        for (var i = 1; i < text.Count; i++)
        {
            if (Each.Find(text, i, out _) is > 0 and var length)
                return (i, length);
        }

        return (0, 0);
    }
}
