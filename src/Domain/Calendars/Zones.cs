using System.Text.RegularExpressions;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// Turns instants into days of a zone and local times into instants, without ever failing: a time that a zone skips is
/// shifted forward by the gap, of a time that comes twice the first is taken.
/// </summary>
public static partial class Zones
{
    // No zone is farther from UTC, and none changes twice inside so short a stretch.
    private static readonly long Farthest = TimeSpan.FromHours(15).Ticks;

    /// <summary>The zone with this IANA id (Asia/Shanghai); Windows names and anything else are refused.</summary>
    public static Outcome<TimeZoneInfo> Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return IanaId().IsMatch(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId
            ? zone
            : new UnknownZone(id);
    }

    public static DateOnly LocalDay(DateTimeOffset instant, TimeZoneInfo zone)
        => DateOnly.FromDateTime(Clamp(instant.UtcTicks + OffsetAt(instant.UtcTicks, zone)));

    public static TimeOnly LocalTime(DateTimeOffset instant, TimeZoneInfo zone)
        => TimeOnly.FromDateTime(Clamp(instant.UtcTicks + OffsetAt(instant.UtcTicks, zone)));

    /// <summary>The moment in UTC at which the zone's clocks show this time of this day.</summary>
    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time).Ticks;
        var (before, after) = (OffsetAt(local - Farthest, zone), OffsetAt(local + Farthest, zone));
        // The larger offset is the earlier instant; neither fits a skipped time, which the old offset carries forward.
        var (earlier, later) = (local - Math.Max(before, after), local - Math.Min(before, after));
        var ticks = Fits(earlier, local, zone) ? earlier : Fits(later, local, zone) ? later : local - before;
        return new DateTimeOffset(Clamp(ticks), TimeSpan.Zero);
    }

    /// <summary>The moment at which the day begins; not always midnight.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone) => InstantOf(day, TimeOnly.MinValue, zone);

    [GeneratedRegex(@"^(?=.{1,64}\z)[A-Za-z][A-Za-z0-9_+\-]*(/[A-Za-z0-9_+\-]+){0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IanaId();

    private static bool Fits(long utc, long local, TimeZoneInfo zone) => utc + OffsetAt(utc, zone) == local;

    private static long OffsetAt(long utcTicks, TimeZoneInfo zone) => zone.GetUtcOffset(Clamp(utcTicks)).Ticks;

    private static DateTime Clamp(long ticks)
        => new(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}

/// <summary>No zone bears this IANA id.</summary>
public sealed record UnknownZone(string Id) : Refusal;
