using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>The names of periods that are counted from today.</summary>
internal static class RelativePeriods
{
    private static readonly (PeriodKind Kind, string English, string Chinese)[] Kinds =
    [
        (PeriodKind.Week, "week", "周|星期|礼拜"),
        (PeriodKind.Month, "month", "月|月份"),
        (PeriodKind.Quarter, "quarter|qtr", "季度|季"),
        (PeriodKind.Half, "half|half year", "半年度"),
        (PeriodKind.Year, "year|fiscal year|financial year", "年度"),
    ];

    private static readonly (int Offset, string English, string Chinese)[] Sides =
    [
        (0, "this|the|current|the current|this current|the running", "本|这|这个|这一|当"),
        (-1, "last|the last|previous|past|the past", "上|上个|上一|上一个"),
        (1, "next|the next|coming|the coming", "下|下个|下一|下一个"),
        (-2, "the one before last", "上上|上上个"),
        (2, "the one after next", "下下|下下个"),
    ];

    public static WordTable<PeriodSpec> Table()
    {
        var table = new WordTable<PeriodSpec>();
        foreach (var (kind, english, chinese) in Kinds)
        {
            foreach (var (offset, before, front) in Sides)
            {
                var spec = new PeriodSpec.Relative(kind, offset);
                table.Add(spec, Pairs(before, english, " ")).Add(spec, Pairs(front, chinese, ""));
            }
        }

        return table
            .Add(new PeriodSpec.Relative(PeriodKind.Day, 0), "today|今天|今日")
            .Add(new PeriodSpec.Relative(PeriodKind.Day, -1), "yesterday|昨天|昨日")
            .Add(new PeriodSpec.Relative(PeriodKind.Day, 1), "tomorrow|明天")
            .Add(new PeriodSpec.Relative(PeriodKind.Week, 0), "wtd|week to date")
            .Add(new PeriodSpec.Relative(PeriodKind.Month, 0), "mtd|month to date|本月至今|本月到现在|本月以来|这个月到现在|这个月以来|当月|本月底|这个月底|月底|this month so far")
            .Add(new PeriodSpec.Relative(PeriodKind.Quarter, 0), "qtd|quarter to date|本季度至今|本季度到现在|本季度以来|这个季度到现在|季末|季度末")
            .Add(new PeriodSpec.Relative(PeriodKind.Year, 0), "ytd|year to date|so far this year|this year so far|今年到现在|今年到目前|今年到目前为止|今年至今|今年以来|年初至今|年初到现在|本年至今|本年以来|今年|本年|全年|年底|the whole year")
            .Add(new PeriodSpec.Relative(PeriodKind.Year, -1), "去年|上年")
            .Add(new PeriodSpec.Relative(PeriodKind.Year, 1), "明年");
    }

    private static string Pairs(string fronts, string backs, string between) =>
        string.Join('|', fronts.Split('|').SelectMany(f => backs.Split('|').Select(b => f + between + b)));
}
