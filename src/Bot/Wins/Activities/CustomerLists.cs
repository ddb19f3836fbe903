using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Wins.Activities;

/// <summary>
/// Takes "Acme and Contoso" or 海康、大华 apart where each may be a customer by itself; "Smith and Sons" and 和记黄埔 stay
/// whole. A pure function of the text.
/// </summary>
internal static class CustomerLists
{
    public const int Most = 5;

    private static readonly WordTable<bool> Joints = new WordTable<bool>().Add(true, "and|and also|plus|和|跟|与|以及|还有");

    /// <summary>What stands behind "and" in the name of one firm.</summary>
    private static readonly WordTable<bool> Tails = new WordTable<bool>().Add(
        true, "sons|son|co|company|partners|partner|associates|brothers|bros|daughters|family|friends|more|others|the rest|others");

    /// <summary>The names, one by one; the text itself where it is one name.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var text = Folded.Of(name);
        var (names, from) = (new List<string>(), 0);
        for (var i = 1; i < text.Count; i++)
        {
            var joint = Joints.Find(text, i, out _);
            if ((joint == 0 && text.Tokens[i].Before is not ('、' or '&' or ',')) || !IsName(text, from, i) || !IsName(text, i + joint, text.Count)
                || Tails.Has(text, i + joint))
                continue;
            names.Add(text.Typed(from, i));
            from = i + joint;
        }

        names.Add(text.Typed(from, text.Count));
        return names.Count <= Most ? names : [name];
    }

    /// <summary>One Chinese character is no name: the 中 of 中和集团.</summary>
    private static bool IsName(Folded text, int from, int end) => end - from > (from < end && text.Tokens[from].Kind == TokenKind.Han ? 1 : 0);
}
