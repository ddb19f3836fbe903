using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Progress.Questions;

namespace TeamCoachBot.Domain.Tests.Progress;

/// <summary>November 2026 has 21 working days; 14 of them lie before Friday the 20th, so W is 2/3.</summary>
public sealed class StatusTests
{
    private static readonly DateOnly s_today = Ledgers.Nov(20);

    [Theory]
    [InlineData(210, Status.Done)]
    [InlineData(147, Status.Ahead)]
    [InlineData(146, Status.OnTrack)]
    [InlineData(133, Status.OnTrack)]
    [InlineData(132, Status.AtRisk)]
    [InlineData(112, Status.AtRisk)]
    [InlineData(111, Status.Behind)]
    public void Pace_is_judged_by_the_published_thresholds(int attained, Status status)
        => Assert.Equal(status, November(210, s_today, Win(attained, 3)).Figures().Status);

    [Fact]
    public void Before_a_tenth_has_gone_nothing_is_judged_or_forecast()
    {
        var figures = November(210, Ledgers.Nov(4), Win(5, 2)).Figures();

        Assert.Equal(Status.TooEarly, figures.Status);
        Assert.Null(figures.Forecast!.Value.Value);
    }

    [Fact]
    public void Done_comes_before_too_early()
        => Assert.Equal(Status.Done, November(210, Ledgers.Nov(3), Win(210, 2)).Figures().Status);

    [Fact]
    public void Nothing_expected_yet_gives_no_pace()
        => Assert.Null(November(210, Ledgers.Nov(2), Win(5, 2)).Figures().Verdict!.Pace);

    [Fact]
    public void Short_by_less_than_a_typical_deal_is_on_track()
    {
        var figures = WithThreeWinsOf(36).Figures();

        Assert.Equal(108, figures.Attained);
        Assert.Equal((Status.OnTrack, StatusReason.ShortByLessThanADeal), Of(figures));
    }

    [Fact]
    public void Short_by_less_than_two_typical_deals_is_at_risk()
        => Assert.Equal((Status.AtRisk, StatusReason.ShortByLessThanTwoDeals), Of(WithThreeWinsOf(30).Figures()));

    [Fact]
    public void Short_by_two_typical_deals_is_behind()
        => Assert.Equal((Status.Behind, StatusReason.Pace), Of(WithThreeWinsOf(28).Figures()));

    [Fact]
    public void With_fewer_days_left_than_between_two_wins_a_deal_excuses_nothing()
    {
        // Three wins in 64 working days are one in 21; seven days are left.
        var question = WithThreeWinsOf(36) with { MemberFrom = null };

        Assert.Equal((Status.Behind, StatusReason.Pace), Of(question.Figures()));
    }

    [Fact]
    public void With_two_own_wins_the_teams_typical_deal_is_taken()
    {
        var question = November(210, s_today, Win(50, 3, "a"), Win(60, 4, "b")) with
        {
            MemberFrom = Ledgers.Nov(2),
            TeamHabit = new Habit(40, 60, 31),
        };

        Assert.Equal((Status.OnTrack, StatusReason.ShortByLessThanADeal), Of(question.Figures()));
    }

    [Fact]
    public void Money_received_knows_no_deals()
    {
        var win = Win(500, 2).Then(Ledgers.Receipt(105, Ledgers.Nov(3)), Ledgers.Nov(3));
        var question = November(210, s_today, win) with
        {
            Metric = Metric.CashCollected,
            MemberFrom = Ledgers.Nov(2),
            TeamHabit = new Habit(40, 60, 100),
        };

        Assert.Equal((Status.Behind, StatusReason.Pace), Of(question.Figures()));
    }

    [Fact]
    public void After_the_period_all_of_the_weight_has_gone()
    {
        var figures = November(210, new DateOnly(2026, 12, 1), Win(190, 3)).Figures();

        Assert.Equal((1, Status.AtRisk, PeriodState.Ended), (figures.Expected, figures.Status, figures.State));
        Assert.Equal(190, figures.Forecast!.Value.Value);
        Assert.Null(figures.Needed);
    }

    [Fact]
    public void A_period_closes_at_the_end_of_the_third_working_day_after_it()
    {
        Assert.Equal(PeriodState.Ended, November(210, new DateOnly(2026, 12, 3)).Figures().State);
        Assert.Equal(PeriodState.Closed, November(210, new DateOnly(2026, 12, 4)).Figures().State);
    }

    [Fact]
    public void Without_a_target_there_is_only_what_was_attained()
    {
        var figures = November(null, s_today, Win(105, 3)).Figures();

        Assert.Equal((105, NoTargetReason.NotSet), (figures.Attained, figures.NoTarget));
        Assert.Null(figures.Gap ?? figures.Done ?? figures.Expected);
        Assert.Null(figures.Status);
    }

    [Fact]
    public void A_target_of_nothing_is_no_target()
        => Assert.Equal(NoTargetReason.Zero, November(0, s_today, Win(105, 3)).Figures().NoTarget);

    [Fact]
    public void A_whole_month_of_leave_has_no_target_and_divides_nothing()
    {
        var figures = (November(210, s_today, Win(105, 3)) with { Calendar = Team.Without(Off(1, 30)) }).Figures();

        Assert.Equal(NoTargetReason.NoWorkingDay, figures.NoTarget);
        Assert.Null(figures.Done);
    }

    [Fact]
    public void On_the_last_days_of_leave_nothing_can_be_needed_per_day()
    {
        var figures = (November(210, s_today, Win(105, 3)) with { Calendar = Team.Without(Off(20, 30)) }).Figures();

        Assert.Equal(0, figures.Days.Left);
        Assert.Null(figures.Needed);
        Assert.IsType<NextStep.NoDayLeft>(NextStep.After(figures));
    }

    [Fact]
    public void Everything_works_without_any_data()
    {
        var figures = (November(210, s_today) with { Totals = [] }).Figures();

        Assert.Equal((0, 210, Status.Behind), (figures.Attained, figures.Gap, figures.Status));
        Assert.IsType<NextStep.LogWins>(NextStep.After(figures));
    }

    /// <summary>A member of three weeks, so that three wins are one in five days.</summary>
    private static ProgressQuestion WithThreeWinsOf(decimal amount)
        => November(210, s_today, Win(amount, 3, "a"), Win(amount, 4, "b"), Win(amount, 5, "c")) with
        {
            MemberFrom = Ledgers.Nov(2),
        };

    private static (Status?, StatusReason?) Of(ProgressFigures figures)
        => (figures.Verdict?.Status, figures.Verdict?.Reason);
}
