using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Progress;

/// <summary>
/// Questions of which a test names only what matters. November 2026 begins on a Sunday and has 21 working days of five
/// a week; the team calendar has no holidays.
/// </summary>
internal static class Questions
{
    public static readonly WorkCalendar Team = WorkCalendar.WithoutHolidays(WorkPattern.FiveDays);

    public static ProgressQuestion November(decimal? target, DateOnly today, params Dossier[] ledger) => new()
    {
        Metric = Metric.Revenue,
        Basis = Basis.Signed,
        Currency = Currency.CNY,
        Period = Ledgers.November,
        Months = [Ledgers.November],
        Today = today,
        Calendar = Team.Without(Leave.None),
        Totals = [Ledgers.TotalsOf(ledger)],
        Target = target is { } number ? InForce(number, Ledgers.November) : TargetInForce.None,
    };

    public static TargetInForce InForce(decimal commitment, Period period, decimal? start = null)
        => TargetInForce.Of(new TargetPart(period, Version(commitment, start)));

    public static TargetVersion Version(decimal commitment, decimal? start = null) => new(
        1, commitment, commitment * 1.05m, start, TargetState.SetByManager, Cast.Chief, DateTimeOffset.UnixEpoch, "");

    public static Dossier Win(decimal amount, int day, string id = "w1")
        => Dossier.Open(Ledgers.Won(amount, Ledgers.Nov(day), id));

    public static ProgressFigures Figures(this ProgressQuestion question) => ProgressFigures.Of(question);

    public static Leave Off(int first, int last) => Leave.Of(DayRange.Through(Ledgers.Nov(first), Ledgers.Nov(last)));
}
