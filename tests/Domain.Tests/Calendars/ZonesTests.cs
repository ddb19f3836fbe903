using System.Globalization;
using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("America/New_York", "2026-03-08 02:30", "2026-03-08T07:30Z")]
    [InlineData("Europe/London", "2026-03-29 01:30", "2026-03-29T01:30Z")]
    [InlineData("Africa/Cairo", "2026-04-24 00:30", "2026-04-23T22:30Z")]
    [InlineData("America/Santiago", "2026-09-06 00:30", "2026-09-06T04:30Z")]
    [InlineData("Asia/Beirut", "2026-03-29 00:30", "2026-03-28T22:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:45Z")]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T22:00Z")]
    public void A_skipped_time_is_shifted_forward_by_the_gap(string zone, string local, string utc)
        => Assert.Equal(Instant(utc), InstantOf(zone, local));

    [Theory]
    [InlineData("America/New_York", "2026-11-01 01:30", "2026-11-01T05:30Z")]
    [InlineData("Europe/London", "2026-10-25 01:30", "2026-10-25T00:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45Z")]
    public void Of_a_time_that_comes_twice_the_first_is_taken(string zone, string local, string utc)
        => Assert.Equal(Instant(utc), InstantOf(zone, local));

    [Theory]
    [InlineData("Asia/Shanghai", "2026-11-21T15:59Z", "2026-11-21")]
    [InlineData("Asia/Shanghai", "2026-11-21T16:00Z", "2026-11-22")]
    [InlineData("America/Los_Angeles", "2026-11-22T07:59Z", "2026-11-21")]
    [InlineData("Pacific/Kiritimati", "2026-11-21T10:00Z", "2026-11-22")]
    public void The_local_day_begins_at_local_midnight(string zone, string utc, string day)
        => Assert.Equal(Day(day), Zones.LocalDay(Instant(utc), Zones.Find(zone).Value()));

    [Fact]
    public void A_day_whose_midnight_is_skipped_begins_an_hour_later()
        => Assert.Equal(
            Instant("2026-04-23T22:00Z"), Zones.StartOf(Day("2026-04-24"), Zones.Find("Africa/Cairo").Value()));

    [Theory]
    [InlineData("")]
    [InlineData("China Standard Time")]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/passwd")]
    [InlineData("/usr/share/zoneinfo/Asia/Shanghai")]
    [InlineData("Asia/Shanghai\n")]
    public void Only_IANA_ids_name_a_zone(string id) => Assert.Equal(new UnknownZone(id), Zones.Find(id).Refused());

    [Fact]
    public void The_ends_of_time_do_not_throw()
        => Assert.All(TimeZoneInfo.GetSystemTimeZones(), zone =>
        {
            Assert.Equal(0, Zones.InstantOf(DateOnly.MinValue, TimeOnly.MinValue, zone).Offset.Ticks);
            Assert.Equal(0, Zones.InstantOf(DateOnly.MaxValue, TimeOnly.MaxValue, zone).Offset.Ticks);
            Assert.True(Zones.LocalDay(DateTimeOffset.MinValue, zone) <= Zones.LocalDay(DateTimeOffset.MaxValue, zone));
        });

    /// <summary>
    /// Around each change of each zone's clocks: a time that exists is found at its first occurrence, one that doesn't
    /// lies after the change by exactly the gap.
    /// </summary>
    [Fact]
    public void Around_every_change_of_every_zone_the_clocks_show_the_time_asked_for_or_the_gap_later()
        => Assert.All(Changes(), it =>
        {
            var (zone, change) = it;
            var (before, after) = (zone.GetUtcOffset(change.AddTicks(-1)), zone.GetUtcOffset(change));
            foreach (var minutes in new[] { -61, -1, 0, 1, 29, 59, 60, 61 })
            {
                var local = DateTime.SpecifyKind(change + before, DateTimeKind.Unspecified).AddMinutes(minutes);
                var instant = Zones.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone);
                // Before the change the old clock shows it; after it the new one, unless the gap swallowed the time.
                var offset = local < change + before || local < change + after ? before : after;
                Assert.Equal(local - offset, instant.UtcDateTime);
            }
        });

    [Fact]
    public void Every_year_in_reach_of_the_check_has_changes()
        => Assert.Equal(Enumerable.Range(2015, 23), Changes().Select(it => it.Change.Year).Distinct().Order());

    private static List<(TimeZoneInfo Zone, DateTime Change)> Changes()
        => [.. TimeZoneInfo.GetSystemTimeZones().SelectMany(zone => ChangesOf(zone).Select(change => (zone, change)))];

    private static IEnumerable<DateTime> ChangesOf(TimeZoneInfo zone)
    {
        var last = new DateTime(2038, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var from = new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc); from < last; from = from.AddDays(5))
        {
            if (zone.GetUtcOffset(from) != zone.GetUtcOffset(from.AddDays(5)))
                yield return ChangeBetween(zone, from, from.AddDays(5));
        }
    }

    private static DateTime ChangeBetween(TimeZoneInfo zone, DateTime from, DateTime to)
    {
        var old = zone.GetUtcOffset(from);
        while (to - from > TimeSpan.FromMinutes(1))
        {
            var middle = from.AddMinutes(Math.Floor((to - from).TotalMinutes / 2));
            (from, to) = zone.GetUtcOffset(middle) == old ? (middle, to) : (from, middle);
        }
        return to;
    }

    private static DateTimeOffset InstantOf(string zone, string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Zones.InstantOf(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), Zones.Find(zone).Value());
    }

    private static DateTimeOffset Instant(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);
}
