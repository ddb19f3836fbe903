using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Celebrations;

namespace TeamCoachBot.Domain.Tests.Celebrations;

/// <summary>Which day of the team something belongs to, and which place on it.</summary>
public sealed class TeamDayTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly WorkCalendar FiveDays = WorkCalendar.WithoutHolidays(WorkPattern.FiveDays);

    [Theory]
    [InlineData("2026-11-16T15:59:59Z", "2026-11-16")]
    [InlineData("2026-11-16T16:00:00Z", "2026-11-17")]
    public void A_day_changes_at_midnight_of_the_teams_zone(string instant, string day) =>
        Assert.Equal(Day(day), TeamDay.Of(At(instant), Shanghai, FiveDays));

    [Theory]
    [InlineData("2026-11-20T10:00:00Z", "2026-11-20")]
    [InlineData("2026-11-21T10:00:00Z", "2026-11-23")]
    [InlineData("2026-11-22T10:00:00Z", "2026-11-23")]
    [InlineData("2026-11-23T10:00:00Z", "2026-11-23")]
    public void The_weekend_belongs_to_Monday(string instant, string day) =>
        Assert.Equal(Day(day), TeamDay.Of(At(instant), Shanghai, FiveDays));

    [Fact]
    public void Three_of_a_day_stand_alone() =>
        Assert.Equal([true, true, true, false, false], Enumerable.Range(0, 5).Select(taken => Place.After(taken).IsSingle));

    private static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
