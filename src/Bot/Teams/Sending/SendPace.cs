using System.Collections.Concurrent;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>How much may be sent in which span: in a whole tenant, and in one conversation.</summary>
internal sealed record PaceLimits(IReadOnlyList<RateLimit> OfTenant, IReadOnlyList<RateLimit> OfConversation)
{
    /// <summary>What Teams takes (platform facts, chapter 2.1).</summary>
    public static PaceLimits Teams { get; } = new(
        [new(50, TimeSpan.FromSeconds(1))],
        [
            new(7, TimeSpan.FromSeconds(1)),
            new(8, TimeSpan.FromSeconds(2)),
            new(60, TimeSpan.FromSeconds(30)),
            new(1_800, TimeSpan.FromHours(1)),
        ]);

    /// <summary>Twice as many in one conversation where a roster is read.</summary>
    public IReadOnlyList<RateLimit> OfReads { get; } =
        [.. OfConversation.Select(limit => limit with { Most = limit.Most * 2 })];
}

/// <summary>Keeps sends within <see cref="PaceLimits"/>: who would be over them waits, or is told that it takes too long.</summary>
internal sealed class SendPace(TimeProvider time, PaceLimits limits)
{
    private const int SweepAt = 20_000;

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(TenantId, string, bool), SendWindow> _windows = new();
    private long _sweptAt;

    /// <summary>Waits for a slot; false when it would take longer than <paramref name="longest"/>.</summary>
    public async ValueTask<bool> WaitAsync(
        TenantId tenant, string conversation, bool reads, TimeSpan longest, CancellationToken ct)
    {
        SweepSometimes();
        return await WaitAsync(Window(tenant, conversation, reads, reads ? limits.OfReads : limits.OfConversation), longest, ct)
            && await WaitAsync(Window(tenant, "", false, limits.OfTenant), longest, ct);
    }

    private SendWindow Window(TenantId tenant, string conversation, bool reads, IReadOnlyList<RateLimit> of) =>
        _windows.TryGetValue((tenant, conversation, reads), out var window)
            ? window
            : _windows.GetOrAdd((tenant, conversation, reads), static (_, all) => new SendWindow(all), of);

    private async ValueTask<bool> WaitAsync(SendWindow window, TimeSpan longest, CancellationToken ct)
    {
        if (window.Take(time.GetUtcNow(), longest) is not { } wait)
            return false;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, ct);
        return true;
    }

    /// <summary>
    /// Forgets conversations that have been quiet for longer than any window; walks them once a minute at most.
    /// </summary>
    private void SweepSometimes()
    {
        var now = time.GetUtcNow();
        var swept = Interlocked.Read(ref _sweptAt);
        if (now.UtcTicks - swept < BetweenSweeps.Ticks
            || _windows.Count <= SweepAt
            || Interlocked.CompareExchange(ref _sweptAt, now.UtcTicks, swept) != swept)
        {
            return;
        }

        foreach (var (key, window) in _windows)
        {
            if (window.IsIdle(now))
                _windows.TryRemove(key, out _);
        }
    }
}
