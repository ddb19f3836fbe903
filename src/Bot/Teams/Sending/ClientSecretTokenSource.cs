using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Core;

namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>A token for a client secret: one POST to the authority (OAuth 2.0, client credentials).</summary>
internal sealed class ClientSecretTokenSource(HttpClient http, TeamsSettings settings, TimeProvider time) : ITokenSource
{
    public async Task<AccessToken> FetchAsync(CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", settings.AppId),
            new("client_secret", settings.AppPassword),
            new("scope", settings.Cloud.Scope),
        ]);
        try
        {
            using var response = await http.PostAsync(settings.TokenEndpoint, form, ct);
            if (response.StatusCode != HttpStatusCode.OK)
                throw new TokenUnavailableException($"The authority answered {(int)response.StatusCode}.");
            var body = await response.Content.ReadAsByteArrayAsync(ct);
            return JsonSerializer.Deserialize(body, TokenJson.Default.TokenResponse) is { Token.Length: > 0 } token
                ? new AccessToken(token.Token, time.GetUtcNow() + Lifetime(token.ExpiresIn))
                : throw new TokenUnavailableException("The authority answered without a token.");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException)
        {
            throw new TokenUnavailableException("The authority could not be reached or understood.", failure);
        }
    }

    private static TimeSpan Lifetime(long seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400));
}

/// <summary>What of the authority's answer is read.</summary>
internal sealed record TokenResponse(
    [property: JsonPropertyName("access_token")] string? Token,
    [property: JsonPropertyName("expires_in")]
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] long ExpiresIn);

/// <summary>How the authority's answer is read; generated at build time.</summary>
[JsonSerializable(typeof(TokenResponse))]
internal sealed partial class TokenJson : JsonSerializerContext;
