namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads days named by number and month: 2026-11-20, 11月20日, 20 Nov 2026, Nov 20th, 20号, 3/4.</summary>
internal static class CalendarDate
{
    private static readonly WordTable<int> MonthNames = new WordTable<int>()
        .Add(1, "january|jan").Add(2, "february|feb").Add(3, "march|mar").Add(4, "april|apr").Add(5, "may")
        .Add(6, "june|jun")
        .Add(7, "july|jul").Add(8, "august|aug").Add(9, "september|sep|sept").Add(10, "october|oct")
        .Add(11, "november|nov")
        .Add(12, "december|dec");

    public static int Month(Folded text, int at, out int month) => MonthNames.Find(text, at, out month);

    public static Reading Read(Folded text, int at)
    {
        foreach (var read in Readers)
        {
            if (read(text, at) is { Length: > 0 } reading)
                return reading;
        }

        return Reading.Nothing;
    }

    private static readonly Func<Folded, int, Reading>[] Readers = [Chinese, MonthFirst, DayFirst, DayAlone, Signs, Stops];

    /// <summary>[2026年]11月20日 or 20号.</summary>
    private static Reading Chinese(Folded text, int at)
    {
        var next = at + Year(text, at, out var year);
        int? month = null;
        if (SmallNumber.Read(text, next, 12, out var number) is > 0 and var length && Sign(text, next + length, "月"))
        {
            month = number;
            next += length + 1;
        }

        if (SmallNumber.Read(text, next, 31, out var day) is not (> 0 and var days) || day == 0
            || (year > 0 && month is null))
            return Reading.Nothing;
        next += days;
        var marked = Sign(text, next, "日") || Sign(text, next, "号");
        return marked || (month is not null && !DigitTail.IsCounted(text, next) && !Units.Any(text, next))
            ? new Reading(next + (marked ? 1 : 0) - at, new DateSlot.OfMonth(year > 0 ? year : null, month, day))
            : Reading.Nothing;
    }

    /// <summary>Nov 20[th][, 2026]; "Nov 2026" is a month.</summary>
    private static Reading MonthFirst(Folded text, int at)
    {
        var month = Month(text, at, out var number);
        if (month == 0 || SmallNumber.Read(text, at + month, 31, out var day) is not (> 0 and var days) || day == 0)
            return Reading.Nothing;
        var next = at + month + days;
        next += Ordinal(text, next);
        if (Units.Any(text, next))
            return Reading.Nothing;
        next += FourDigits(text, next, out var year);
        return new Reading(next - at, new DateSlot.OfMonth(year, number, day));
    }

    /// <summary>20[th] [of] Nov [2026].</summary>
    private static Reading DayFirst(Folded text, int at)
    {
        if (SmallNumber.Read(text, at, 31, out var day) is not (> 0 and var days) || day == 0)
            return Reading.Nothing;
        var next = at + days;
        next += Ordinal(text, next);
        next += Sign(text, next, "of") ? 1 : 0;
        var month = Month(text, next, out var number);
        if (month == 0)
            return Reading.Nothing;
        next += month;
        next += FourDigits(text, next, out var year);
        return new Reading(next - at, new DateSlot.OfMonth(year, number, day));
    }

    /// <summary>[the] 20th, but not the 3rd quarter.</summary>
    private static Reading DayAlone(Folded text, int at)
    {
        var the = Sign(text, at, "the") ? 1 : 0;
        if (at + the >= text.Count || text.Tokens[at + the].Kind != TokenKind.Number
            || SmallNumber.Read(text, at + the, 31, out var day) == 0 || day == 0 || Ordinal(text, at + the + 1) == 0)
            return Reading.Nothing;
        var next = at + the + 2;
        return next < text.Count && text.TextOf(next) is "quarter" or "week" or "month" or "half" or "year" or "party" or "floor"
            ? Reading.Nothing : new Reading(next - at, new DateSlot.OfMonth(null, null, day));
    }

    /// <summary>
    /// 2026-11-20, 2026/11/20, 20/11/2026, 11/20. What can be month and day either way has both readings.
    /// </summary>
    private static Reading Signs(Folded text, int at)
    {
        if (!Joined(text, at + 1, out var sign) || SmallNumber.Read(text, at, 9998, out var a) == 0
            || SmallNumber.Read(text, at + 1, 9998, out var b) == 0)
        {
            return Reading.Nothing;
        }

        var third = Joined(text, at + 2, out var second) && second == sign
            && SmallNumber.Read(text, at + 2, 9998, out var c) > 0 ? c : 0;
        if (third > 0 && a >= 1000)
            return new Reading(3, new DateSlot.OfMonth(a, b, third));
        if (third >= 1000)
            return new Reading(3, new DateSlot.EitherWay(third, a, b));
        return third == 0 && sign == '/' && !Joined(text, at + 2, out _) && a is >= 1 and <= 31 && b is >= 1 and <= 31
            ? new Reading(2, new DateSlot.EitherWay(null, a, b)) : Reading.Nothing;
    }

    /// <summary>2026.11.20 comes as one token.</summary>
    private static Reading Stops(Folded text, int at)
    {
        if (at >= text.Count || text.Tokens[at].Kind != TokenKind.Number)
            return Reading.Nothing;
        var parts = text.TextOf(at).ToString().Split('.');
        return parts is [{ Length: 4 }, { Length: <= 2 }, { Length: <= 2 }]
            && parts.Select(p => int.TryParse(p, out var n) ? n : 0).ToArray()
            is [>= 1000 and var year, var month, var day]
            ? new Reading(1, new DateSlot.OfMonth(year, month, day)) : Reading.Nothing;
    }

    private static bool Joined(Folded text, int at, out char sign)
    {
        sign = at < text.Count ? text.Tokens[at].Before : '\0';
        return at < text.Count && text.Tokens[at] is { Kind: TokenKind.Number, Spaced: false, Before: '-' or '/' };
    }

    /// <summary>2026年; the year of the dates that follow.</summary>
    private static int Year(Folded text, int at, out int year) =>
        SmallNumber.Read(text, at, 9998, out year) == 1 && year >= 1000 && Sign(text, at + 1, "年") ? 2 : year = 0;

    private static int FourDigits(Folded text, int at, out int? year)
    {
        var found = at < text.Count && text.Tokens[at].Length == 4
            && SmallNumber.Read(text, at, 2100, out var number) == 1
            && number >= 2000 && text.Tokens[at].Kind == TokenKind.Number ? number : (int?)null;
        year = found;
        return found is null ? 0 : 1;
    }

    private static int Ordinal(Folded text, int at) =>
        at < text.Count && text.Tokens[at].Glued && text.TextOf(at) is "st" or "nd" or "rd" or "th" ? 1 : 0;

    private static bool Sign(Folded text, int at, string sign) => at < text.Count && text.TextOf(at)
        .SequenceEqual(sign);
}
