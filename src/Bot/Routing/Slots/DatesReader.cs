namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads one day or a stretch: 下周一到周三, 3–7 Dec, 11月3日至7日, until Friday, next week.</summary>
internal sealed class DatesReader() : TypedSlotKind("dates", typeof(DatesSlot))
{
    private static readonly DateReader Day = new();

    private static readonly WordTable<bool> From = new WordTable<bool>().Add(true, "from|从|自|between");

    private static readonly WordTable<bool> To = new WordTable<bool>().Add(true, "to|until|till|through|thru|and|到|至");

    private static readonly WordTable<bool> Until = new WordTable<bool>().Add(true, "until|till|through|到|至");

    private static readonly WordTable<int> Weeks = new WordTable<int>()
        .Add(0, "this week|本周|这周|这个星期|这星期").Add(1, "next week|下周|下个星期|下星期|下礼拜").Add(-1, "last week|上周|上个星期");

    public override string Sample(Language language) => language == Language.Chinese ? "明天" : "tomorrow";

    public override Reading Read(Folded text, int at)
    {
        if (at < text.Count && Until.Find(text, at, out _) is > 0 and var until && Day.Read(text, at + until)
            is { Length: > 0 } end)
            return Of(text, at, until + end.Length, new DateSlot.InDays(0), (DateSlot)end.Value!);

        var start = at + From.Find(text, at, out _);
        if (Stretch(text, at, start) is { Length: > 0 } stretch)
            return stretch;
        if (Day.Read(text, at) is { Length: > 0, Value: DateSlot day } one)
            return Of(text, at, one.Length, day, day);
        return Weeks.Find(text, at, out var week) is > 0 and var length
            ? Of(text, at, length, new DateSlot.Weekday(DayOfWeek.Monday, week),
            new DateSlot.Weekday(DayOfWeek.Sunday, week))
            : Reading.Nothing;
    }

    /// <summary>Only what names two days; nothing when there is one.</summary>
    public static Reading Stretch(Folded text, int at, int start)
    {
        var first = Day.Read(text, start);
        var next = start + (first.Length > 0 ? first.Length : SmallNumber.Read(text, start, 31, out _));
        if (next == start || next >= text.Count)
            return Reading.Nothing;
        var word = To.Find(text, next, out _);
        if (word == 0 && text.Tokens[next].Before is not ('-' or '~'))
            return Reading.Nothing;
        next += word;
        var last = Day.Read(text, next);
        if (first.Value is DateSlot a && last.Value is DateSlot b)
            return Of(text, at, next + last.Length - at, a, Inherit(a, b));
        return (first.Value, last.Value) switch
        {
            (DateSlot.OfMonth of, null) when SmallNumber.Read(text, next, 31, out var day) is > 0 and var length =>
                Of(text, at, next + length - at, of, of with { Day = day }),
            (null, DateSlot.OfMonth to) when SmallNumber.Read(text, start, 31, out var day) > 0 =>
                Of(text, at, next + last.Length - at, to with { Day = day }, to),
            _ => Reading.Nothing,
        };
    }

    /// <summary>What the second day leaves out is as in the first: 下周一到周三, 11月3日到7日.</summary>
    private static DateSlot Inherit(DateSlot first, DateSlot last) => (first, last) switch
    {
        (DateSlot.Weekday { Week: { } week } a, DateSlot.Weekday { Week: null } b) =>
            b with { Week = ((int)b.Day + 6) % 7 >= ((int)a.Day + 6) % 7 ? week : week + 1 },
        (DateSlot.OfMonth a, DateSlot.OfMonth { Month: null } b) => b with { Year = a.Year, Month = a.Month },
        (DateSlot.OfMonth { Year: { } year }, DateSlot.OfMonth { Year: null } b) => b with { Year = year },
        _ => last,
    };

    private static Reading Of(Folded text, int at, int length, DateSlot first, DateSlot last) =>
        new(length, new DatesSlot(first, last, text.Typed(at, at + length)));
}
