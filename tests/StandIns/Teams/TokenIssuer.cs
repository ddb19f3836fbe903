using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace TeamCoachBot.StandIns.Teams;

/// <summary>
/// Stands in for both token services: it signs what the channel would send and publishes its keys, and gives the bot
/// its own token, for a client secret or a managed identity.
/// </summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string KeyId = "stand-in-1";

    private readonly LoopbackServer _server;
    private readonly ConcurrentDictionary<string, RSA> _keys;
    private readonly ConcurrentQueue<string> _requests;

    private TokenIssuer(
        LoopbackServer server, ConcurrentDictionary<string, RSA> keys, ConcurrentQueue<string> requests) =>
        (_server, _keys, _requests) = (server, keys, requests);

    public Uri Address => _server.Address;

    public Uri OpenIdMetadata => new(Address, "v1/.well-known/openidconfiguration");

    public Uri TokenEndpoint => new(Address, "oauth2/v2.0/token");

    public Uri ManagedIdentityEndpoint => new(Address, "msi/token");

    /// <summary>Each request as <c>METHOD path?query body</c>.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public static async Task<TokenIssuer> StartAsync()
    {
        var keys = new ConcurrentDictionary<string, RSA> { [KeyId] = RSA.Create(2048) };
        var requests = new ConcurrentQueue<string>();
        Uri? address = null;
        var server = await LoopbackServer.StartAsync(context => AnswerAsync(context, keys, requests, address!));
        address = server.Address;
        return new(server, keys, requests);
    }

    /// <summary>Publishes one more key.</summary>
    public RSA AddKey(string keyId) => _keys.GetOrAdd(keyId, _ => RSA.Create(2048));

    public RSA Key(string keyId = KeyId) => _keys[keyId];

    /// <summary>A token as the channel sends it: valid now, for an hour.</summary>
    public string Token(string audience, string serviceUrl, DateTimeOffset now) =>
        Sign(Claims(audience, serviceUrl, now));

    /// <summary>The claims of such a token, to be spoilt by a test.</summary>
    public static JsonObject Claims(string audience, string serviceUrl, DateTimeOffset now) => new()
    {
        ["serviceurl"] = serviceUrl,
        ["nbf"] = now.ToUnixTimeSeconds() - 60,
        ["exp"] = now.ToUnixTimeSeconds() + 3_600,
        ["iss"] = Issuer,
        ["aud"] = audience,
    };

    public string Sign(JsonNode claims) =>
        Sign("""{"alg":"RS256","typ":"JWT","kid":"stand-in-1"}""", claims.ToJsonString(), Key());

    /// <summary>Signs any header and any claims, as they are written.</summary>
    public static string Sign(string header, string claims, RSA key)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        var signature = key.SignData(
            Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
    }

    public static string Encode(string text) => Base64UrlEncoder.Encode(text);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        foreach (var key in _keys.Values)
            key.Dispose();
    }

    private static async Task AnswerAsync(
        HttpContext context, ConcurrentDictionary<string, RSA> keys, ConcurrentQueue<string> requests, Uri address)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString} {body}");
        JsonNode? answer = context.Request.Path.Value switch
        {
            "/v1/.well-known/openidconfiguration" => new JsonObject
            {
                ["issuer"] = Issuer, ["jwks_uri"] = new Uri(address, "v1/.well-known/keys").AbsoluteUri,
            },
            "/v1/.well-known/keys" => new JsonObject { ["keys"] = new JsonArray([.. keys.Select(Published)]) },
            "/oauth2/v2.0/token" => OwnToken(keys[KeyId], "secret"),
            "/msi/token" => OwnToken(keys[KeyId], "identity"),
            _ => null,
        };
        context.Response.StatusCode = answer is null ? 404 : 200;
        if (answer is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer.ToJsonString());
        }
    }

    private static JsonObject Published(KeyValuePair<string, RSA> key)
    {
        var parameters = key.Value.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.Key,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            // A key named so is published for other channels only.
            ["endorsements"] = key.Key.StartsWith("other", StringComparison.Ordinal)
                ? new JsonArray("webchat")
                : new JsonArray("msteams", "webchat"),
        };
    }

    private static JsonObject OwnToken(RSA key, string how)
    {
        var claims = new JsonObject
        {
            ["aud"] = "https://api.botframework.com", ["iss"] = "https://sts.example/", ["by"] = how,
        };
        var token = Sign("""{"alg":"RS256","typ":"JWT","kid":"stand-in-1"}""", claims.ToJsonString(), key);
        return new()
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3_600,
            ["expires_on"] = "4102444800",
            ["resource"] = "https://api.botframework.com",
            ["access_token"] = token,
        };
    }
}
