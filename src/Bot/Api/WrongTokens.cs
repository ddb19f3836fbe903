using System.Net;
using System.Net.Sockets;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Counts wrong tokens by the address that they come from, for a while: a bucket that leaks. Who tries many is put off; who
/// comes with a token that holds is never, for others may come from the same address. Bounded: when too many addresses are
/// known, new ones share a bucket.
/// </summary>
internal sealed class WrongTokens(ApiSettings settings, TimeProvider time)
{
    /// <summary>How many addresses are told apart at a time.</summary>
    public const int MostAddresses = 10_000;

    /// <summary>So many times the limit, and not even storage is asked any more about an unknown token.</summary>
    private const int FloodFactor = 10;

    /// <summary>One person may have all addresses of such a network.</summary>
    private const int NetworkBytes = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private long _swept = time.GetTimestamp();

    /// <summary>How many addresses are known now.</summary>
    public int Known
    {
        get
        {
            lock (_gate)
                return _buckets.Count;
        }
    }

    /// <summary>True when so many wrong ones came from there that the next unknown one is not even looked up.</summary>
    public bool IsFlood(IPAddress? from)
    {
        lock (_gate)
            return LevelOf(KeyOf(from)) >= (double)settings.WrongTokensPerMinute * FloodFactor;
    }

    /// <summary>Counts one more; how long to wait when it was one too many, else null.</summary>
    public TimeSpan? Note(IPAddress? from)
    {
        lock (_gate)
        {
            var key = KeyOf(from);
            if (!_buckets.ContainsKey(key) && IsFull())
                key = "";
            var most = settings.WrongTokensPerMinute;
            // What comes in a flood doesn't make the wait longer without end.
            var level = Math.Min(LevelOf(key) + 1, (most * FloodFactor) + 1d);
            _buckets[key] = new Bucket(level, time.GetTimestamp());
            return level > most ? TimeSpan.FromMinutes((level - most) / most) : null;
        }
    }

    private double LevelOf(string key) => _buckets.TryGetValue(key, out var bucket)
        ? Math.Max(0, bucket.Level - (time.GetElapsedTime(bucket.Stamp).TotalMinutes * settings.WrongTokensPerMinute)) : 0;

    /// <summary>Empty buckets are forgotten, at most once a second.</summary>
    private bool IsFull()
    {
        if (_buckets.Count < MostAddresses)
            return false;
        if (time.GetElapsedTime(_swept) >= TimeSpan.FromSeconds(1))
        {
            _swept = time.GetTimestamp();
            foreach (var key in _buckets.Keys.Where(key => LevelOf(key) <= 0).ToList())
                _buckets.Remove(key);
        }

        return _buckets.Count >= MostAddresses;
    }

    private static string KeyOf(IPAddress? from)
    {
        if (from is null)
            return "";
        var address = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        return Convert.ToHexString(
            address.AddressFamily == AddressFamily.InterNetworkV6 ? address.GetAddressBytes()[..NetworkBytes] : address.GetAddressBytes());
    }

    private readonly record struct Bucket(double Level, long Stamp);
}
