using System.Globalization;

namespace TeamCoachBot.Bot;

/// <summary>
/// The time that the product talks about: days, deadlines, nudges. It runs at the system's pace and is shifted by a
/// fixed stretch in Development (<c>Clock:StartAt</c>); tokens, storage, leases and logs use the system's own clock.
/// </summary>
internal sealed class DomainClock(TimeProvider system, TimeSpan shift = default) : TimeProvider
{
    /// <summary>How far this clock is ahead of the system's; negative when behind, zero in production.</summary>
    public TimeSpan Shift { get; } = shift;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => system.TimestampFrequency;

    /// <summary>A clock that shows <paramref name="start"/> now and goes on from there.</summary>
    public static DomainClock StartingAt(DateTimeOffset start, TimeProvider system) =>
        new(system, start - system.GetUtcNow());

    public override DateTimeOffset GetUtcNow() => system.GetUtcNow() + Shift;

    public override long GetTimestamp() => system.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        system.CreateTimer(callback, state, dueTime, period);

    /// <summary>The instant on this clock at which the system's clock shows <paramref name="systemInstant"/>.</summary>
    public DateTimeOffset FromSystem(DateTimeOffset systemInstant) => systemInstant + Shift;

    public override string ToString() => Shift == TimeSpan.Zero
        ? "system clock"
        : string.Create(
            CultureInfo.InvariantCulture, $"system clock {(Shift < TimeSpan.Zero ? "-" : "+")} {Shift.Duration():c}");
}
