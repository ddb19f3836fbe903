namespace TeamCoachBot.StandIns.Teams;

/// <summary>
/// A clock that stands until it is moved; a delay that comes due while somebody waits for it moves it.
/// </summary>
/// <param name="start">What it shows first.</param>
/// <param name="runs">True: every delay passes at once and the clock shows it passed.</param>
internal sealed class ManualTime(DateTimeOffset start, bool runs) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Due> _due = [];
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public void Advance(TimeSpan by)
    {
        List<Due> ready;
        lock (_lock)
        {
            _now += by;
            ready = [.. _due.Where(one => one.At <= _now).OrderBy(one => one.At)];
            _due.RemoveAll(ready.Contains);
        }

        foreach (var one in ready)
            one.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Due(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private void Schedule(Due due, TimeSpan after)
    {
        lock (_lock)
        {
            _due.Remove(due);
            if (after == Timeout.InfiniteTimeSpan)
                return;
            due.At = _now + after;
            // Limits (seconds and more) stay; only pauses pass by themselves.
            if (!runs || after >= TimeSpan.FromSeconds(10))
            {
                _due.Add(due);
                return;
            }

            _now += after;
        }

        ThreadPool.QueueUserWorkItem(_ => due.Fire());
    }

    /// <summary>One timer.</summary>
    private sealed class Due(ManualTime clock, Action fire) : ITimer
    {
        public DateTimeOffset At { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
