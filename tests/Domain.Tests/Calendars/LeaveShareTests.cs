using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

public sealed class LeaveShareTests
{
    // September 2026 has 22 working days on a plain Monday to Friday.
    private static readonly Period September = TeamYear.Calendar.MonthOf(Day("2026-09-01"));

    [Fact]
    public void Three_of_22_days_lower_300_to_259_1()
        => Assert.Equal(259.1m, Math.Round(Lowering("2026-09-07", "2026-09-09", exempt: 0).LoweredTarget(300m), 1));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public void Fewer_than_five_days_in_a_row_lower_by_what_is_not_exempt(int exempt, int absent)
        => Assert.Equal(absent, Lowering("2026-09-07", "2026-09-10", exempt).Absent);

    [Fact]
    public void Exempt_days_never_raise_a_target()
        => Assert.Equal(0, Lowering("2026-09-07", "2026-09-07", exempt: 3).Absent);

    [Theory]
    [InlineData("2026-09-07", "2026-09-11", 5)]
    [InlineData("2026-09-10", "2026-09-16", 5)]
    [InlineData("2026-09-10", "2026-09-15", 1)]
    public void Five_working_days_in_a_row_lower_in_full_and_a_weekend_does_not_end_the_row(
        string first, string last, int absent)
        => Assert.Equal(absent, Lowering(first, last, exempt: 3).Absent);

    [Fact]
    public void Two_leaves_around_a_weekend_are_one_row()
    {
        var leave = Leave.Of(Through("2026-09-09", "2026-09-11"), Through("2026-09-14", "2026-09-15"));
        Assert.Equal(5, LeaveShare.LoweringFor(September, leave, Plain, 3).Absent);
    }

    [Fact]
    public void A_row_that_crosses_the_month_counts_whole_and_lowers_each_month_by_its_own_days()
    {
        var leave = Leave.Of(Through("2026-09-29", "2026-10-05"));
        var october = TeamYear.Calendar.MonthOf(Day("2026-10-01"));
        Assert.Equal(
            (2, 3),
            (LeaveShare.LoweringFor(September, leave, Plain, 3).Absent,
                LeaveShare.LoweringFor(october, leave, Plain, 3).Absent));
    }

    [Fact]
    public void A_long_row_uses_up_none_of_the_exempt_single_days()
    {
        var leave = Leave.Of(Through("2026-09-07", "2026-09-11"), Through("2026-09-16", "2026-09-17"));
        Assert.Equal(6, LeaveShare.LoweringFor(September, leave, Plain, 1).Absent);
    }

    [Fact]
    public void A_month_of_leave_leaves_nothing()
        => Assert.Equal(0m, Lowering("2026-09-01", "2026-09-30", exempt: 3).LoweredTarget(300m));

    [Fact]
    public void Leave_on_days_off_lowers_nothing()
        => Assert.Equal(300m, Lowering("2026-09-12", "2026-09-13", exempt: 0).LoweredTarget(300m));

    [Fact]
    public void A_month_without_working_days_divides_nothing()
        => Assert.Equal((1m, 300m), (new LeaveShare(0, 0).Factor, new LeaveShare(0, 0).LoweredTarget(300m)));

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void A_team_exempts_none_to_three_days(int exempt)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Lowering("2026-09-07", "2026-09-07", exempt));

    [Fact]
    public void Lowering_stays_between_no_leave_and_all_of_it()
    {
        var cases = from leave in Leaves from calendar in WorkCalendars from team in TeamYears
                    from exempt in Gen.Choose(0, 3)
                    let day = leave.Ranges.IsEmpty ? Day("2026-09-01") : leave.Ranges[0].First
                    select (leave, calendar, month: team.MonthOf(day), exempt);
        Prop.ForAll(cases.ToArbitrary(), it =>
        {
            var share = LeaveShare.LoweringFor(it.month, it.leave, it.calendar, it.exempt);
            var away = it.leave.WorkingDays(it.calendar, it.month.First, it.month.End);
            return share.Absent <= away && share.Absent >= away - it.exempt && share.LoweredTarget(300m) <= 300m;
        }).QuickCheckThrowOnFailure();
    }

    private static LeaveShare Lowering(string first, string last, int exempt)
        => LeaveShare.LoweringFor(September, Leave.Of(Through(first, last)), Plain, exempt);
}
