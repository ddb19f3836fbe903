using System.Collections.Concurrent;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>
/// Keeps within what Teams takes (platform facts, chapter 2.1): 50 requests a second for a tenant, and for each
/// conversation four windows; twice as many where a roster is read.
/// </summary>
internal sealed class SendPace(TimeProvider time)
{
    private const int SweepAt = 20_000;

    private static readonly RateLimit[] OfTenant = [new(50, TimeSpan.FromSeconds(1))];
    private static readonly RateLimit[] OfSends =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1_800, TimeSpan.FromHours(1)),
    ];

    private static readonly RateLimit[] OfReads = [.. OfSends.Select(limit => limit with { Most = limit.Most * 2 })];

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(TenantId, string, bool), SendWindow> _windows = new();
    private long _sweptAt;

    /// <summary>Waits for a slot; false when it would take longer than <paramref name="longest"/>.</summary>
    public async ValueTask<bool> WaitAsync(
        TenantId tenant, string conversation, bool reads, TimeSpan longest, CancellationToken ct)
    {
        SweepSometimes();
        return await WaitAsync(Window(tenant, conversation, reads, reads ? OfReads : OfSends), longest, ct)
            && await WaitAsync(Window(tenant, "", false, OfTenant), longest, ct);
    }

    private SendWindow Window(TenantId tenant, string conversation, bool reads, RateLimit[] limits) =>
        _windows.TryGetValue((tenant, conversation, reads), out var window)
            ? window
            : _windows.GetOrAdd((tenant, conversation, reads), static (_, of) => new SendWindow(of), limits);

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
