using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads a numbered part of a year: Q3, 三季度, 11月, November, H2, second half, 第47周, week 47.</summary>
internal static class PartOfYear
{
    private static readonly WordTable<(PeriodKind Kind, int Number)> Halves = new WordTable<(PeriodKind, int)>()
        .Add((PeriodKind.Half, 1), "上半年|h 1|first half|the first half|1 h")
        .Add((PeriodKind.Half, 2), "下半年|h 2|second half|the second half|2 h");

    private static readonly WordTable<PeriodKind> Behind = new WordTable<PeriodKind>()
        .Add(PeriodKind.Month, "月|月份").Add(PeriodKind.Quarter, "季度|季|quarter|q").Add(PeriodKind.Week, "周");

    private static readonly WordTable<PeriodKind> Ahead = new WordTable<PeriodKind>()
        .Add(PeriodKind.Quarter, "q|quarter").Add(PeriodKind.Week, "w|wk|week|week number");

    public static int Read(Folded text, int at, out PeriodKind kind, out int number)
    {
        (kind, number) = (PeriodKind.Half, 0);
        if (Halves.Find(text, at, out var half) is > 0 and var length)
        {
            (kind, number) = half;
            return length;
        }

        if (CalendarDate.Month(text, at, out number) is > 0 and var month)
        {
            kind = PeriodKind.Month;
            return month;
        }

        if (Ahead.Find(text, at, out kind) is > 0 and var word
            && SmallNumber.Read(text, at + word, Most(kind), out number) is > 0 and var after && number > 0)
        {
            return word + after;
        }

        var ordinal = at < text.Count && text.TextOf(at) is "第" or "the" ? 1 : 0;
        var digits = SmallNumber.Read(text, at + ordinal, 53, out number);
        if (digits == 0 || number == 0 || Behind.Find(text, at + ordinal + digits, out kind) is not (> 0 and var sign)
            || number > Most(kind) || (kind == PeriodKind.Week && ordinal == 0))
        {
            return 0;
        }

        return ordinal + digits + sign;
    }

    private static int Most(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 12,
        PeriodKind.Quarter => 4,
        PeriodKind.Week => 53,
        _ => 2,
    };
}
