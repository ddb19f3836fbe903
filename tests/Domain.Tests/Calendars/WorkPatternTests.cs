using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

public sealed class WorkPatternTests
{
    [Theory]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    public void Five_days_are_Monday_to_Friday(string day, bool works)
        => Assert.Equal(works, WorkPattern.FiveDays.Works(Day(day)));

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-22", false)]
    public void Six_days_leave_only_Sunday(string day, bool works)
        => Assert.Equal(works, WorkPattern.SixDays.Works(Day(day)));

    [Theory]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-01-17", false)]
    [InlineData("2026-01-24", true)]
    [InlineData("2026-01-03", false)]
    [InlineData("2025-12-27", true)]
    [InlineData("2026-01-11", false)]
    public void Big_and_small_weeks_take_turns_on_both_sides_of_the_anchor(string saturday, bool works)
        => Assert.Equal(works, WorkPattern.BigSmall(Day("2026-01-05")).Works(Day(saturday)));

    [Fact]
    public void An_anchor_inside_a_week_means_that_weeks_Monday()
        => Assert.Equal(WorkPattern.BigSmall(Day("2026-01-05")), WorkPattern.BigSmall(Day("2026-01-11")));

    [Fact]
    public void Two_equal_weeks_are_one_pattern_without_anchor()
    {
        DayOfWeek[] days = [DayOfWeek.Monday, DayOfWeek.Sunday];
        Assert.Equal(
            WorkPattern.Weekly(days).Value(), WorkPattern.TwoWeeks(days, days, Day("2026-01-05")).Value());
    }

    [Fact]
    public void A_week_without_a_working_day_is_refused()
        => Assert.IsType<WorkPatternRefusal.NoWorkingDay>(
            WorkPattern.TwoWeeks([DayOfWeek.Monday], [], Day("2026-01-05")).Refused());

    [Fact]
    public void The_stored_form_names_weekdays_and_anchor()
        => Assert.Equal("123456/12345@2026-01-05", WorkPattern.BigSmall(Day("2026-01-07")).ToText());

    [Fact]
    public void What_is_stored_is_read_back()
    {
        var subsets = Gen.SubListOf(Enum.GetValues<DayOfWeek>()).Where(days => days.Count > 0);
        var patterns = from one in subsets
                       from other in subsets
                       from anchor in Days
                       select WorkPattern.TwoWeeks([.. one], [.. other], anchor).Value();
        Prop.ForAll(patterns.ToArbitrary(), pattern => WorkPattern.FromText(pattern.ToText()).Value() == pattern)
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("8")]
    [InlineData("21")]
    [InlineData("11")]
    [InlineData("12345/12345@2026-01-05")]
    [InlineData("123456/12345")]
    [InlineData("12345@2026-01-05")]
    [InlineData("123456/12345@2026-01-06")]
    [InlineData("123456/@2026-01-05")]
    [InlineData("123456/12345@2026-13-05")]
    [InlineData("1/2/3@2026-01-05")]
    [InlineData("12345 ")]
    public void A_text_that_is_never_written_is_refused(string text)
        => Assert.Equal(new WorkPatternRefusal.NotAPattern(text), WorkPattern.FromText(text).Refused());
}
