using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Domain.Tests.Calendars;

/// <summary>What the calendar tests start from: dates in short, known calendars, generators.</summary>
internal static class Given
{
    public static readonly WorkCalendar Plain = WorkCalendar.WithoutHolidays(WorkPattern.FiveDays);
    public static readonly WorkCalendar China = WorkCalendar.Of(WorkPattern.FiveDays, ShippedHolidays.Of("CN")!.Years);

    public static readonly Gen<DateOnly> Days
        = Gen.Choose(Day("2015-01-01").DayNumber, Day("2037-12-31").DayNumber).Select(DateOnly.FromDayNumber);

    public static readonly Gen<TeamYear> TeamYears
        = from start in Gen.Choose(1, 28) from first in Gen.Choose(1, 12) select new TeamYear(start, first);

    public static readonly Gen<Leave> Leaves = Days
        .SelectMany(first => Gen.Choose(0, 12).Select(length => new DayRange(first, first.AddDays(length))))
        .ListOf().Select(ranges => Leave.Of(ranges));

    public static readonly Gen<WorkCalendar> WorkCalendars
        = Gen.Elements(Plain, China, WorkCalendar.Of(WorkPattern.BigSmall(Day("2026-01-05")), China.Holidays));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DayRange Through(string first, string last) => DayRange.Through(Day(first), Day(last));

    public static T Value<T>(this Outcome<T> outcome) where T : notnull
    {
        Assert.True(outcome.TryGet(out var value, out var refusal), refusal?.ToString());
        return value;
    }

    public static Refusal Refused<T>(this Outcome<T> outcome) where T : notnull
    {
        Assert.False(outcome.TryGet(out var value, out var refusal), value?.ToString());
        return refusal!;
    }
}
