using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Targets;

public sealed class TargetTests
{
    private static readonly TargetSubject s_subject = new(
        Metric.Revenue, Basis.Signed, Ledgers.November, new TargetOwner.OfMember(Cast.Ana), Currency.CNY);

    private static readonly TargetNote s_note = new(
        Cast.Chief, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), Ledgers.Nov(20), "season");

    [Fact]
    public void A_manager_sets_version_1_on_any_day_of_the_period()
    {
        var target = Set(300_000);

        Assert.Equal(
            new TargetVersion(1, 300_000, 315_000, null, TargetState.SetByManager, Cast.Chief, s_note.At, "season"),
            Assert.Single(target.Versions));
    }

    [Fact]
    public void A_new_number_is_a_new_version_and_the_old_one_stays()
    {
        Assert.True(Set(300_000).Set(s_subject, new(250_000), s_note).TryGet(out var target, out _));

        Assert.Equal([300_000, 250_000], target.Versions.Select(version => version.Commitment));
        Assert.Equal(2, target.Holding!.Number);
    }

    [Fact]
    public void A_change_has_a_reason()
        => Assert.IsType<TargetRefusal.ReasonMissing>(
            Refused(Set(300_000).Set(s_subject, new(250_000), s_note with { Reason = "" })));

    [Fact]
    public void The_same_number_again_is_no_version()
        => Assert.Equal(new TargetRefusal.SameAsBefore(1), Refused(Set(300_000).Set(s_subject, new(300_000), s_note)));

    [Fact]
    public void A_period_that_is_over_takes_no_target()
        => Assert.Equal(
            new TargetRefusal.PeriodOver(Ledgers.November),
            Refused(Target.SetByManager(s_subject, new(1), s_note with { Today = new(2026, 12, 1) })));

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000_000_000)]
    public void A_number_outside_the_range_is_refused(long number)
        => Assert.IsType<TargetRefusal.OutOfRange>(Refused(Target.SetByManager(s_subject, new(number), s_note)));

    [Fact]
    public void A_stretch_lies_above_the_commitment()
        => Assert.IsType<TargetRefusal.StretchBelowCommitment>(
            Refused(Target.SetByManager(s_subject, new(100, Stretch: 90), s_note)));

    [Fact]
    public void A_count_is_stretched_by_whole_ones()
    {
        var deals = s_subject with { Metric = Metric.Deals };

        Assert.True(Target.SetByManager(deals, new(10), s_note).TryGet(out var target, out _));

        Assert.Equal(11, target.Holding!.Stretch);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(null)]
    public void Lowering_needs_a_start_above_the_target(int? start)
    {
        Assert.True(Metric
            .Of(new("churn"), MetricSource.Readings, Measure.LastValue, MetricUnit.Percent, Direction.Lower)
            .TryGet(out var churn, out _));

        Assert.Equal(
            new TargetRefusal.StartNotAboveTarget(start, 20),
            Refused(Target.SetByManager(s_subject with { Metric = churn }, new(20, Start: start), s_note)));
    }

    [Fact]
    public void A_private_goal_is_for_where_no_target_is()
    {
        Assert.Equal(
            new TargetRefusal.TargetExists(Ledgers.November),
            Refused(Target.PrivateGoal(s_subject, new(1), s_note, existing: Set(300_000))));
        Assert.True(Target.PrivateGoal(s_subject, new(1), s_note, existing: null).TryGet(out var goal, out _));
        Assert.True(goal.IsPrivate);
    }

    [Fact]
    public void A_target_of_cash_is_kept_on_the_money_received()
    {
        var cash = s_subject with { Metric = Metric.CashCollected };

        Assert.True(Target.SetByManager(cash, new(10), s_note).TryGet(out var target, out _));

        Assert.Equal(Basis.Collected, target.Basis);
    }

    private static Target Set(decimal number)
    {
        Assert.True(Target.SetByManager(s_subject, new(number), s_note).TryGet(out var target, out _));
        return target;
    }

    private static Refusal? Refused(Outcome<Target> outcome) => outcome.TryGet(out _, out var refusal) ? null : refusal;
}
