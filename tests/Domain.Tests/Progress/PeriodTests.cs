using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Progress.Questions;

namespace TeamCoachBot.Domain.Tests.Progress;

/// <summary>Periods longer and shorter than a month.</summary>
public sealed class PeriodTests
{
    private static readonly Period s_quarter = TeamYear.Calendar.QuarterOf(Ledgers.Nov(1));
    private static readonly IReadOnlyList<Period> s_months = TeamYear.Calendar.Months(s_quarter);

    [Fact]
    public void A_quarter_expects_the_sum_of_what_its_months_expect()
    {
        var figures = (Quarter(Ledgers.Nov(20)) with { Target = MonthByMonth() }).Figures();

        Assert.Equal(610, figures.Target!.Lowered);
        Assert.Equal(100 + 140, figures.Target.ExpectedAmount);
    }

    [Fact]
    public void A_quarter_with_a_target_of_its_own_follows_the_plan()
    {
        Assert.True(MonthWeights.Of([new("2026-10", 1), new("2026-11", 3), new("2026-12", 6)])
            .TryGet(out var plan, out _));
        var question = Quarter(Ledgers.Nov(20)) with { Target = InForce(100, s_quarter), Plan = plan };

        Assert.Equal(10 + 20, question.Figures().Target!.ExpectedAmount);
    }

    [Fact]
    public void A_quarter_without_a_plan_goes_by_working_days()
    {
        var figures = (Quarter(Ledgers.Nov(20)) with { Target = InForce(660, s_quarter) }).Figures();

        Assert.Equal(new WorkingDays(66, 36, 30), figures.Days);
        Assert.Equal(360, figures.Target!.ExpectedAmount);
    }

    [Fact]
    public void Leave_lowers_only_the_months_it_lies_in()
    {
        var question = Quarter(Ledgers.Nov(20)) with { Target = MonthByMonth(), Calendar = Team.Without(Off(23, 27)) };

        Assert.Equal([100, 160, 300], question.Figures().Target!.Shares.Select(share => share.Lowered));
        Assert.Equal((560, 610), (question.Figures().Target!.Lowered, question.Figures().Target!.Agreed));
    }

    [Fact]
    public void Months_without_a_target_leave_the_quarter_without_one()
    {
        var question = Quarter(Ledgers.Nov(20)) with { Target = new TargetInForce([], [s_months[2]], false) };

        Assert.Equal(NoTargetReason.MonthsMissing, question.Figures().NoTarget);
        Assert.Equal(new NextStep.AskForTarget(s_months[2]), NextStep.After(question.Figures()));
    }

    [Fact]
    public void A_dated_range_goes_by_its_own_working_days()
    {
        var campaign = TeamYear.RangeOf(Ledgers.Nov(9), Ledgers.Nov(20));
        var question = November(null, Ledgers.Nov(13), Win(70, 3, "a"), Win(50, 10, "b")) with
        {
            Period = campaign,
            Months = [],
            Target = InForce(100, campaign),
        };

        var figures = question.Figures();

        Assert.Equal((50, 40, 50), (figures.Attained, figures.Target!.ExpectedAmount, figures.Gap));
        Assert.Equal(new WorkingDays(10, 4, 6), figures.Days);
    }

    [Fact]
    public void A_plan_says_nothing_about_a_dated_range()
    {
        Assert.True(MonthWeights.Of([new("2026-10", 1), new("2026-11", 9)]).TryGet(out var plan, out _));
        var rolling = TeamYear.RangeOf(new(2026, 10, 1), Ledgers.Nov(30));
        var question = Quarter(Ledgers.Nov(1)) with
        {
            Period = rolling,
            Months = TeamYear.Calendar.Months(rolling),
            Target = InForce(430, rolling),
            Plan = plan,
        };

        Assert.Equal(220, question.Figures().Target!.ExpectedAmount);
    }

    [Fact]
    public void A_month_that_begins_on_the_26th_is_a_month()
    {
        var month = new TeamYear(26, 1).MonthOf(Ledgers.Nov(1));
        var win = Dossier.Open(Ledgers.Won(50, new DateOnly(2026, 10, 27)));
        var question = November(null, Ledgers.Nov(10)) with
        {
            Period = month,
            Months = [month],
            Totals = [Ledgers.TotalsOf(Cast.Ana, month, win)],
            Target = InForce(230, month),
        };

        Assert.Equal((50, 180), (question.Figures().Attained, question.Figures().Gap));
        Assert.Equal(new WorkingDays(23, 11, 12), question.Figures().Days);
    }

    private static TargetInForce MonthByMonth()
    {
        decimal[] numbers = [100, 210, 300];
        return new([.. s_months.Zip(numbers, (month, number) => new TargetPart(month, Version(number)))], [], false);
    }

    private static ProgressQuestion Quarter(DateOnly today) => November(null, today) with
    {
        Period = s_quarter,
        Months = s_months,
    };
}
