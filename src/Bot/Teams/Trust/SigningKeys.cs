using System.Collections.Frozen;
using Microsoft.IdentityModel.Tokens;

namespace TeamCoachBot.Bot.Teams.Trust;

/// <summary>A key that the issuer publishes, and the channels that it may sign for.</summary>
internal sealed record SigningKey(RsaSecurityKey Key, FrozenSet<string> Endorsements);

/// <summary>
/// The issuer's keys, read through its OpenID metadata. Fetched anew once a day, and when a token names a key that
/// isn't among them, but never more than once a minute: anybody can send an unknown key id. While the issuer cannot be
/// reached the known keys hold, for five days at most.
/// </summary>
internal sealed partial class SigningKeys(KeySource source, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(5);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenFirstFetches = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Snapshot _known = new(FrozenDictionary<string, SigningKey>.Empty, null);
    private DateTimeOffset? _lastFetch;

    /// <summary>The key with this id, or null when the issuer has none or could not be asked.</summary>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken ct)
    {
        var known = _known;
        if (known.Keys.TryGetValue(keyId, out var key) && Age(known) < Refresh)
            return key;
        await _fetching.WaitAsync(ct);
        try
        {
            if (MayFetch(keyId))
                await FetchAsync(ct);
        }
        finally
        {
            _fetching.Release();
        }

        known = _known;
        return Age(known) < Lifetime ? known.Keys.GetValueOrDefault(keyId) : null;
    }

    /// <summary>True while this key is among those that hold; for tokens that were checked before.</summary>
    public bool Holds(string keyId) => _known is var known && known.Keys.ContainsKey(keyId) && Age(known) < Refresh;

    /// <summary>True when there are keys that hold; asks the issuer for them when there are none yet.</summary>
    public async Task<bool> AreKnownAsync(CancellationToken ct)
    {
        // No token bears the empty id: this only fetches, within the same pauses.
        if (_known.Keys.Count == 0 || Age(_known) >= Refresh)
            await FindAsync("", ct);
        return _known is { Keys.Count: > 0 } known && Age(known) < Lifetime;
    }

    public void Dispose() => _fetching.Dispose();

    private TimeSpan Age(Snapshot known) => known.FetchedAt is { } at ? time.GetUtcNow() - at : TimeSpan.MaxValue;

    private bool MayFetch(string keyId)
    {
        var known = _known;
        if (known.Keys.ContainsKey(keyId) && Age(known) < Refresh)
            return false;
        var pause = known.FetchedAt is null ? BetweenFirstFetches : BetweenFetches;
        return _lastFetch is not { } last || time.GetUtcNow() - last >= pause;
    }

    private async Task FetchAsync(CancellationToken ct)
    {
        _lastFetch = time.GetUtcNow();
        try
        {
            _known = new(await source.FetchAsync(ct), time.GetUtcNow());
        }
        catch (Exception failure)
            when (failure is HttpRequestException or FormatException or OperationCanceledException)
        {
            LogUnreachable(failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The issuer's signing keys could not be fetched: {Cause}")]
    private partial void LogUnreachable(string cause);

    private sealed record Snapshot(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset? FetchedAt);
}
