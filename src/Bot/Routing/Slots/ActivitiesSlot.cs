using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>What somebody did, kind by kind: "3 calls, 2 meetings".</summary>
internal sealed record ActivitiesSlot(IReadOnlyList<ActivityCount> Counts)
{
    public bool Equals(ActivitiesSlot? other) => other is not null && Counts.SequenceEqual(other.Counts);

    public override int GetHashCode() => Counts.Count;
}

/// <summary>Reads how often something was done: 3 calls, 打了20个电话, 拜访了3个客户, 跟了5个线索.</summary>
internal sealed class ActivitiesReader() : TypedSlotKind("activities", typeof(ActivitiesSlot))
{
    private const int MostKinds = 8;

    /// <summary>What is named behind a number; the verbs beside it change nothing.</summary>
    private static readonly WordTable<string> Nouns = new WordTable<string>()
        .Add("call", "call|calls|phone call|phone calls|cold call|cold calls|电话|通电话|个电话|通|陌拜电话")
        .Add("meeting", "meeting|meetings|online meeting|online meetings|demo|demos|会|会议|场会|演示|次会")
        .Add("visit", "visit|visits|customer visit|customer visits|拜访|客户拜访|次拜访|上门")
        .Add("lead", "lead|leads|new lead|new leads|线索|条线索|新线索|商机|微信|微信好友|客户微信|客户的微信|个微信")
        .Add("quote", "quote|quotes|quotation|quotations|proposal|proposals|offer|offers|报价|份报价|方案|份方案|标书");

    private static readonly WordTable<string> Verbs = new WordTable<string>()
        .Add("call", "打了|打|拨了").Add("visit", "拜访了|拜访|跑了|见了|走访了|上门拜访了")
        .Add("lead", "跟了|跟进了|新增了|拿到了|拿到|拿了|收集了|新增|加了|收到了|挖了").Add("meeting", "开了|演示了").Add("quote", "报了|发了|出了|交了|给了");

    private static readonly WordTable<bool> Measures = new WordTable<bool>().Add(true, "个|次|家|条|份|通|场|位|笔");

    private static readonly WordTable<bool> Customers = new WordTable<bool>().Add(true, "客户|新客户|老客户|公司|人");

    private static readonly WordTable<bool> Joints = new WordTable<bool>().Add(true, "and|plus|和|还|还有|又|另外|也");

    private static readonly NumberReader Numbers = new();

    public override string Sample(Language language) => language == Language.Chinese ? "打了3个电话" : "3 calls";

    public override Reading Read(Folded text, int at)
    {
        var counts = new List<ActivityCount>();
        var (i, end) = (at, at);
        while (counts.Count < MostKinds && One(text, i, out var count) is > 0 and var length)
        {
            counts.Add(count);
            end = i + length;
            i = end + Joints.Find(text, end, out _);
        }

        return end > at ? new Reading(end - at, new ActivitiesSlot(Merged(counts))) : Reading.Nothing;
    }

    /// <summary>"a call", "3 calls", "打了3个电话", "拜访了3个客户", "电话3个".</summary>
    private static int One(Folded text, int at, out ActivityCount count)
    {
        count = default;
        var verb = Verbs.Find(text, at, out var done);
        var i = at + verb;
        if (NumberAt(text, i, out var number) is not (> 0 and var digits))
            return NounFirst(text, at, out count);
        i += digits;
        var noun = NounAt(text, i, out var kind);
        if (noun == 0 && Measures.Find(text, i, out _) is > 0 and var measure)
        {
            i += measure;
            noun = NounAt(text, i, out kind);
            // 拜访了3个客户: what was done stands in the verb.
            if (noun == 0 && verb > 0)
                (noun, kind) = (Customers.Find(text, i, out _), done);
            if (noun == 0 && verb > 0 && i == text.Count)
                return Found(i - at, done, number, out count);
        }

        return noun == 0 || kind is null ? 0 : Found(i + noun - at, kind, number, out count);
    }

    private static int NounFirst(Folded text, int at, out ActivityCount count)
    {
        count = default;
        if (NounAt(text, at, out var kind) is not (> 0 and var noun) || kind is null || text.Tokens[at].Kind != TokenKind.Han
            || NumberAt(text, at + noun, out var number) is not (> 0 and var digits))
            return 0;
        var end = at + noun + digits;
        return Found(end + Measures.Find(text, end, out _) - at, kind, number, out count);
    }

    /// <summary>What a team enters as a metric of its own is that, and no activity.</summary>
    private static int NounAt(Folded text, int at, out string? kind)
    {
        var noun = Nouns.Find(text, at, out kind);
        return noun > 0 && text.Own?.Metrics is { } own && own.Find(text, at, out var meaning) >= noun && meaning.IsEntered ? 0 : noun;
    }

    /// <summary>The kind of activity that a word names by itself; null for every other word.</summary>
    public static string? KindOf(string word) =>
        Folded.Of(word) is { Count: > 0 } text && Nouns.Find(text, 0, out var kind) == text.Count ? kind : null;

    private static int Found(int length, string kind, int number, out ActivityCount count)
    {
        count = new ActivityCount(kind, number);
        return length;
    }

    private static int NumberAt(Folded text, int at, out int number)
    {
        number = 1;
        if (at >= text.Count)
            return 0;
        if (text.TextOf(at) is "a" or "an")
            return 1;
        if (Numbers.Read(text, at) is not { Length: > 0, Value: NumberSlot { Value: >= 0 and <= 1_000_000 } read } reading
            || read.Value != decimal.Truncate(read.Value))
            return 0;
        number = (int)read.Value;
        return reading.Length;
    }

    private static List<ActivityCount> Merged(List<ActivityCount> counts) =>
        [.. counts.GroupBy(c => c.Kind).Select(same => new ActivityCount(same.Key, same.Sum(c => c.Count)))];
}
