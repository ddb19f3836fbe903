using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>
/// Reads a metric described in one line: "CSAT last value in points up to 5", 客户满意度 最新值 分 满分5. The name is what stands
/// in front of the words that describe it.
/// </summary>
internal static class MetricLine
{
    private static readonly WordTable<Measure> Measures = new WordTable<Measure>()
        .Add(Measure.Sum, "added up|add up|sum|summed|summed up|sum up|total|counted|count|count up|cumulative|累计|累加|求和|合计|计数|加总|相加|按次数|计次")
        .Add(Measure.LastValue, "last value|latest value|last|latest|newest|most recent|current value|the last value|"
            + "最新值|最后一次|最新|取最新|取最新值|最后值|最近一次|看最新|最新一次")
        .Add(Measure.Average, "average|avg|mean|averaged|the average|平均|平均值|均值|取平均|求平均")
        .Add(Measure.Ratio, "ratio|a ratio|two numbers|of two numbers|比率|比例|占比|比值|两个数相除");

    private static readonly WordTable<MetricUnit> Units = new WordTable<MetricUnit>()
        .Add(MetricUnit.Money, "money|currency|金额|钱|元|万元")
        .Add(MetricUnit.Count, "number|numbers|pieces|times|个数|次数|数量|个|次|件|家|场|条|人")
        .Add(MetricUnit.Percent, "percent|percentage|percentages|%|pct|百分比|百分数")
        .Add(MetricUnit.Points, "points|point|score|scores|pts|marks|分|分数|分值");

    private static readonly WordTable<Direction> Directions = new WordTable<Direction>()
        .Add(Direction.Raise, "higher is better|more is better|the higher the better|the more the better|越高越好|越多越好")
        .Add(Direction.StayAbove, "stay above|stays above|keep above|at least|not below|不低于|保持以上|只守不低于|守住下限")
        .Add(Direction.StayBelow, "lower is better|less is better|fewer is better|the lower the better|stay below|stays below|keep below|at most|"
            + "not above|越低越好|越少越好|不高于|不超过|守住上限");

    private static readonly WordTable<bool> Ends = new WordTable<bool>().Add(
        true, "up to|out of|max|maximum|at the most|scale of|on a scale of|满分|最高|上限|最多");

    private static readonly WordTable<bool> Joints = new WordTable<bool>().Add(
        true, "in|as|by|with|and|of|is|the|a|an|measured|measured in|unit|it is|单位|按|取|用|为|是|算|制|的|以|计");

    private static readonly NumberReader Numbers = new();

    public static MetricDraft Read(string typed)
    {
        var text = Folded.Of(typed);
        for (var first = 1; first < text.Count; first++)
        {
            if (Described(text, first) is { } described)
                return Named(described, Glyphs.Clean(text.Original.AsSpan(0, text.Tokens[first].From)));
        }

        return Named(MetricDraft.Empty, Glyphs.Clean(typed));
    }

    /// <summary>One name, or two around a stroke, and nothing else.</summary>
    public static MetricDraft NamesIn(string typed) => Named(MetricDraft.Empty, Glyphs.Clean(typed));

    /// <summary>Two names around a stroke, one in each script; else the whole is the name.</summary>
    private static MetricDraft Named(MetricDraft draft, string typed)
    {
        var name = typed.Trim(' ', ':', '：', ',', '，', '"', '“', '”', '「', '」', '-', '–', '—');
        var named = draft with { Name = name };
        if (ActivitiesReader.KindOf(name) is { } kind && draft.How is null or nameof(Measure.Sum) && IsPlain(name))
            named = named with { How = MetricDraft.Logged + kind, Unit = MetricUnit.Count };
        var parts = name.Split(['/', '／'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts is [var one, var two] && one.Any(Glyphs.IsHan) != two.Any(Glyphs.IsHan)
            ? named with { Name = one, Other = two }
            : named;
    }

    /// <summary>A demo may be counted for itself; a call is what is logged as one.</summary>
    private static bool IsPlain(string name) => !name.StartsWith("demo", StringComparison.OrdinalIgnoreCase) && name != "演示";

    /// <summary>What everything from a token to the end says, or null when something there is none of these words.</summary>
    private static MetricDraft? Described(Folded text, int first)
    {
        var draft = MetricDraft.Empty;
        Direction? said = null;
        for (var i = first; i < text.Count;)
        {
            if (Directions.Find(text, i, out var direction) is > 0 and var way)
            {
                if (said is { } other && other != direction)
                    return null;
                (draft, said, i) = (draft with { Direction = direction }, direction, i + way);
            }
            else if (Measures.Find(text, i, out var measure) is > 0 and var measured)
            {
                if (draft.How is { } how && how != measure.ToString())
                    return null;
                (draft, i) = (draft with { How = measure.ToString() }, i + measured);
            }
            else if (EndAt(text, i, out var most) is > 0 and var end)
            {
                (draft, i) = (draft with { Most = most }, i + end);
            }
            else if (Units.Find(text, i, out var unit) is > 0 and var counted)
            {
                // "score in percent": what is said last is meant.
                (draft, i) = (draft with { Unit = unit }, i + counted);
            }
            else if (Joints.Find(text, i, out _) is > 0 and var joint)
            {
                i += joint;
            }
            else
            {
                return null;
            }
        }

        return draft.How is null && draft.Unit is null && said is null ? null : draft;
    }

    /// <summary>"up to 5", 满分5, 5分制.</summary>
    private static int EndAt(Folded text, int at, out decimal most)
    {
        most = 0;
        var end = Ends.Find(text, at, out _);
        if (Numbers.Read(text, at + end) is not { Length: > 0, Value: NumberSlot number } read)
            return 0;
        var next = at + end + read.Length;
        most = number.Value;
        if (end > 0)
            return next - at;
        return next + 1 < text.Count && text.TextOf(next) is "分" && text.TextOf(next + 1) is "制" ? next + 2 - at : 0;
    }
}
