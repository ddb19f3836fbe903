using TeamCoachBot.Domain.Readings;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>A figure as typed: 4.6, 92 %, 12 of 80. What it means depends on the metric.</summary>
internal abstract record FigureSlot
{
    private FigureSlot()
    {
    }

    /// <summary>The words as typed.</summary>
    public abstract string Typed { get; init; }

    /// <summary>As a metric takes it; null when it has to be asked back.</summary>
    public abstract Figure? In(Metric metric);

    /// <param name="Amount">As money is read.</param>
    /// <param name="Counted">The number when a measure word stood beside it: 3个 is three of whatever is counted.</param>
    internal sealed record Number(AmountSlot Amount, decimal? Counted, string Typed) : FigureSlot
    {
        public override Figure? In(Metric metric)
        {
            if (Counted is { } counted && metric.Unit != MetricUnit.Money)
                return new Figure.Number(counted);
            return Amount is AmountSlot.Clear clear ? new Figure.Number(clear.Value) : null;
        }
    }

    internal sealed record Percent(decimal Value, string Typed) : FigureSlot
    {
        public override Figure In(Metric metric) => new Figure.Percent(Value);
    }

    internal sealed record Parts(decimal Above, decimal Below, string Typed) : FigureSlot
    {
        public override Figure In(Metric metric) => new Figure.Parts(Above, Below);
    }
}

/// <summary>Reads a figure: two numbers of a ratio, a percentage, a number with or without the word it is counted in.</summary>
internal sealed class FigureReader() : TypedSlotKind("figure", typeof(FigureSlot))
{
    private static readonly AmountReader Amounts = new();

    private static readonly PercentReader Percents = new();

    private static readonly NumberReader Numbers = new();

    private static readonly WordTable<bool> Of = new WordTable<bool>().Add(true, "of|out of|from|of the|out of the");

    private static readonly WordTable<bool> Among = new WordTable<bool>().Add(true, "里|中|里面|当中|里有|中有|里面有|当中有");

    /// <summary>What a figure is counted in; it changes nothing.</summary>
    private static readonly WordTable<bool> Counted = new WordTable<bool>().Add(
        true, "次|个|场|家|条|份|位|人|分|点|件|笔|单|台|套|通|points|point|pts|pt|times|pcs");

    private static readonly WordTable<bool> Minus = new WordTable<bool>().Add(true, "负|minus");

    public override string Sample(Language language) => "4.6";

    public override Reading Read(Folded text, int at)
    {
        if (at >= text.Count)
            return Reading.Nothing;
        if (Pair(text, at) is { Length: > 0 } pair)
            return pair;
        if (Percents.Read(text, at) is { Length: > 0, Value: PercentSlot percent } percents && !IsNegative(text, at))
            return new Reading(percents.Length, new FigureSlot.Percent(percent.Value, text.Typed(at, at + percents.Length)));
        return Plain(text, at) is { Length: > 0 } plain ? plain : Amount(text, at);
    }

    /// <summary>A number with its measure word; what money would make of it is kept beside it.</summary>
    private static Reading Plain(Folded text, int at)
    {
        if (IsNegative(text, at) || Numbers.Read(text, at) is not { Length: > 0, Value: NumberSlot number } read)
            return Reading.Nothing;
        var end = at + read.Length;
        var counted = Counted.Find(text, end, out _);
        if (counted == 0)
            return Reading.Nothing;
        var typed = text.Typed(at, end + counted);
        var amount = Amounts.Read(text, at).Value as AmountSlot ?? new AmountSlot.Clear(number.Value, null, typed);
        return new Reading(read.Length + counted, new FigureSlot.Number(amount, number.Value, typed));
    }

    private static Reading Amount(Folded text, int at)
    {
        if (Amounts.Read(text, at) is not { Length: > 0, Value: AmountSlot amount } read)
            return Reading.Nothing;
        var end = at + read.Length;
        return new Reading(
            read.Length + Counted.Find(text, end, out _), new FigureSlot.Number(amount, null, text.Typed(at, end)));
    }

    /// <summary>"12 of 80", "12/80", 80个里12个.</summary>
    private static Reading Pair(Folded text, int at)
    {
        if (IsNegative(text, at) || Count(text, at, out var first) is not (> 0 and var length))
            return Reading.Nothing;
        var next = at + length;
        if (next < text.Count && text.Tokens[next] is { Kind: TokenKind.Number, Before: '/' })
            return Both(text, at, next, first, wholeFirst: false);
        if (Of.Find(text, next, out _) is > 0 and var of)
            return Both(text, at, next + of, first, wholeFirst: false);
        return Among.Find(text, next, out _) is > 0 and var among
            ? Both(text, at, next + among, first, wholeFirst: true)
            : Reading.Nothing;
    }

    private static Reading Both(Folded text, int at, int next, decimal first, bool wholeFirst)
    {
        if (Count(text, next, out var second) is not (> 0 and var length))
            return Reading.Nothing;
        var end = next + length;
        // 11/20/2026 is a day.
        if (end < text.Count && text.Tokens[end] is { Kind: TokenKind.Number, Before: '/' })
            return Reading.Nothing;
        var typed = text.Typed(at, end);
        return new Reading(end - at, wholeFirst
            ? new FigureSlot.Parts(second, first, typed) : new FigureSlot.Parts(first, second, typed));
    }

    private static int Count(Folded text, int at, out decimal number)
    {
        number = 0;
        if (Numbers.Read(text, at) is not { Length: > 0, Value: NumberSlot slot } read)
            return 0;
        number = slot.Value;
        return read.Length + Counted.Find(text, at + read.Length, out _);
    }

    private static bool IsNegative(Folded text, int at) => text.CharBefore(at) == '-' || Minus.Has(text, at);
}
