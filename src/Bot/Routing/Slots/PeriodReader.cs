using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads periods: this month, 上季度, Q3, 2026-11, 11月, H2, 下半年, 去年四季度, 3–20 Nov.</summary>
internal sealed class PeriodReader() : TypedSlotKind("period", typeof(PeriodSlot))
{
    private static readonly WordTable<PeriodSpec> Fixed = RelativePeriods.Table();

    private static readonly WordTable<int> Years = new WordTable<int>()
        .Add(0, "今年|本年|this year").Add(-1, "去年|上年|last year").Add(1, "明年|next year").Add(-2, "前年");

    public override string Sample(Language language) => language == Language.Chinese ? "这个月" : "this month";

    public override Reading Read(Folded text, int at)
    {
        if (at >= text.Count)
            return Reading.Nothing;
        var best = Reading.Nothing;
        if (Fixed.Find(text, at, out var spec) is > 0 and var length)
            best = new Reading(length, new PeriodSlot.Named(spec));
        best = Longer(best, Numbered(text, at));
        best = Longer(best, InRelativeYear(text, at));
        if (DatesReader.Stretch(text, at, at) is { Value: DatesSlot dates } stretch)
            best = Longer(best, new Reading(stretch.Length, new PeriodSlot.Stretch(dates)));
        return best.Value is PeriodSlot slot
            ? best with { Value = slot with { Typed = text.Typed(at, at + best.Length) } }
            : Reading.Nothing;
    }

    private static Reading Longer(Reading a, Reading b) => b.Length > a.Length ? b : a;

    /// <summary>去年四季度, 明年1月.</summary>
    private static Reading InRelativeYear(Folded text, int at)
    {
        var year = Years.Find(text, at, out var offset);
        return year > 0 && PartOfYear.Read(text, at + year, out var kind, out var number) is > 0 and var length
            ? new Reading(year + length, new PeriodSlot.InYear(kind, number, offset)) : Reading.Nothing;
    }

    private static Reading Numbered(Folded text, int at)
    {
        var lead = Year(text, at, out var year);
        if (lead > 0 && IsoMonth(text, at, year) is { Length: > 0 } month)
            return month;
        var part = PartOfYear.Read(text, at + lead, out var kind, out var number);
        if (part == 0)
        {
            return lead > 0 && !Units.Any(text, at + lead)
                ? Of(lead, PeriodKind.Year, 1, year) : Reading.Nothing;
        }

        if (lead > 0)
            return Of(lead + part, kind, number, year);
        var next = at + part;
        next += next < text.Count && text.TextOf(next) is "of" && Year(text, next + 1, out _) > 0 ? 1 : 0;
        return Year(text, next, out year) is > 0 and var tail
            ? Of(next + tail - at, kind, number, year) : Of(part, kind, number, null);
    }

    private static Reading IsoMonth(Folded text, int at, int year) =>
        at + 1 < text.Count && text.Tokens[at + 1] is { Kind: TokenKind.Number, Spaced: false, Before: '-' or '/' }
            && SmallNumber.Read(text, at + 1, 12, out var month) == 1 && month > 0
            && !(at + 2 < text.Count && text.Tokens[at + 2] is { Before: '-' or '/', Kind: TokenKind.Number })
            ? Of(2, PeriodKind.Month, month, year) : Reading.Nothing;

    private static int Year(Folded text, int at, out int year)
    {
        year = 0;
        if (at >= text.Count || text.Tokens[at] is not { Kind: TokenKind.Number, Length: 4 }
            || SmallNumber.Read(text, at, 2100, out year) == 0 || year < 2000)
        {
            return 0;
        }

        return at + 1 < text.Count && text.TextOf(at + 1) is "年" ? 2 : 1;
    }

    private static Reading Of(int length, PeriodKind kind, int number, int? year) =>
        new(length, new PeriodSlot.Named(new PeriodSpec.Numbered(kind, number, year)));
}
