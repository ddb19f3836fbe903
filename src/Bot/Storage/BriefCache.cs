using System.Collections.Concurrent;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// Remembers what may be up to 30 seconds old: settings, plan, calendar, curve and hints. Never authority. Bounded:
/// beyond <paramref name="most"/> entries it starts afresh.
/// </summary>
internal sealed class BriefCache<TKey, TValue>(TimeProvider time, int most = 20_000)
    where TKey : notnull
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<TKey, (TValue Value, long Stamp)> _kept = new();

    public bool TryGet(TKey key, out TValue value)
    {
        if (_kept.TryGetValue(key, out var kept) && time.GetElapsedTime(kept.Stamp) < Lifetime)
        {
            value = kept.Value;
            return true;
        }

        value = default!;
        return false;
    }

    public void Put(TKey key, TValue value)
    {
        if (_kept.Count >= most)
            _kept.Clear();
        _kept[key] = (value, time.GetTimestamp());
    }

    /// <summary>Brings what is kept up to date with one's own write; it grows no younger by that.</summary>
    public void Amend(TKey key, TValue value)
    {
        if (_kept.TryGetValue(key, out var kept))
            _kept[key] = (value, kept.Stamp);
    }

    public void Forget(TKey key) => _kept.TryRemove(key, out _);
}
