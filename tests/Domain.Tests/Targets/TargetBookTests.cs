using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Progress;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Targets;

public sealed class TargetBookTests
{
    private static readonly DateOnly s_today = Ledgers.Nov(20);
    private static readonly Period s_year = TeamYear.Calendar.YearOf(s_today);
    private static readonly Period s_quarter = TeamYear.Calendar.QuarterOf(s_today);
    private static readonly IReadOnlyList<Period> s_months = TeamYear.Calendar.Months(s_quarter);

    [Fact]
    public void The_periods_own_target_answers()
        => Assert.Equal(900, Ask(s_quarter, Of(s_quarter, 900), Of(s_months[0], 1)).Commitment);

    [Fact]
    public void A_quarter_without_its_own_is_the_sum_of_its_months()
        => Assert.Equal(
            60, Ask(s_quarter, Of(s_months[0], 10), Of(s_months[1], 20), Of(s_months[2], 30)).Commitment);

    [Fact]
    public void A_year_is_the_sum_of_its_quarters_where_they_have_one_and_else_of_their_months()
    {
        var quarters = Enumerable.Range(0, 3)
            .Select(i => Of(TeamYear.Calendar.QuarterOf(new(2026, 1 + (3 * i), 1)), 100));

        var year = Ask(s_year, [.. quarters, Of(s_months[0], 10), Of(s_months[1], 20), Of(s_months[2], 30)]);

        Assert.Equal((360, 6), (year.Commitment, year.Parts.Count));
    }

    [Fact]
    public void A_month_without_a_target_is_named_and_there_is_no_sum()
    {
        var quarter = Ask(s_quarter, Of(s_months[0], 10), Of(s_months[1], 20));

        Assert.False(quarter.Exists);
        Assert.Equal([s_months[2]], quarter.MissingMonths);
    }

    [Fact]
    public void A_rate_is_not_added_up_over_months()
        => Assert.False(new TargetBook([.. s_months.Select(month => Of(month, 10))])
            .For(Metric.AverageDeal, s_quarter, s_months).Exists);

    [Fact]
    public void A_dated_range_is_not_the_sum_of_months_it_touches()
        => Assert.False(Ask(
            TeamYear.RangeOf(s_months[0].First, s_months[1].Last), Of(s_months[0], 10), Of(s_months[1], 20)).Exists);

    [Fact]
    public void A_private_goal_answers_only_where_nothing_else_does()
    {
        var goal = Of(s_quarter, 5, isPrivate: true);

        Assert.Equal((5, true), (Ask(s_quarter, goal).Commitment, Ask(s_quarter, goal).IsPrivate));
        Assert.Equal(
            60, Ask(s_quarter, goal, Of(s_months[0], 10), Of(s_months[1], 20), Of(s_months[2], 30)).Commitment);
    }

    [Fact]
    public void Without_a_period_this_month_is_meant_else_the_shortest_running_one()
    {
        var month = s_months[1];

        Assert.Equal(month, new TargetBook([Of(month, 1), Of(s_year, 9)]).PeriodToShow(month, s_today));
        Assert.Equal(s_quarter, new TargetBook([Of(s_year, 9), Of(s_quarter, 3)]).PeriodToShow(month, s_today));
        Assert.Equal(month, new TargetBook([Of(s_months[0], 1)]).PeriodToShow(month, s_today));
    }

    private static TargetInForce Ask(Period period, params Target[] targets)
        => new TargetBook(targets).For(Metric.Revenue, period, TeamYear.Calendar.Months(period));

    private static Target Of(Period period, decimal commitment, bool isPrivate = false) => Target.Restore(
        Metric.Revenue.Id,
        Basis.Signed,
        period,
        new TargetOwner.OfMember(Cast.Ana),
        isPrivate,
        [Questions.Version(commitment)]);
}
