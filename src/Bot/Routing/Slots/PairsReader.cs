namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads people each with their part of a win: "60% me, 40% Ben", 我60%小王40%, 小吴三我七, "me 60 Ben 40".</summary>
internal static class PairsReader
{
    private const int MostHan = 4;

    private static readonly WordTable<bool> Give = new WordTable<bool>().Add(true, "给|分给|拆给");

    /// <summary>What has a percentage beside it and is nobody.</summary>
    private static readonly WordTable<bool> Things = new WordTable<bool>().Add(
        true, "discount|upfront|up front|deposit|down|downpayment|prepaid|prepayment|margin|vat|tax|commission|growth|done|complete|"
        + "折扣|定金|首付|预付|毛利|税|提成|增长|尾款");

    private static readonly PersonReader Persons = new();

    private readonly record struct Pair(PersonSlot Who, decimal Part, int End, bool Takes);

    public static Reading Read(Folded text, int at)
    {
        var start = at + PeopleReader.Split.Find(text, at, out _);
        start += PeopleReader.With.Find(text, start, out _);
        if (Tenths(text, start) is { Length: > 0 } tenths)
            return tenths with { Length = start + tenths.Length - at };
        var given = start == at ? Give.Find(text, at, out _) : 0;
        start += given;
        var pairs = Pairs(text, start);
        if (pairs.Count == 0 || TellsLater(text, start, pairs) || (given > 0 && !pairs[^1].Takes))
            return Reading.Nothing;
        // A single name beside a part may be anything, unless somebody said or set apart that it is a split.
        if (pairs is [var only] && start == at && !only.Takes && !IsSetApart(text, at) && !IsTheEnd(text, at, only)
            && !IsNickname(text, at))
            return Reading.Nothing;
        return Of(pairs) is { } details ? new Reading(pairs[^1].End - at, details) : Reading.Nothing;
    }

    /// <summary>True where a part with a name begins that is written like a day: 1/3 Ben.</summary>
    public static bool IsFraction(Folded text, int at) =>
        PartsReader.Fraction(text, at, out _) > 0 && Read(text, at).Length > 0;

    /// <summary>True where "me 60" or 我七 begins with all that belongs to it.</summary>
    public static bool Begins(Folded text, int at) => Tenths(text, at).Length > 0;

    /// <summary>One name with the number of its part in a split that was named: 三七分 小吴7, 三七分 我七.</summary>
    public static Reading Tenth(Folded text, int at, IReadOnlyList<decimal> parts)
    {
        if (parts.Count != 2)
            return Reading.Nothing;
        foreach (var pair in Numbered(text, at))
        {
            var percent = pair.Part < 10 ? pair.Part * 10 : pair.Part;
            if (!parts.Contains(percent))
                continue;
            return new Reading(pair.End - at, pair.Who is PersonSlot.Me
                ? new WinDetails { Parts = [percent, 100 - percent] }
                : new WinDetails { Parts = [100 - percent, percent], Partners = [pair.Who] });
        }

        return Reading.Nothing;
    }

    /// <summary>"me 60 Ben 40", 小吴三我七: numbers that make up the whole, the sender among them.</summary>
    private static Reading Tenths(Folded text, int at)
    {
        if (at >= text.Count || text.Tokens[at].Kind is TokenKind.Number or TokenKind.Sign || !HasNumberNear(text, at))
            return Reading.Nothing;
        var pairs = Whole(text, at, []);
        if (pairs is null)
            return Reading.Nothing;
        var sum = pairs.Sum(pair => pair.Part);
        return Of([.. pairs.Select(pair => pair with { Part = pair.Part * 100 / sum })]) is { } details
            ? new Reading(pairs[^1].End - at, details) : Reading.Nothing;
    }

    /// <summary>Spares most names the search.</summary>
    private static bool HasNumberNear(Folded text, int at)
    {
        for (var i = at + 1; i < Math.Min(text.Count, at + MostHan + 1); i++)
        {
            if (NumberAt(text, i, out _) > 0)
                return true;
        }

        return false;
    }

    /// <summary>In running Chinese 三 may end a name or be a part, so both are tried.</summary>
    private static List<Pair>? Whole(Folded text, int at, List<Pair> before)
    {
        if (before.Count >= 2 && before.Sum(pair => pair.Part) is 10 or 100)
            return before.Count(pair => pair.Who is PersonSlot.Me) == 1 ? before : null;
        if (before.Count >= 3 || at >= text.Count)
            return null;
        foreach (var pair in Numbered(text, at + (before.Count > 0 ? PeopleReader.And.Find(text, at, out _) : 0)))
        {
            if (Whole(text, pair.End, [.. before, pair]) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Each way to read a name and a plain number behind it.</summary>
    private static IEnumerable<Pair> Numbered(Folded text, int at)
    {
        if (at >= text.Count)
            yield break;
        for (var length = 1; length <= Math.Min(Persons.Longest(text, at), MostHan); length++)
        {
            if (!Persons.Accepts(text, at, length) || NumberAt(text, at + length, out var part) is not (> 0 and var digits))
                continue;
            var end = at + length + digits;
            yield return new Pair((PersonSlot)Persons.Value(text, at, length), part, end, false);
        }
    }

    /// <summary>7, 七, 七成, 70: no percentage, no amount.</summary>
    private static int NumberAt(Folded text, int at, out decimal part)
    {
        part = 0;
        if (at >= text.Count || SmallNumber.Read(text, at, 99, out var number) is not (1 and var length) || number == 0)
            return 0;
        part = number;
        var behind = at + length < text.Count ? text.TextOf(at + length) : default;
        if (behind is "成" or "份")
            return length + 1;
        return behind is "%" || Units.Any(text, at + length) ? 0 : length;
    }

    private static List<Pair> Pairs(Folded text, int start)
    {
        var pairs = new List<Pair>();
        var end = start;
        while (pairs.Count < PeopleReader.MostPeople
            && OneWithPart(text, end + (pairs.Count > 0 ? PeopleReader.And.Find(text, end, out _) : 0)) is { } pair)
        {
            pairs.Add(pair);
            end = pair.End;
        }

        return pairs;
    }

    /// <summary>"Acme 60% me 40% Ben": the parts stand in front of their names, so the first name is none of them.</summary>
    private static bool TellsLater(Folded text, int start, List<Pair> pairs)
    {
        if (PartsReader.One(text, start, out _) > 0 || PeopleReader.NameAt(text, start) is not (> 0 and var name)
            || PartsReader.One(text, start + name, out _) == 0)
            return false;
        return Pairs(text, start + name) is [.., var last] && last.End > pairs[^1].End;
    }

    /// <summary>"1/3 Ben" with nothing but details behind it.</summary>
    private static bool IsTheEnd(Folded text, int at, Pair pair) =>
        PartsReader.One(text, at, out _) > 0 && (pair.End == text.Count || DetailsReader.Begins(text, pair.End));

    /// <summary>小吴1/3: nothing but a colleague is called so.</summary>
    private static bool IsNickname(Folded text, int at) => !text.Tokens[at].Glued && text.TextOf(at) is "小" or "老" or "阿";

    /// <summary>Who isn't named has the rest; of thirds, the sender has what rounding leaves.</summary>
    private static WinDetails? Of(List<Pair> pairs)
    {
        var others = pairs.Where(pair => pair.Who is not PersonSlot.Me).ToList();
        if (others.Count == 0)
            return null;
        var rest = 100 - others.Sum(pair => pair.Part);
        var mine = pairs.Count > others.Count ? pairs.Where(pair => pair.Who is PersonSlot.Me).Sum(pair => pair.Part) : rest;
        return new WinDetails
        {
            Parts = [Math.Abs(mine - rest) < 0.05m ? rest : mine, .. others.Select(pair => pair.Part)],
            Partners = [.. others.Select(pair => pair.Who)],
        };
    }

    /// <summary>Whether a comma stands in front: what follows is a detail by itself.</summary>
    private static bool IsSetApart(Folded text, int at) => at > 0 && text.Tokens[at].Before is (',' or ';');

    private static Pair? OneWithPart(Folded text, int at)
    {
        if (PartsReader.One(text, at, out var part) is > 0 and var first)
        {
            var name = PeopleReader.NameAt(text, at + first);
            return name > 0 && !Things.Has(text, at + first) && Persons.Value(text, at + first, name) is PersonSlot who
                ? new Pair(who, part, at + first + name, false) : null;
        }

        var length = PeopleReader.NameAt(text, at);
        if (length == 0 || Persons.Value(text, at, length) is not PersonSlot person)
            return null;
        var end = at + length;
        if (PartsReader.Taken(text, end, out part) is > 0 and var taken)
            return new Pair(person, part, end + taken, true);
        // "Acme, 50% me 50% Ben": behind a comma the part is that of the name that follows.
        return PartsReader.One(text, end, out part) is > 0 and var one && !IsSetApart(text, end)
            ? new Pair(person, part, end + one, false) : null;
    }
}
