using System.Globalization;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads days: 昨天, 上周五, 11月20日, 2026-11-20, last Friday, 20 Nov, 3/4.</summary>
internal sealed class DateReader() : TypedSlotKind("date", typeof(DateSlot))
{
    private static readonly WordTable<int> Relative = new WordTable<int>()
        .Add(0, "今天|今日|今早|今晚|今儿|当天|today|tonight|this morning|this afternoon")
        .Add(-1, "昨天|昨日|昨晚|昨儿|yesterday|last night|yest|yday").Add(-2, "前天|前日|day before yesterday|the day before yesterday")
        .Add(-3, "大前天").Add(1, "明天|明日|明儿|明早|tomorrow|tmr").Add(2, "后天|day after tomorrow|the day after tomorrow")
        .Add(3, "大后天");

    private static readonly WordTable<DayOfWeek> EnglishDays = new WordTable<DayOfWeek>()
        .Add(DayOfWeek.Monday, "monday|mon").Add(DayOfWeek.Tuesday, "tuesday|tue|tues")
        .Add(DayOfWeek.Wednesday, "wednesday|wed").Add(DayOfWeek.Thursday, "thursday|thu|thur|thurs")
        .Add(DayOfWeek.Friday, "friday|fri").Add(DayOfWeek.Saturday, "saturday|sat")
        .Add(DayOfWeek.Sunday, "sunday|sun");

    private static readonly WordTable<int> Spans = new WordTable<int>()
        .Add(1, "day ago|days ago|天前|天以前|天之前").Add(7, "week ago|weeks ago|周前|个星期前|个礼拜前");

    private static readonly WordTable<DayOfWeek> ChineseDays = ChineseWeek();

    private static readonly WordTable<int> ChineseWeeks = new WordTable<int>()
        .Add(0, "本|这|这个").Add(-1, "上|上个").Add(-2, "上上|上上个").Add(1, "下|下个").Add(2, "下下|下下个");

    public override string Sample(Language language) => language == Language.Chinese ? "昨天" : "yesterday";

    public override Reading Read(Folded text, int at)
    {
        var best = Reading.Nothing;
        if (at < text.Count && Relative.Find(text, at, out var days) is > 0 and var length)
            best = new Reading(length, new DateSlot.InDays(days));
        best = Longer(best, Ago(text, at));
        best = Longer(best, Weekday(text, at));
        best = Longer(best, CalendarDate.Read(text, at));
        return best.Value is DateSlot date
            ? best with { Value = date with { Typed = text.Typed(at, at + best.Length) } }
            : Reading.Nothing;
    }

    private static Reading Longer(Reading a, Reading b) => b.Length > a.Length ? b : a;

    /// <summary>"3 days ago", 三天前, "a week ago".</summary>
    private static Reading Ago(Folded text, int at)
    {
        var number = at < text.Count && text.TextOf(at) is "a" ? 1 : SmallNumber.Read(text, at, 60, out _);
        SmallNumber.Read(text, at, 60, out var count);
        if (number == 0 || Spans.Find(text, at + number, out var days) is not (> 0 and var span))
            return Reading.Nothing;
        return new Reading(number + span, new DateSlot.InDays(-Math.Max(1, count) * days));
    }

    private static Reading Weekday(Folded text, int at)
    {
        var week = ChineseWeeks.Find(text, at, out var offset);
        if (ChineseDays.Find(text, at + week, out var day) is > 0 and var length)
            return new Reading(week + length, new DateSlot.Weekday(day, week > 0 ? offset : null));
        if (at >= text.Count)
            return Reading.Nothing;
        var side = text.TextOf(at) is "last" or "next" or "this" ? 1 : 0;
        if (EnglishDays.Find(text, at + side, out day) == 0)
            return Reading.Nothing;
        DateSlot slot = text.TextOf(at) switch
        {
            "this" => new DateSlot.Weekday(day, 0),
            "last" => new DateSlot.Beside(day, Next: false),
            "next" => new DateSlot.Beside(day, Next: true),
            _ => new DateSlot.Weekday(day, null),
        };
        return new Reading(side + 1, slot);
    }

    private static WordTable<DayOfWeek> ChineseWeek()
    {
        var table = new WordTable<DayOfWeek>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var signs = day == DayOfWeek.Sunday ? "日天" : "一二三四五六".Substring((int)day - 1, 1);
            foreach (var sign in signs)
                table.Add(day, $"周{sign}|星期{sign}|礼拜{sign}");
            table.Add(day, string.Create(CultureInfo.InvariantCulture, $"周{(day == 0 ? 7 : (int)day)}"));
        }

        return table;
    }
}
