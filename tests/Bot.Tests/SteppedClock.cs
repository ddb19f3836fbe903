namespace TeamCoachBot.Bot.Tests;

/// <summary>A clock that moves only when a test moves it. Its timers never fire.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    public override long GetTimestamp() => _now.UtcTicks;

    public void Step(TimeSpan by) => _now += by;
}
