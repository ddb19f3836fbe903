namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Which way a date without year or week is meant: leave lies ahead, a win behind.</summary>
internal enum Lean
{
    Nearest,
    Past,
    Future,
}

/// <summary>A day as a person names it, before today says which one it is.</summary>
internal abstract record DateSlot
{
    private DateSlot()
    {
    }

    /// <summary>The words as typed.</summary>
    public string Typed { get; init; } = "";

    /// <summary>
    /// One day when it is clear, several when it must be asked back, none when there is no such day (30 February).
    /// </summary>
    public abstract IReadOnlyList<DateOnly> Resolve(DateOnly today, Lean lean = Lean.Nearest);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    private static DateOnly[] Choose(IEnumerable<DateOnly> days, DateOnly today, Lean lean)
    {
        var all = days.Order().ToList();
        return lean switch
        {
            Lean.Past when all.Exists(d => d <= today) => [NearerPast(all, today)],
            Lean.Future when all.Exists(d => d >= today) => [all.First(d => d >= today)],
            _ => [.. all.OrderBy(d => Math.Abs(d.DayNumber - today.DayNumber)).Take(1)],
        };
    }

    /// <summary>"20 Nov", said on 16 Nov, is a slip about this year and not a day of last year.</summary>
    private static DateOnly NearerPast(List<DateOnly> days, DateOnly today)
    {
        var past = days.Last(d => d <= today);
        var next = days.Find(d => d > today);
        return past.Year < today.Year && next.Year == today.Year && next.DayNumber - today.DayNumber <= 45 ? next : past;
    }

    /// <summary>A month or another span was named where a day is meant: it must be asked back.</summary>
    internal sealed record NoDay : DateSlot
    {
        public override IReadOnlyList<DateOnly> Resolve(DateOnly today, Lean lean) => [];
    }

    /// <summary>Today, yesterday, 后天.</summary>
    internal sealed record InDays(int Days) : DateSlot
    {
        public override IReadOnlyList<DateOnly> Resolve(DateOnly today, Lean lean) => [today.AddDays(Days)];
    }

    /// <summary>
    /// A weekday; <paramref name="Week"/> counts calendar weeks from this one, null when none was named.
    /// </summary>
    internal sealed record Weekday(DayOfWeek Day, int? Week) : DateSlot
    {
        public override IReadOnlyList<DateOnly> Resolve(DateOnly today, Lean lean)
        {
            var here = MondayOf(today).AddDays(((int)Day + 6) % 7);
            if (Week is { } week)
                return [here.AddDays(7 * week)];
            return lean == Lean.Nearest ? [here] : Choose([here.AddDays(-7), here, here.AddDays(7)], today, lean);
        }
    }

    /// <summary>
    /// English "last Friday" is the latest one gone by; "next Friday" may be the coming one or that of next week.
    /// </summary>
    internal sealed record Beside(DayOfWeek Day, bool Next) : DateSlot
    {
        public override IReadOnlyList<DateOnly> Resolve(DateOnly today, Lean lean)
        {
            var here = MondayOf(today).AddDays(((int)Day + 6) % 7);
            if (!Next)
                return [here < today ? here : here.AddDays(-7)];
            return here > today ? [here, here.AddDays(7)] : [here.AddDays(7)];
        }
    }

    /// <summary>A day of a month, with or without the year; without the month, of this one or its neighbours.</summary>
    internal sealed record OfMonth(int? Year, int? Month, int Day) : DateSlot
    {
        public override IReadOnlyList<DateOnly> Resolve(DateOnly today, Lean lean)
        {
            if (Year is { } year)
                return Make(year, Month ?? today.Month, Day) is { } day ? [day] : [];
            var first = new DateOnly(today.Year, today.Month, 1);
            var months = Month is { } month
                ? new[] { -1, 0, 1 }.Select(y => (Year: today.Year + y, Month: month))
                : new[] { -1, 0, 1 }.Select(m => (first.AddMonths(m).Year, first.AddMonths(m).Month));
            return Choose(months.Select(m => Make(m.Year, m.Month, Day)).OfType<DateOnly>(), today, lean);
        }
    }

    /// <summary>"last month", 前几天: some day that has to be named.</summary>
    internal sealed record SomeDay : DateSlot
    {
        public override IReadOnlyList<DateOnly> Resolve(DateOnly today, Lean lean) => [];
    }

    /// <summary>"3/4": the third of April or the fourth of March.</summary>
    internal sealed record EitherWay(int? Year, int A, int B) : DateSlot
    {
        public override IReadOnlyList<DateOnly> Resolve(DateOnly today, Lean lean) =>
            [.. new OfMonth(Year, A, B).Resolve(today, lean).Concat(new OfMonth(Year, B, A).Resolve(today, lean))
                .Distinct()];
    }
}
