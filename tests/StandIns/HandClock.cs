namespace TeamCoachBot.StandIns;

/// <summary>A clock that moves only when a test moves it. Timers of it fire when it passes their time.</summary>
/// <param name="start">What it shows first.</param>
/// <param name="runs">True: every pause passes at once, and the clock shows it passed.</param>
internal sealed class HandClock(DateTimeOffset start, bool runs = false) : TimeProvider
{
    /// <summary>What waits this long is a limit and no pause; it doesn't pass by itself.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly List<HandTimer> _timers = [];
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void MoveTo(DateTimeOffset instant)
    {
        List<HandTimer> due;
        lock (_gate)
        {
            _now = instant;
            due = [.. _timers.Where(t => t.DueAt <= instant).OrderBy(t => t.DueAt)];
        }

        foreach (var timer in due)
            timer.Fire();
    }

    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private bool PassesByItself(TimeSpan pause) => runs && pause < Limit;

    private sealed class HandTimer(HandClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset DueAt { get; private set; } = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                _period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock._now + dueTime;
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                if (!clock.PassesByItself(dueTime))
                {
                    clock._timers.Add(this);
                    return true;
                }

                clock._now += dueTime;
            }

            ThreadPool.QueueUserWorkItem(_ => Fire());
            return true;
        }

        public void Fire()
        {
            Change(_period, _period);
            callback(state);
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
