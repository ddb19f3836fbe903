using System.Collections.Frozen;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.IdentityModel.Tokens;

namespace TeamCoachBot.Bot.Teams.Trust;

/// <summary>
/// Fetches the issuer's keys: its OpenID metadata, then the key set that this names on the same host.
/// </summary>
internal sealed class KeySource(HttpClient http, Uri metadata)
{
    private const int ShortestKey = 2048;

    /// <exception cref="HttpRequestException">The issuer did not answer, or not with 200.</exception>
    /// <exception cref="FormatException">What it answered is no metadata or no key set.</exception>
    public async Task<FrozenDictionary<string, SigningKey>> FetchAsync(CancellationToken ct)
    {
        var document = await ReadAsync(metadata, KeyJson.Default.OpenIdMetadata, ct);
        if (!Uri.TryCreate(document.JwksUri, UriKind.Absolute, out var keys)
            || keys.Scheme != metadata.Scheme || keys.Authority != metadata.Authority)
        {
            throw new FormatException("The metadata names no key set on its own host.");
        }

        var set = await ReadAsync(keys, KeyJson.Default.JwkSet, ct);
        var found = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in set.Keys ?? [])
        {
            if (key is { Kty: "RSA", Kid.Length: > 0, N: not null, E: not null } && ToKey(key) is { } usable)
                found[key.Kid] = usable;
        }

        return found.Count > 0 ? found.ToFrozenDictionary() : throw new FormatException("The key set is empty.");
    }

    private static SigningKey? ToKey(Jwk key)
    {
        var modulus = Base64UrlEncoder.DecodeBytes(key.N);
        if (modulus.Length * 8 < ShortestKey || key.Use is not (null or "sig"))
            return null;
        var numbers = new RSAParameters { Modulus = modulus, Exponent = Base64UrlEncoder.DecodeBytes(key.E) };
        var channels = (key.Endorsements ?? []).ToFrozenSet(StringComparer.Ordinal);
        return new(new RsaSecurityKey(numbers) { KeyId = key.Kid }, channels);
    }

    private async Task<T> ReadAsync<T>(Uri address, JsonTypeInfo<T> type, CancellationToken ct)
    {
        using var response = await http.GetAsync(address, ct);
        // A redirect is no answer: the address is configured, and nobody may move it.
        if (response.StatusCode != HttpStatusCode.OK)
            throw new HttpRequestException("The issuer did not answer 200.", null, response.StatusCode);
        try
        {
            return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(ct), type)
                ?? throw new FormatException("The issuer answered null.");
        }
        catch (JsonException broken)
        {
            throw new FormatException("The issuer's answer is no JSON of the kind expected.", broken);
        }
    }
}

/// <summary>What of an OpenID metadata document is read.</summary>
internal sealed record OpenIdMetadata([property: JsonPropertyName("jwks_uri")] string? JwksUri);

/// <summary>A set of published keys.</summary>
internal sealed record JwkSet([property: JsonPropertyName("keys")] IReadOnlyList<Jwk?>? Keys);

/// <summary>One published key; <c>endorsements</c> are the channels that the Bot Connector signs for with it.</summary>
internal sealed record Jwk
{
    [JsonPropertyName("kty")]
    public string? Kty { get; init; }

    [JsonPropertyName("use")]
    public string? Use { get; init; }

    [JsonPropertyName("kid")]
    public string? Kid { get; init; }

    [JsonPropertyName("n")]
    public string? N { get; init; }

    [JsonPropertyName("e")]
    public string? E { get; init; }

    [JsonPropertyName("endorsements")]
    public IReadOnlyList<string>? Endorsements { get; init; }
}

/// <summary>How the issuer's documents are read; generated at build time.</summary>
[JsonSerializable(typeof(OpenIdMetadata))]
[JsonSerializable(typeof(JwkSet))]
internal sealed partial class KeyJson : JsonSerializerContext;
