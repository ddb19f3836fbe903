using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Domain.Progress;

/// <summary>What the owner thinks in: the unit in which the rest is told.</summary>
public enum NeededUnit
{
    Day,
    Week,
    Deals,
}

/// <summary>
/// What has to come in from now on (handbook, chapter 4). All that can be said is here; <see cref="Unit"/> says which
/// of it leads.
/// </summary>
/// <param name="PerDay">Gap ÷ own working days left.</param>
/// <param name="PerWeek">Never more than the gap.</param>
/// <param name="Deals">Gap ÷ typical deal, rounded up; null when no deal is typical.</param>
public sealed record Needed(NeededUnit Unit, decimal PerDay, decimal PerWeek, decimal DaysPerWeek, int? Deals)
{
    /// <summary>Null when nothing is needed, no day is left, or for a level, which no day's work adds up to.</summary>
    internal static Needed? Of(ProgressQuestion question, decimal gap, int daysLeft, Habits habits)
    {
        if (gap <= 0 || daysLeft <= 0 || !question.Metric.AddsUp)
            return null;
        var daysPerWeek = DaysOfWeek(question.Calendar.Team.Pattern);
        var perDay = gap / daysLeft;
        var deals = question.Metric.IsFromWins && habits.TypicalDeal is { } typical ? DealsFor(gap, typical) : null;
        return new Needed(
            UnitOf(question, habits, daysPerWeek, deals),
            perDay,
            decimal.Min(gap, gap * daysPerWeek / daysLeft),
            daysPerWeek,
            deals);
    }

    private static NeededUnit UnitOf(ProgressQuestion question, Habits habits, decimal daysPerWeek, int? deals)
    {
        if (!question.Metric.IsFromWins || habits.Rhythm?.WinsPerDay is not { } rhythm)
            return NeededUnit.Day;
        if (rhythm > question.Settings.WinsPerDayForDays)
            return NeededUnit.Day;
        // Without a typical deal there is no number of deals to name, and a week is the next larger unit.
        return rhythm * daysPerWeek >= question.Settings.WinsPerWeekForWeeks || deals is null
            ? NeededUnit.Week
            : NeededUnit.Deals;
    }

    private static int? DealsFor(decimal gap, decimal typical)
    {
        var deals = decimal.Ceiling(gap / typical);
        return deals <= int.MaxValue ? (int)deals : null;
    }

    /// <summary>Of a pattern of two weeks the mean.</summary>
    private static decimal DaysOfWeek(WorkPattern pattern)
    {
        var monday = IsoWeeks.MondayOf(pattern.Anchor ?? s_anyMonday);
        var days = 0;
        var weeks = pattern.TakesTurns ? 2 : 1;
        for (var day = 0; day < 7 * weeks; day++)
            days += pattern.Works(monday.AddDays(day)) ? 1 : 0;
        return (decimal)days / weeks;
    }

    private static readonly DateOnly s_anyMonday = new(2026, 1, 5);
}
