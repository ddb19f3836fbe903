using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>A period as a person names it; a team's calendar says later which days it covers.</summary>
internal abstract record PeriodSlot
{
    private PeriodSlot()
    {
    }

    /// <summary>The words as typed.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What the calendar is asked for; null when it names days that don't exist or are ambiguous.</summary>
    public abstract PeriodSpec? Resolve(DateOnly today);

    internal sealed record Named(PeriodSpec Spec) : PeriodSlot
    {
        public override PeriodSpec? Resolve(DateOnly today) => Spec;
    }

    /// <summary>By number in a year counted from this one: 去年四季度.</summary>
    internal sealed record InYear(PeriodKind Kind, int Number, int YearOffset) : PeriodSlot
    {
        public override PeriodSpec? Resolve(DateOnly today) =>
            new PeriodSpec.Numbered(Kind, Number, today.Year + YearOffset);
    }

    /// <summary>From a day to a day.</summary>
    internal sealed record Stretch(DatesSlot Dates) : PeriodSlot
    {
        public override PeriodSpec? Resolve(DateOnly today) =>
            Dates.Resolve(today) is var (first, last) ? new PeriodSpec.Dates(first, last) : null;
    }
}
