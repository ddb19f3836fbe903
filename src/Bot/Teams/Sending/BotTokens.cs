using Azure.Core;
using Azure.Identity;

namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>The bot's own token, which the connector asks for.</summary>
internal interface IBotTokens
{
    /// <summary>A token that is valid for some minutes yet; null where none is needed (unsigned local use).</summary>
    /// <exception cref="TokenUnavailableException">None is given out.</exception>
    ValueTask<string?> GetAsync(CancellationToken ct);

    /// <summary>The connector refused this token: the next one is fetched.</summary>
    void Forget(string token);
}

/// <summary>No token was given out. The message names the cause, never the secret.</summary>
internal sealed class TokenUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Unsigned local use: the service on this machine asks for no token.</summary>
internal sealed class NoTokens : IBotTokens
{
    public ValueTask<string?> GetAsync(CancellationToken ct) => default;

    public void Forget(string token)
    {
    }
}

/// <summary>Fetches one token; keeping it is <see cref="KeptTokens"/>' work.</summary>
internal interface ITokenSource
{
    /// <exception cref="TokenUnavailableException">None is given out.</exception>
    Task<AccessToken> FetchAsync(CancellationToken ct);
}

/// <summary>Keeps a token until shortly before it expires; one fetch at a time, however many wait.</summary>
internal sealed class KeptTokens(ITokenSource source, TimeProvider time) : IBotTokens, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Kept? _kept;

    public ValueTask<string?> GetAsync(CancellationToken ct) =>
        _kept is { } kept && IsFresh(kept) ? new(kept.Token) : new(FetchAsync(ct));

    public void Forget(string token)
    {
        if (_kept is { } kept && kept.Token == token)
            Interlocked.CompareExchange(ref _kept, null, kept);
    }

    public void Dispose() => _fetching.Dispose();

    private bool IsFresh(Kept kept) => kept.Expires - Margin > time.GetUtcNow();

    private async Task<string?> FetchAsync(CancellationToken ct)
    {
        await _fetching.WaitAsync(ct);
        try
        {
            if (_kept is { } kept && IsFresh(kept))
                return kept.Token;
            var token = await source.FetchAsync(ct);
            _kept = new(token.Token, token.ExpiresOn);
            return token.Token;
        }
        finally
        {
            _fetching.Release();
        }
    }

    private sealed record Kept(string Token, DateTimeOffset Expires);
}

/// <summary>A token of a managed or federated identity.</summary>
internal sealed class IdentityTokenSource(TokenCredential credential, string scope) : ITokenSource
{
    public async Task<AccessToken> FetchAsync(CancellationToken ct)
    {
        try
        {
            return await credential.GetTokenAsync(new TokenRequestContext([scope]), ct);
        }
        catch (AuthenticationFailedException refused)
        {
            throw new TokenUnavailableException("The identity gave no token.", refused);
        }
    }
}
