namespace TeamCoachBot.Bot.Local;

/// <summary>
/// When the demo begins: the middle of the month, in the morning, so that there is something behind the team and
/// something left to do whatever the day on which somebody tries the bot.
/// </summary>
internal static class DemoMorning
{
    private const int MiddleDay = 16;
    private const int Hour = 10;

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>
    /// 10:00 in Shanghai on the working day nearest the 16th of the month that <paramref name="now"/> falls into;
    /// of two equally near ones the earlier.
    /// </summary>
    public static DateTimeOffset For(DateTimeOffset now, Func<DateOnly, bool>? isWorkingDay = null)
    {
        isWorkingDay ??= IsWeekday;
        var today = TimeZoneInfo.ConvertTime(now, Zone);
        var middle = new DateOnly(today.Year, today.Month, MiddleDay);
        // Fifteen days either way always stay near the month; a calendar without any working day keeps the middle.
        var day = Enumerable.Range(0, MiddleDay)
            .SelectMany(distance => new[] { middle.AddDays(-distance), middle.AddDays(distance) })
            .Where(candidate => candidate.Month == middle.Month)
            .FirstOrDefault(isWorkingDay, middle);
        var local = day.ToDateTime(new TimeOnly(Hour, 0));
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
