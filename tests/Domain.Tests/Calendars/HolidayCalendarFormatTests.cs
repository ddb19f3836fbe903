using System.Text;
using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

public sealed class HolidayCalendarFormatTests
{
    [Fact]
    public void An_all_day_event_is_off_from_its_start_up_to_its_end()
        => Assert.Equal(
            [Day("2026-05-01"), Day("2026-05-02")],
            Days("DTSTART;VALUE=DATE:20260501\nDTEND;VALUE=DATE:20260503\nSUMMARY:May Day").Select(day => day.Day));

    [Fact]
    public void An_event_without_an_end_is_one_day()
        => Assert.Single(Days("DTSTART;VALUE=DATE:20260501\nSUMMARY:May Day"));

    [Fact]
    public void Folded_lines_and_escaped_text_are_put_together()
        => Assert.Equal(
            "Labour Day, a; long\\ name",
            Days("DTSTART:20260501\r\nSUMMARY;X=\"a:b\":Labour D\r\n ay\\, a\\;\r\n\t long\\\\\\nname").Single().Name);

    [Theory]
    [InlineData("SUMMARY:春节(班)", HolidayKind.Work, "春节")]
    [InlineData("SUMMARY:春节（班）", HolidayKind.Work, "春节")]
    [InlineData("SUMMARY:春节(休)", HolidayKind.Off, "春节")]
    [InlineData("SUMMARY:国庆补班", HolidayKind.Work, "国庆补班")]
    [InlineData("SUMMARY:Spring Festival (workday)", HolidayKind.Work, "Spring Festival (workday)")]
    [InlineData("SUMMARY:春节\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY", HolidayKind.Work, "春节")]
    [InlineData("SUMMARY:春节\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY", HolidayKind.Off, "春节")]
    public void Make_up_days_are_known_by_their_mark(string lines, HolidayKind kind, string name)
    {
        var day = Days("DTSTART;VALUE=DATE:20260214\n" + lines).Single();
        Assert.Equal((kind, name), (day.Kind, day.Name));
    }

    [Fact]
    public void What_an_alarm_inside_an_event_says_is_not_the_events()
        => Assert.Equal(
            "May Day",
            Days("DTSTART;VALUE=DATE:20260501\nSUMMARY:May Day\nBEGIN:VALARM\nSUMMARY:Beep\nEND:VALARM").Single().Name);

    [Fact]
    public void Two_names_of_one_day_off_are_one_day_off()
        => Assert.Equal(
            "Columbus Day",
            Read(Event("DTSTART:20261012\nSUMMARY:Columbus Day") + Event("DTSTART:20261012\nSUMMARY:Indigenous Day"))
                .Value().Years[0].Days.Single().Name);

    [Fact]
    public void A_cancelled_event_is_left_out()
        => Assert.IsType<HolidayFileRefusal.NoDays>(
            Read(Event("DTSTART:20260501\nSUMMARY:May Day\nSTATUS:CANCELLED")).Refused());

    [Theory]
    [InlineData("DTSTART:20260501T090000Z\nSUMMARY:x", 3, LineFault.Timed)]
    [InlineData("DTSTART:20260231\nSUMMARY:x", 3, LineFault.Date)]
    [InlineData("DTSTART:20260501\nSUMMARY:x\nRRULE:FREQ=YEARLY", 5, LineFault.Recurs)]
    [InlineData("DTSTART:20260501\nSUMMARY:x\nRDATE:20270501", 5, LineFault.Recurs)]
    [InlineData("DTSTART:20260501\nDURATION:P1D\nSUMMARY:x", 4, LineFault.Length)]
    [InlineData("DTSTART:20260501\nDTEND:20260501\nSUMMARY:x", 4, LineFault.Length)]
    [InlineData("DTSTART:20260501\nDTEND:20260430\nSUMMARY:x", 4, LineFault.Length)]
    [InlineData("DTSTART:20260501\nDTEND:20260602\nSUMMARY:x", 4, LineFault.Length)]
    [InlineData("DTSTART:99991231\nSUMMARY:x", 2, LineFault.Length)]
    [InlineData("DTSTART:19990501\nSUMMARY:x", 2, LineFault.Year)]
    [InlineData("SUMMARY:x", 2, LineFault.Unfinished)]
    [InlineData("DTSTART:20260501", 2, LineFault.Name)]
    public void An_event_that_cannot_be_taken_is_named_by_its_line(string lines, int line, LineFault fault)
    {
        var problem = Assert.Single(Problems(Event(lines)));
        Assert.Equal((line, fault), (problem.Line, problem.Fault));
    }

    [Fact]
    public void An_event_of_31_days_is_the_longest()
        => Assert.Equal(31, Days("DTSTART:20260501\nDTEND:20260601\nSUMMARY:x").Count);

    [Fact]
    public void A_day_both_off_and_worked_is_refused_with_both_lines()
        => Assert.Equal(
            [new LineProblem(6, LineFault.Contradicts, "2026-02-14", 2)],
            Problems(Event("DTSTART:20260214\nSUMMARY:x") + Event("DTSTART:20260214\nSUMMARY:x(班)")));

    [Fact]
    public void An_event_that_never_ends_is_refused()
        => Assert.Equal(
            [new LineProblem(2, LineFault.Unfinished, "BEGIN:VEVENT")], Problems("BEGIN:VEVENT\nDTSTART:20260501\n"));

    private static string Event(string lines) => $"BEGIN:VEVENT\n{lines}\nEND:VEVENT\n";

    private static IReadOnlyList<Holiday> Days(string lines) => Read(Event(lines)).Value().Years[0].Days;

    private static IReadOnlyList<LineProblem> Problems(string events)
        => Assert.IsType<HolidayFileRefusal.BadLines>(Read(events).Refused()).First;

    private static Outcome<HolidayFile> Read(string events)
        => HolidayFileReader.Read(Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\n" + events), "CN", "upload");
}
