namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// Reads who else a win belongs to: "split 60/40 with Ben", 和小王五五分, 我六小王四; and who helped: "helped by Ben", 小王助攻.
/// </summary>
internal static class PeopleReader
{
    private const int MostPeople = 9;

    private static readonly WordTable<bool> Split = new WordTable<bool>()
        .Add(true, "split|split it|shared|share|shared credit|split credit|拆分|业绩拆分|拆|按|分|对半拆|业绩按");

    private static readonly WordTable<bool> With = new WordTable<bool>()
        .Add(true, "with|between me and|between us and|和|跟|与|同");

    private static readonly WordTable<bool> Together = new WordTable<bool>()
        .Add(true, "一起|一起签|一起签的|一起谈|一起谈的|合签|合签的|合作|合作签的|共同|合单|合单的|一起做|一起做的|各自|分|来分|按");

    private static readonly WordTable<bool> And = new WordTable<bool>().Add(true, "and|和|跟|与");

    private static readonly WordTable<bool> Helped = new WordTable<bool>()
        .Add(true, "helped by|with help from|with the help of|with help of|assisted by|assist by|assist|assists|supported by|"
            + "thanks to|助攻|助攻是|助攻人|由|感谢");

    private static readonly WordTable<bool> HelpedBehind = new WordTable<bool>()
        .Add(true, "助攻|助攻的|帮忙|帮的忙|帮了忙|协助|协助的|支持|helped|helped me|assisted");

    private static readonly WordTable<bool> Give = new WordTable<bool>().Add(true, "给|分给|拆给");

    private static readonly PersonReader Persons = new();

    public static Reading Read(Folded text, int at)
    {
        if (EachWithPart(text, at) is { Length: > 0 } each)
            return each;
        var shared = Shared(text, at);
        if (shared.Length > 0)
            return shared;
        var lead = Helped.Find(text, at, out _);
        if (lead > 0 && People(text, at + lead) is { Count: > 0 } helpers)
        {
            var end = helpers[^1].End;
            var behind = HelpedBehind.Find(text, end, out _);
            // 由 and 感谢 name a helper only together with what the person did.
            return text.TextOf(at) is "由" or "感" && behind == 0 ? Reading.Nothing
                : new Reading(end + behind - at, new WinDetails { Helpers = [.. helpers.Select(p => p.Who)] });
        }

        return NameThenHelp(text, at);
    }

    /// <summary>True when the words here can only follow a name and are no part of it.</summary>
    public static bool BeginsAfterName(Folded text, int at) =>
        Split.Has(text, at) || PartsReader.Begins(text, at) || Helped.Has(text, at) || HelpedBehind.Has(text, at)
        || Together.Has(text, at) || And.Has(text, at);

    /// <summary>"60% me, 40% Ben", 我60%小王40%: everybody with their part, in either order. Who isn't named has the rest.</summary>
    private static Reading EachWithPart(Folded text, int at)
    {
        var start = at + Split.Find(text, at, out _);
        start += With.Find(text, start, out _);
        var given = start == at ? Give.Find(text, at, out _) : 0;
        start += given;
        var named = new List<(PersonSlot Who, decimal Part)>();
        var (end, takes) = (start, false);
        while (named.Count < MostPeople && OneWithPart(text, end + (named.Count > 0 ? And.Find(text, end, out _) : 0)) is { } one)
        {
            named.Add((one.Who, one.Part));
            (end, takes) = (one.End, one.Takes);
        }

        // A single name beside a percentage may be anything, unless somebody said or set apart that it is a split.
        if (named.Count == 0)
            return Reading.Nothing;
        if ((named.Count == 1 && start == at && !takes && !SetApart(text, at)) || (given > 0 && !takes))
            return Reading.Nothing;
        var others = named.Where(pair => pair.Who is not PersonSlot.Me).ToList();
        if (others.Count == 0)
            return Reading.Nothing;
        var mine = named.Count > others.Count
            ? named.Where(pair => pair.Who is PersonSlot.Me).Sum(pair => pair.Part)
            : 100 - others.Sum(pair => pair.Part);
        return new Reading(end - at, new WinDetails
        {
            Parts = [mine, .. others.Select(pair => pair.Part)],
            Partners = [.. others.Select(pair => pair.Who)],
        });
    }

    /// <summary>Whether a comma stands in front: what follows is a detail by itself.</summary>
    private static bool SetApart(Folded text, int at) => at > 0 && text.Tokens[at].Before is (',' or ';');

    private static (PersonSlot Who, decimal Part, int End, bool Takes)? OneWithPart(Folded text, int at)
    {
        if (PartsReader.Percent(text, at, out var part) is > 0 and var first)
        {
            var name = NameAt(text, at + first);
            return name > 0 && Persons.Value(text, at + first, name) is PersonSlot who
                ? (who, part, at + first + name, false) : null;
        }

        var length = NameAt(text, at);
        if (length == 0 || Persons.Value(text, at, length) is not PersonSlot person)
            return null;
        var end = at + length;
        if (PartsReader.Taken(text, end, out part) is > 0 and var taken)
            return (person, part, end + taken, true);
        // "Acme, 50% me 50% Ben": behind a comma the part is that of the name that follows.
        return PartsReader.Percent(text, end, out part) is > 0 and var percent && !SetApart(text, end) ? (person, part, end + percent, false) : null;
    }

    private static Reading Shared(Folded text, int at)
    {
        var i = at + Split.Find(text, at, out _);
        var split = i > at;
        var (parts, length) = PartsReader.All(text, i);
        i += length;
        var with = With.Find(text, i, out _);
        if (with == 0)
            return parts.Count > 0 ? new Reading(i - at, new WinDetails { Parts = parts }) : Reading.Nothing;
        var people = People(text, i + with);
        if (people.Count == 0)
            return parts.Count > 0 ? new Reading(i - at, new WinDetails { Parts = parts }) : Reading.Nothing;
        i = people[^1].End;
        if (parts.Count == 0)
        {
            var together = Together.Find(text, i, out _);
            i += together + Split.Find(text, i + together, out _);
            (parts, length) = PartsReader.All(text, i);
            i += length;
            // "with Ben" alone shares nothing: it may be the customer's name.
            if (parts.Count == 0 && !split && together == 0)
                return Reading.Nothing;
        }

        return new Reading(i - at, new WinDetails { Parts = parts, Partners = [.. people.Select(p => p.Who)] });
    }

    /// <summary>小王助攻, "Ben helped": a name that the words behind it end.</summary>
    private static Reading NameThenHelp(Folded text, int at)
    {
        if (at >= text.Count || !MayBegin(text, at))
            return Reading.Nothing;
        var most = Persons.Longest(text, at);
        for (var length = 1; length <= Math.Min(most, 4) && at + length < text.Count; length++)
        {
            if (HelpedBehind.Find(text, at + length, out _) is > 0 and var behind && Persons.Accepts(text, at, length)
                && Persons.Value(text, at, length) is PersonSlot who and not PersonSlot.Me)
                return new Reading(length + behind, new WinDetails { Helpers = [who] });
        }

        return Reading.Nothing;
    }

    /// <summary>In running Chinese a name begins only where something else has plainly ended.</summary>
    private static bool MayBegin(Folded text, int at) =>
        at == 0 || !text.Tokens[at].Glued || text.Tokens[at].Kind == TokenKind.Mention
        || text.TextOf(at) is "小" or "老" or "阿" || text.TextOf(at - 1) is "万" or "亿" or "千" or "了" or "的" or "元" or "块";

    private static List<(PersonSlot Who, int End)> People(Folded text, int at)
    {
        var people = new List<(PersonSlot, int)>();
        while (people.Count < MostPeople && NameAt(text, at) is > 0 and var length)
        {
            if (Persons.Value(text, at, length) is PersonSlot who and not PersonSlot.Me)
                people.Add((who, at + length));
            at += length;
            var and = And.Find(text, at, out _);
            if (and == 0 && !(at < text.Count && text.Tokens[at].Before is ',' or '、'))
                break;
            at += and;
        }

        return people;
    }

    /// <summary>The longest name in which nothing else begins.</summary>
    private static int NameAt(Folded text, int at)
    {
        if (at >= text.Count)
            return 0;
        var most = Persons.Longest(text, at);
        var length = 0;
        while (length < most && (length == 0 || !DetailsReader.Begins(text, at + length)))
            length++;
        return length > 0 && Persons.Accepts(text, at, length) ? length : 0;
    }
}
