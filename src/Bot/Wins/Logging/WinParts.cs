using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>One part of a text that holds several wins.</summary>
/// <param name="Typed">As it stands there.</param>
/// <param name="Said">As it is read by itself.</param>
/// <param name="Win">What it says; null when it is no win by itself.</param>
internal sealed record WinPart(string Typed, string Said, LogWin.Input? Win);

/// <summary>
/// Cuts a text into wins, each with its own amount and customer, so that as many as possible can be read and as little
/// as possible is left over: "Smith and Sons 12k and Globex 8k" has two. A pure function of the text.
/// </summary>
internal static class WinParts
{
    /// <summary>A longer list is a file to import.</summary>
    private const int MostPieces = 16;

    /// <summary>"Smith and Sons, Ltd and Partners 12k" is about as much as one win is cut into.</summary>
    private const int MostPiecesOfOne = 5;

    private static readonly WordTable<bool> Joints = new WordTable<bool>().Add(
        true, "and|and also|and then|plus|then|also|+|和|跟|与|及|以及|还有|另外|再加|加上");

    /// <summary>Says that it holds for each of them; by itself it belongs to none.</summary>
    private static readonly WordTable<bool> Each = new WordTable<bool>().Add(true, "both|all|each|都|全都|各");

    /// <param name="read">Reads a text as one win by itself; null when it is none.</param>
    /// <returns>At least two wins, the first part being one; empty when the text doesn't hold that.</returns>
    public static IReadOnlyList<WinPart> Of(Folded text, Func<string, LogWin.Input?> read)
    {
        var pieces = Pieces(text);
        if (text.Truncated || pieces.Count is < 2 or > MostPieces)
            return [];
        var best = new Cut[pieces.Count + 1];
        best[pieces.Count] = new Cut(0, 0, null, null);
        for (var from = pieces.Count - 1; from >= 0; from--)
        {
            for (var end = from + 1; end <= Math.Min(pieces.Count, from + MostPiecesOfOne); end++)
            {
                var cut = best[end].Behind(PartOf(text, pieces[from].From, pieces[end - 1].End, read), end);
                if (best[from] is not { } known || cut.IsBetterThan(known))
                    best[from] = cut;
            }
        }

        var parts = new List<WinPart>();
        for (var cut = best[0]; cut.Part is { } part; cut = best[cut.Next!.Value])
            parts.Add(part);
        return best[0] is { Wins: >= 2 } whole && whole.Unread <= whole.Wins && parts[0].Win is not null ? parts : [];
    }

    private static WinPart PartOf(Folded text, int from, int end, Func<string, LogWin.Input?> read)
    {
        var typed = text.Typed(from, end);
        if (read(typed) is { } win)
            return new WinPart(typed, typed, win);
        var said = WithoutEach(text, from, end);
        return said.Length < typed.Length ? new WinPart(typed, said, read(said)) : new WinPart(typed, typed, null);
    }

    private static string WithoutEach(Folded text, int from, int end)
    {
        var said = new List<string>();
        for (var i = from; i < end;)
        {
            if (Each.Find(text, i, out _) is > 0 and var each)
            {
                if (i > from)
                    said.Add(text.Typed(from, i));
                from = i += each;
            }
            else
                i++;
        }

        return string.Join(' ', [.. said, text.Typed(Math.Min(from, end), end)]).Trim();
    }

    /// <summary>The text between line ends, signs and words that may part one win from the next.</summary>
    private static List<TokenRange> Pieces(Folded text)
    {
        var pieces = new List<TokenRange>();
        var from = 0;
        for (var i = 0; i < text.Count;)
        {
            var joint = i > 0 ? Joints.Find(text, i, out _) : 0;
            if (i > from && (joint > 0 || Parts(text, i)))
                pieces.Add(new TokenRange(from, i));
            if (joint > 0 || (i > 0 && Parts(text, i)))
                from = i + joint;
            if (i == from)
                from = i += Marker(text, i);
            i = Math.Max(i + 1, from);
        }

        if (from < text.Count)
            pieces.Add(new TokenRange(from, text.Count));
        return pieces;
    }

    /// <summary>True when a sign, a new line, or the space before the next Chinese name parts two tokens.</summary>
    private static bool Parts(Folded text, int at)
    {
        var (before, token) = (text.Tokens[at - 1], text.Tokens[at]);
        return token.Before is ',' or ';' or '、' or '。' or '.' or '!' or '/' or '|' or '&'
            || (token.Spaced && (token.Kind == TokenKind.Han || text.Original.AsSpan(before.To, token.From - before.To).IndexOfAny('\n', '\r') >= 0));
    }

    /// <summary>"1." and "2)" in front of the lines of a list.</summary>
    private static int Marker(Folded text, int at) =>
        at + 1 < text.Count && text.Tokens[at] is { Kind: TokenKind.Number, Length: <= 2 } && !text.Tokens[at + 1].Glued
        && text.Tokens[at + 1].Before is '.' or ')' or '、' or ':' ? 1 : 0;

    /// <summary>The best way to cut a text from one piece to its end.</summary>
    private sealed record Cut(int Wins, int Unread, WinPart? Part, int? Next)
    {
        public Cut Behind(WinPart part, int next) =>
            new(Wins + (part.Win is null ? 0 : 1), Unread + (part.Win is null ? 1 : 0), part, next);

        public bool IsBetterThan(Cut other) => Wins != other.Wins ? Wins > other.Wins : Unread < other.Unread;
    }
}
