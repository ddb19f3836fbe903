using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Progress.Questions;

namespace TeamCoachBot.Domain.Tests.Progress;

public sealed class MonthCurveTests
{
    [Fact]
    public void Two_months_are_too_few_for_a_curve()
        => Assert.Null(Curve(Month(8, 100), Month(9, 100)));

    [Fact]
    public void Months_that_came_to_nothing_are_left_out()
        => Assert.Null(Curve(Month(7, 100), Month(8, 0), Month(9, -5)));

    [Fact]
    public void A_month_not_yet_closed_on_the_first_day_does_not_count()
        // October closes on the 4th of November, after the curve of November is fixed.
        => Assert.Null(Curve(Month(8, 100), Month(9, 100), Month(10, 100)));

    [Fact]
    public void Only_the_last_six_closed_months_count()
        => Assert.Null(Curve(
            Month(1, 100), Month(2, 100), Month(3, 100), Month(4, 0), Month(5, 0), Month(6, 0), Month(7, 0),
            Month(8, 100), Month(9, 100)));

    [Fact]
    public void Months_that_fill_on_their_last_day_expect_nothing_before_it()
    {
        var curve = Curve(Month(7, 100, last: true), Month(8, 100, last: true), Month(9, 100, last: true))!;

        Assert.Equal(0, curve.At(10, 21));
        Assert.Equal(1, curve.At(21, 21));
    }

    [Fact]
    public void The_median_month_is_read_straight_between_tenths()
    {
        var curve = MonthCurve.Restore([0, 0.1m, 0.1m, 0.1m, 0.1m, 0.5m, 0.6m, 0.7m, 0.8m, 0.9m, 1]);

        Assert.Equal(0.3m, curve.At(9, 20));
        Assert.Equal(0.05m, curve.At(1, 20));
    }

    [Fact]
    public void A_curve_inside_the_month_moves_what_is_expected()
    {
        var curve = MonthCurve.Restore([0, 0.01m, 0.02m, 0.03m, 0.04m, 0.05m, 0.06m, 0.07m, 0.08m, 0.5m, 1]);

        var figures = (November(210, Ledgers.Nov(20), Win(20, 3)) with { Curve = curve }).Figures();

        Assert.Equal(ElapsedRule.TeamCurve, figures.Target!.Shares[0].Rule);
        Assert.Equal(Status.TooEarly, figures.Status);
    }

    [Fact]
    public void A_curve_never_falls_and_stays_within_0_and_1()
    {
        var months = Gen.Choose(-400, 1000).ArrayOf(31).ArrayOf(4);
        Prop.ForAll(months.ToArbitrary(), all =>
        {
            var curve = MonthCurve.For(Ledgers.November, all.Select((days, i) => Month(6 + i, days)), Team);
            return curve is null || (curve.Shares[0] == 0 && curve.Shares[10] == 1
                && curve.Shares.Zip(curve.Shares.Skip(1)).All(pair => pair.First <= pair.Second)
                && Enumerable.Range(0, 22).All(e => curve.At(e, 22) <= curve.At(e + 1, 22)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_closed_month_is_read_from_the_rows_of_all_members()
    {
        var ana = Ledgers.TotalsOf(Win(100, 3));
        var ben = Ledgers.TotalsOf(Cast.Ben, Ledgers.November, Dossier.Open(Ledgers.Won(
            Ledgers.Facts(50, Ledgers.Nov(30)) with { Credits = [new(Cast.Ben, 100)] })));

        var month = ClosedMonth.Of(Metric.Revenue, Basis.Signed, Ledgers.November, Team, [ana, ben], closingDays: 3);

        Assert.Equal((150, 100, 50), (month.Total, month.Days[2], month.Days[29]));
        Assert.Equal(new DateOnly(2026, 12, 3), month.ClosedOn);
    }

    private static MonthCurve? Curve(params ClosedMonth[] months) => MonthCurve.For(Ledgers.November, months, Team);

    private static ClosedMonth Month(int month, int total, bool last = false)
    {
        var days = new int[DateTime.DaysInMonth(2026, month)];
        days[last ? days.Length - 1 : days.Length / 2] = total;
        return Month(month, days);
    }

    private static ClosedMonth Month(int month, int[] days)
    {
        var period = TeamYear.Calendar.MonthOf(new DateOnly(2026, month, 1));
        return new ClosedMonth(
            period,
            Team.AddWorkingDays(period.Last, 3),
            [.. days.Take(DateTime.DaysInMonth(2026, month)).Select(day => (decimal)day)]);
    }
}
