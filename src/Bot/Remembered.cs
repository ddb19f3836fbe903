using System.Collections.Concurrent;

namespace TeamCoachBot.Bot;

/// <summary>
/// What a function that depends on nothing but its argument gave before; so nothing in it is ever out of date. Bounded by
/// the weight of what it holds: beyond <paramref name="most"/> it starts afresh, for dropping all at once is crude and
/// never slow, and what is asked often is back after one turn each.
/// </summary>
internal sealed class Remembered<TKey, TValue>(long most, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new(comparer);
    private long _weight;

    public bool TryGet(TKey key, out TValue value) => _known.TryGetValue(key, out value!);

    /// <returns>The value, as it was given.</returns>
    public TValue Keep(TKey key, TValue value, int weight = 1)
    {
        if (Interlocked.Add(ref _weight, weight) > most)
        {
            _known.Clear();
            Interlocked.Exchange(ref _weight, weight);
        }

        return _known[key] = value;
    }
}
