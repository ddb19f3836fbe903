namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>At most this many in any span of this length.</summary>
internal readonly record struct RateLimit(int Most, TimeSpan Span);

/// <summary>
/// Sliding windows over one thing's sends. A slot is given out ahead of time, in order: who waits knows for how long.
/// Exact, with one instant kept for each send of the longest window.
/// </summary>
/// <param name="limits">The last has the largest count; it decides how many instants are kept.</param>
internal sealed class SendWindow(IReadOnlyList<RateLimit> limits)
{
    private readonly Lock _lock = new();
    private long[] _taken = new long[8];
    private int _next;
    private int _count;

    /// <summary>
    /// Takes the next free slot: how long to wait for it, or null when it is further away than allowed.
    /// </summary>
    public TimeSpan? Take(DateTimeOffset now, TimeSpan longest)
    {
        lock (_lock)
        {
            var at = now.UtcTicks;
            if (_count > 0)
                at = Math.Max(at, Back(1));
            foreach (var limit in limits)
            {
                if (_count >= limit.Most)
                    at = Math.Max(at, Back(limit.Most) + limit.Span.Ticks);
            }

            var wait = TimeSpan.FromTicks(at - now.UtcTicks);
            if (wait > longest)
                return null;
            Push(at);
            return wait;
        }
    }

    /// <summary>True when nothing of its past can hold a send back any more.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        lock (_lock)
            return _count == 0 || now.UtcTicks - Back(1) > limits[^1].Span.Ticks;
    }

    private long Back(int steps) => _taken[(_next - steps + _taken.Length) % _taken.Length];

    private void Push(long at)
    {
        if (_count == _taken.Length && _taken.Length < limits[^1].Most)
            Grow();
        _taken[_next] = at;
        _next = (_next + 1) % _taken.Length;
        _count = Math.Min(_count + 1, _taken.Length);
    }

    private void Grow()
    {
        var larger = new long[Math.Min(_taken.Length * 2, limits[^1].Most)];
        for (var i = 0; i < _count; i++)
            larger[i] = Back(_count - i);
        (_taken, _next) = (larger, _count);
    }
}
