using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamCoachBot.Bot.Teams.Trust;

/// <summary>
/// Checks the token that an activity comes with (platform facts, chapter 5.5). There is one way to be accepted: signed
/// with RS256 by a key that the issuer endorses for Teams, for this bot, now.
/// </summary>
internal sealed class InboundTokens
{
    public const string Channel = "msteams";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly SigningKeys _keys;
    private readonly VerifiedTokens _verified;
    private readonly TimeProvider _time;
    private readonly string _issuer;
    private readonly string _audience;
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    public InboundTokens(TeamsSettings settings, SigningKeys keys, TimeProvider time)
    {
        (_keys, _time) = (keys, time);
        (_issuer, _audience) = (settings.Cloud.Issuer, settings.AppId);
        _verified = new VerifiedTokens(time);
    }

    /// <summary>The service URL that the token speaks for, or null when the token is not accepted.</summary>
    public async ValueTask<string?> CheckAsync(ReadOnlyMemory<char> sent, CancellationToken ct)
    {
        var hash = TokenHash.Of(sent.Span);
        if (_verified.Find(hash) is { } known && _keys.Holds(known.KeyId))
            return known.ServiceUrl;
        var token = sent.ToString();
        if (!TokenParts.TryRead(token, out var parts)
            || await _keys.FindAsync(parts.KeyId, ct) is not { } key
            || !key.Endorsements.Contains(Channel)
            || !(await _handler.ValidateTokenAsync(token, Rules(key.Key))).IsValid)
        {
            return null;
        }

        _verified.Remember(hash, new(parts.KeyId, parts.ServiceUrl, parts.Expires));
        return parts.ServiceUrl;
    }

    private TokenValidationParameters Rules(RsaSecurityKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
        ValidateIssuer = true,
        ValidIssuer = _issuer,
        ValidateAudience = true,
        ValidAudience = _audience,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        RequireExpirationTime = true,
        ValidateLifetime = true,
        // The handler would ask the machine's clock by itself.
        LifetimeValidator = IsCurrent,
    };

    private bool IsCurrent(
        DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return notBefore is { } from && expires is { } until && from < until
            && from <= now + Skew && until > now - Skew;
    }
}
