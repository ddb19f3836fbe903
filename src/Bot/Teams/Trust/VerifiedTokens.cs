using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace TeamCoachBot.Bot.Teams.Trust;

/// <summary>SHA-256 of a token: enough to know it again, not enough to use it.</summary>
internal readonly record struct TokenHash(UInt128 First, UInt128 Second)
{
    public static TokenHash Of(ReadOnlySpan<char> token)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        if (token.Length <= 4096)
        {
            Span<byte> utf8 = stackalloc byte[Encoding.UTF8.GetMaxByteCount(4096)];
            SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(token, utf8)], digest);
        }
        else
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(token.ToArray()), digest);
        }

        var halves = MemoryMarshal.Cast<byte, UInt128>(digest);
        return new(halves[0], halves[1]);
    }
}

/// <summary>What is remembered of a token that was accepted.</summary>
/// <param name="Expires">Seconds since 1970; the clock's tolerance is not added.</param>
internal sealed record VerifiedToken(string KeyId, string ServiceUrl, long Expires);

/// <summary>
/// Tokens that were accepted, until they expire: the channel sends the same one for an hour. Bounded.
/// </summary>
internal sealed class VerifiedTokens(TimeProvider time)
{
    private const int Most = 1024;

    private readonly ConcurrentDictionary<TokenHash, VerifiedToken> _tokens = new();

    public VerifiedToken? Find(TokenHash hash) =>
        _tokens.TryGetValue(hash, out var token) && token.Expires > time.GetUtcNow().ToUnixTimeSeconds() ? token : null;

    public void Remember(TokenHash hash, VerifiedToken token)
    {
        if (_tokens.Count >= Most)
        {
            var now = time.GetUtcNow().ToUnixTimeSeconds();
            foreach (var (old, _) in _tokens.Where(pair => pair.Value.Expires <= now))
                _tokens.TryRemove(old, out _);
            if (_tokens.Count >= Most)
                _tokens.Clear();
        }

        _tokens[hash] = token;
    }
}
