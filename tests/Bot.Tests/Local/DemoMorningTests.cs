using TeamCoachBot.Bot.Local;

namespace TeamCoachBot.Bot.Tests.Local;

public sealed class DemoMorningTests
{
    [Theory]
    [InlineData("2026-11-22T01:00:00Z", "2026-11-16T10:00:00+08:00")]
    [InlineData("2026-05-02T01:00:00Z", "2026-05-15T10:00:00+08:00")]
    [InlineData("2026-08-20T01:00:00Z", "2026-08-17T10:00:00+08:00")]
    public void It_is_ten_on_the_weekday_nearest_the_sixteenth(string now, string expected)
    {
        var start = DemoMorning.For(DateTimeOffset.Parse(now, null));

        Assert.Equal(DateTimeOffset.Parse(expected, null), start);
        Assert.Equal(TimeSpan.FromHours(8), start.Offset);
    }

    [Fact]
    public void The_month_is_the_one_that_Shanghai_is_in()
    {
        var start = DemoMorning.For(DateTimeOffset.Parse("2026-10-31T17:00:00Z", null));

        Assert.Equal(DateTimeOffset.Parse("2026-11-16T10:00:00+08:00", null), start);
    }

    [Fact]
    public void A_calendar_moves_it_and_may_work_on_a_Saturday()
    {
        var spring = new HashSet<DateOnly>(Enumerable.Range(15, 9).Select(day => new DateOnly(2026, 2, day)));

        var start = DemoMorning.For(DateTimeOffset.Parse("2026-02-20T01:00:00Z", null), day => !spring.Contains(day));

        Assert.Equal(DateTimeOffset.Parse("2026-02-14T10:00:00+08:00", null), start);
    }

    [Fact]
    public void A_month_without_a_working_day_keeps_its_middle()
    {
        var start = DemoMorning.For(DateTimeOffset.Parse("2026-11-20T01:00:00Z", null), _ => false);

        Assert.Equal(16, start.Day);
    }
}
