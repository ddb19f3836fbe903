using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TeamCoachBot.Bot.Teams.Schema;

namespace TeamCoachBot.Bot.Teams.Trust;

/// <summary>
/// What a token says about itself, before its signature is checked. Libraries differ in what they make of a repeated
/// claim, a list of audiences or a key inside the header, so a token that has any of these is no token here.
/// </summary>
internal sealed record TokenParts(
    string KeyId, string Issuer, string Audience, string ServiceUrl, long NotBefore, long Expires)
{
    private const int LongestToken = 8 * 1024;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 8 };
    private static readonly KeySet HeaderKeys =
        new("alg", "kid", "typ", "jku", "jwk", "x5u", "x5c", "crit", "zip", "enc", "b64", "cty");

    private static readonly KeySet ClaimKeys = new("iss", "aud", "exp", "nbf", "serviceurl");

    /// <summary>False when the token has not exactly the form that the Bot Connector gives it.</summary>
    public static bool TryRead(string token, [NotNullWhen(true)] out TokenParts? parts)
    {
        parts = null;
        if (token.Length > LongestToken || token.AsSpan().Count('.') != 2)
            return false;
        var first = token.IndexOf('.');
        var second = token.LastIndexOf('.');
        try
        {
            return ReadHeader(Decode(token.AsSpan(0, first))) is { } keyId
                && second < token.Length - 1
                && (parts = ReadClaims(keyId, Decode(token.AsSpan(first + 1, second - first - 1)))) is not null;
        }
        catch (Exception broken) when (broken is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static byte[] Decode(ReadOnlySpan<char> part) => Base64Url.DecodeFromChars(part);

    /// <returns>The key's id, or null when the header asks for anything but an RS256 key that the issuer
    /// publishes.</returns>
    private static string? ReadHeader(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, Options);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return null;
        string? algorithm = null, keyId = null, type = "JWT";
        uint seen = 0;
        while (JsonRead.NextKey(ref json))
        {
            switch (HeaderKeys.Match(ref json, ref seen))
            {
                case "alg": algorithm = JsonRead.Text(ref json); break;
                case "kid": keyId = JsonRead.Text(ref json); break;
                case "typ": type = JsonRead.Text(ref json); break;
                case null: JsonRead.Pass(ref json); break;
                default: return null;
            }
        }

        json.Read();
        return algorithm == "RS256" && string.Equals(type, "JWT", StringComparison.OrdinalIgnoreCase) ? keyId : null;
    }

    private static TokenParts? ReadClaims(string keyId, ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, Options);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return null;
        string? issuer = null, audience = null, serviceUrl = null;
        long? expires = null, notBefore = null;
        uint seen = 0;
        while (JsonRead.NextKey(ref json))
        {
            switch (ClaimKeys.Match(ref json, ref seen))
            {
                case "iss": issuer = JsonRead.Text(ref json); break;
                case "aud": audience = JsonRead.Text(ref json); break;
                case "serviceurl": serviceUrl = JsonRead.Text(ref json); break;
                case "exp": expires = JsonRead.Integer(ref json); break;
                case "nbf": notBefore = JsonRead.Integer(ref json); break;
                default: JsonRead.Pass(ref json); break;
            }
        }

        json.Read();
        return issuer is null || audience is null || serviceUrl is null || expires is null || notBefore is null
            ? null
            : new(keyId, issuer, audience, serviceUrl, notBefore.Value, expires.Value);
    }
}
