namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// Reads who else a win belongs to: "split 60/40 with Ben", 和小王五五分, 我六小王四; and who helped: "helped by Ben", 小王助攻.
/// </summary>
internal static class PeopleReader
{
    internal const int MostPeople = 9;

    internal static readonly WordTable<bool> Split = new WordTable<bool>()
        .Add(true, "split|split it|shared|share|shared credit|split credit|拆分|业绩拆分|拆|按|分|对半拆|业绩按");

    internal static readonly WordTable<bool> With = new WordTable<bool>()
        .Add(true, "with|between me and|between us and|和|跟|与|同");

    private static readonly WordTable<bool> Together = new WordTable<bool>()
        .Add(true, "一起|一起签|一起签的|一起谈|一起谈的|合签|合签的|合作|合作签的|共同|合单|合单的|一起做|一起做的|各自|分|来分|按");

    internal static readonly WordTable<bool> And = new WordTable<bool>().Add(true, "and|和|跟|与");

    private static readonly WordTable<bool> Helped = new WordTable<bool>()
        .Add(true, "helped by|with help from|with the help of|with help of|assisted by|assist by|assist|assists|supported by|"
            + "thanks to|助攻|助攻是|助攻人|由|感谢");

    private static readonly WordTable<bool> HelpedBehind = new WordTable<bool>()
        .Add(true, "助攻|助攻的|帮忙|帮的忙|帮了忙|帮了大忙|帮了不少忙|帮了很多|协助|协助的|支持|helped|helped me|assisted");

    private static readonly PersonReader Persons = new();

    public static Reading Read(Folded text, int at)
    {
        if (PairsReader.Read(text, at) is { Length: > 0 } each)
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
        Split.Has(text, at) || PartsReader.Begins(text, at) || PairsReader.Begins(text, at) || Helped.Has(text, at) || HelpedBehind.Has(text, at)
        || Together.Has(text, at) || And.Has(text, at);

    private static Reading Shared(Folded text, int at)
    {
        var i = at + Split.Find(text, at, out _);
        var split = i > at;
        var (parts, length) = PartsReader.All(text, i, spaced: split);
        var named = length > 0 && !PartsReader.IsWritten(text, i);
        i += length;
        var with = With.Find(text, i, out _);
        if (with == 0)
            return Unjoined(text, at, i, parts, split || named);
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

        // 和小吴三七分 小吴7: the number beside the name says whose part is whose.
        if (people.Count == 1 && PairsReader.Tenth(text, i, parts) is { Length: > 0, Value: WinDetails { Parts: var told } } tenth)
            (parts, i) = (told, i + tenth.Length);
        return new Reading(i - at, new WinDetails { Parts = parts, Partners = [.. people.Select(p => p.Who)] });
    }

    /// <summary>"split 60/40 Ben", 三七分 小吴7: no word joins the name to the parts.</summary>
    private static Reading Unjoined(Folded text, int at, int end, IReadOnlyList<decimal> parts, bool mayName)
    {
        if (parts.Count == 0)
            return Reading.Nothing;
        if (!mayName || parts.Count != 2)
            return new Reading(end - at, new WinDetails { Parts = parts });
        if (PairsReader.Tenth(text, end, parts) is { Length: > 0 } tenth)
            return tenth with { Length = end + tenth.Length - at };
        return People(text, end) is [var (who, last)]
            ? new Reading(last - at, new WinDetails { Parts = parts, Partners = [who] })
            : new Reading(end - at, new WinDetails { Parts = parts });
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
    internal static int NameAt(Folded text, int at)
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
