using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

public sealed class LeaveTests
{
    [Fact]
    public void Within_a_range_only_the_shared_days_are_given_in_order()
    {
        var leave = Leave.Of(Through("2026-11-24", "2026-11-26"), Through("2026-11-02", "2026-11-06"));

        Assert.Equal(
            [Through("2026-11-05", "2026-11-06"), Through("2026-11-24", "2026-11-24")],
            leave.Within(Through("2026-11-05", "2026-11-24")));
    }

    [Fact]
    public void Ranges_that_touch_or_overlap_become_one()
        => Assert.Equal(
            [Through("2026-11-02", "2026-11-06")],
            Leave.Of(
                Through("2026-11-05", "2026-11-06"), Through("2026-11-02", "2026-11-03"),
                Through("2026-11-03", "2026-11-04")).Ranges);

    [Fact]
    public void A_day_between_keeps_ranges_apart()
        => Assert.Equal(
            2, Leave.Of(Through("2026-11-02", "2026-11-02"), Through("2026-11-04", "2026-11-04")).Ranges.Length);

    [Fact]
    public void Taking_days_back_cuts_a_range_in_two()
        => Assert.Equal(
            [Through("2026-11-02", "2026-11-02"), Through("2026-11-05", "2026-11-06")],
            Leave.Of(Through("2026-11-02", "2026-11-06")).Without(Through("2026-11-03", "2026-11-04")).Ranges);

    [Fact]
    public void Taking_no_day_back_changes_nothing()
    {
        var leave = Leave.Of(Through("2026-11-02", "2026-11-06"));
        Assert.Equal(leave, leave.Without(new DayRange(Day("2026-11-04"), Day("2026-11-04"))));
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_cannot_be_made()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new DayRange(Day("2026-11-02"), Day("2026-11-01")));

    [Fact]
    public void Merging_keeps_exactly_the_days_given()
    {
        var offsets = Gen.Choose(-9, 9).Two().Select(two => (
            First: Math.Min(two.Item1, two.Item2), End: Math.Max(two.Item1, two.Item2)));
        var cases = from day in Days
                    from pairs in offsets.ListOf()
                    select (day, ranges: pairs.Select(it => new DayRange(day.AddDays(it.First), day.AddDays(it.End))));
        Prop.ForAll(cases.ToArbitrary(), it =>
            Leave.Of(it.ranges).Contains(it.day) == it.ranges.Any(range => range.Contains(it.day)))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ranges_stay_in_order_and_apart()
        => Prop.ForAll(Leaves.ToArbitrary(), leave =>
            leave.Ranges.Zip(leave.Ranges.Skip(1)).All(two => two.First.End < two.Second.First))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_members_own_days_are_the_teams_without_leave()
    {
        var cases = from calendar in WorkCalendars from leave in Leaves
                    from first in Days from length in Gen.Choose(0, 400)
                    select (own: calendar.Without(leave), first, length);
        Prop.ForAll(cases.ToArbitrary(), it => it.own.WorkingDays(it.first, it.first.AddDays(it.length))
                == Enumerable.Range(0, it.length).Count(days => it.own.IsWorkingDay(it.first.AddDays(days))))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_members_next_working_day_is_the_first_one_after_the_leave()
    {
        var own = Plain.Without(Leave.Of(Through("2026-11-20", "2026-11-24"), Through("2026-11-26", "2026-11-26")));
        Assert.Equal(
            [Day("2026-11-25"), Day("2026-11-27")],
            [own.NextWorkingDay(Day("2026-11-19")), own.AddWorkingDays(Day("2026-11-19"), 2)]);
    }

    [Fact]
    public void The_members_previous_working_day_lies_before_the_leave()
    {
        var own = Plain.Without(Leave.Of(Through("2026-11-20", "2026-11-24")));
        Assert.Equal(Day("2026-11-19"), own.PreviousWorkingDay(Day("2026-11-25")));
    }
}
