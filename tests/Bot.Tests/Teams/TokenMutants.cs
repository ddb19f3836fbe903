using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>Ways to spoil a token that was right before, by name.</summary>
internal static class TokenMutants
{
    private const string Header = """{"alg":"RS256","typ":"JWT","kid":"stand-in-1"}""";

    public static readonly IReadOnlyDictionary<string, Func<TokenIssuer, JsonObject, string>> All = Build();

    // Asked anew for each token: the tests may take minutes.
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static Dictionary<string, Func<TokenIssuer, JsonObject, string>> Build()
    {
        var all = new Dictionary<string, Func<TokenIssuer, JsonObject, string>>();
        foreach (var claim in new[] { "iss", "aud", "exp", "nbf", "serviceurl" })
            AddClaim(all, claim);
        AddValues(all);
        AddHeaders(all);
        AddForms(all);
        return all;
    }

    private static void AddClaim(Dictionary<string, Func<TokenIssuer, JsonObject, string>> all, string claim)
    {
        all[$"{claim} is missing"] = (issuer, claims) => Change(issuer, claims, c => c.Remove(claim));
        all[$"{claim} is null"] = (issuer, claims) => Change(issuer, claims, c => c[claim] = null);
        all[$"{claim} is an array"] = (issuer, claims) =>
            Change(issuer, claims, c => c[claim] = new JsonArray(c[claim]!.DeepClone()));
        all[$"{claim} is an object"] = (issuer, claims) => Change(issuer, claims, c => c[claim] = new JsonObject());
        all[$"{claim} is empty"] = (issuer, claims) => Change(issuer, claims, c => c[claim] = "");
        all[$"{claim} comes twice"] = (issuer, claims) => TokenIssuer.Sign(
            Header,
            $$"""{"{{claim}}":{{claims[claim]!.ToJsonString()}},{{claims.ToJsonString()[1..]}}""", issuer.Key());
        all[$"{claim} is in upper case"] = (issuer, claims) => Change(issuer, claims, c => Rename(c, claim));
        all[$"{claim} has a twin in upper case"] = (issuer, claims) =>
            Change(issuer, claims, c => c[claim.ToUpperInvariant()] = c[claim]!.DeepClone());
    }

    private static void AddValues(Dictionary<string, Func<TokenIssuer, JsonObject, string>> all)
    {
        foreach (var issuer in new[]
        {
            "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "https://api.botframework.us",
            "https://api.botframework.com/", "https://api.botframework.com.evil.example",
            "HTTPS://API.BOTFRAMEWORK.COM",
            "https://login.microsoftonline.com/common/v2.0",
        })
        {
            all[$"issued by {issuer}"] = (from, claims) => Change(from, claims, c => c["iss"] = issuer);
        }

        foreach (var audience in new[]
        {
            "https://api.botframework.com", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeef", $"{EdgeRig.AppId}/",
            $" {EdgeRig.AppId}", EdgeRig.AppId.ToUpperInvariant(),
        })
        {
            all[$"for «{audience}»"] = (issuer, claims) => Change(issuer, claims, c => c["aud"] = audience);
        }

        foreach (var url in new[] { "https://smba.trafficmanager.net/teams/", "http://127.0.0.1:1/teams/", "x" })
            all[$"speaks for {url}"] = (issuer, claims) => Change(issuer, claims, c => c["serviceurl"] = url);
        all["expired six minutes ago"] = (issuer, claims) =>
            Change(issuer, claims, c => c["exp"] = Now.AddMinutes(-6).ToUnixTimeSeconds());
        all["expired years ago"] = (issuer, claims) => Change(issuer, claims, c => c["exp"] = 1);
        all["valid in six minutes"] = (issuer, claims) =>
            Change(issuer, claims, c => c["nbf"] = Now.AddMinutes(6).ToUnixTimeSeconds());
        all["ends before it begins"] = (issuer, claims) => Change(issuer, claims, c => c["exp"] = (long)c["nbf"]! - 1);
        all["exp beyond every number"] = (issuer, claims) => Change(issuer, claims, c => c["exp"] = 1e300);
        all["exp written as text"] = (issuer, claims) => Change(issuer, claims, c => c["exp"] = c["exp"]!.ToString());
    }

    private static void AddHeaders(Dictionary<string, Func<TokenIssuer, JsonObject, string>> all)
    {
        foreach (var kid in new[] { "unknown", "../stand-in-1", "/etc/passwd", "STAND-IN-1", "", "stand-in-1 " })
        {
            all[$"key id «{kid}»"] = (issuer, claims) => TokenIssuer.Sign(
                $$"""{"alg":"RS256","typ":"JWT","kid":"{{kid}}"}""", claims.ToJsonString(), issuer.Key());
        }

        foreach (var (name, more) in new[]
        {
            ("jku", "\"https://evil.example/keys\""), ("jwk", """{"kty":"RSA","n":"AQAB","e":"AQAB"}"""),
            ("x5u", "\"https://evil.example/cert\""), ("x5c", "[\"AAAA\"]"), ("crit", "[\"exp\"]"), ("zip", "\"DEF\""),
            ("kid", "\"stand-in-1\""), ("Kid", "\"stand-in-1\""), ("alg", "\"none\""),
        })
        {
            all[$"header with one more {name}"] = (issuer, claims) =>
                TokenIssuer.Sign($"{Header[..^1]},\"{name}\":{more}}}", claims.ToJsonString(), issuer.Key());
        }

        foreach (var algorithm in new[] { "none", "None", "RS384", "RS512", "PS256", "ES256", "rs256", "HS256", "" })
        {
            all[$"algorithm «{algorithm}» over the right signature"] = (issuer, claims) => TokenIssuer.Sign(
                Header.Replace("RS256", algorithm, StringComparison.Ordinal), claims.ToJsonString(), issuer.Key());
        }

        all["header without a key id"] = (issuer, claims) =>
            TokenIssuer.Sign("""{"alg":"RS256","typ":"JWT"}""", claims.ToJsonString(), issuer.Key());
        all["header that is no object"] = (issuer, claims) =>
            TokenIssuer.Sign("[]", claims.ToJsonString(), issuer.Key());
        all["claims that are no object"] = (issuer, _) => TokenIssuer.Sign(Header, "[]", issuer.Key());
        all["claims that are no JSON"] = (issuer, _) => TokenIssuer.Sign(Header, "{", issuer.Key());
        all["a key endorsed for another channel"] = (issuer, claims) => TokenIssuer.Sign(
            Header.Replace("stand-in-1", "other-channel", StringComparison.Ordinal),
            claims.ToJsonString(),
            issuer.Key("other-channel"));
    }

    private static void AddForms(Dictionary<string, Func<TokenIssuer, JsonObject, string>> all)
    {
        all["signed by nobody known"] = (_, claims) =>
            TokenIssuer.Sign(Header, claims.ToJsonString(), RSA.Create(2048));
        all["no signature"] = (issuer, claims) => issuer.Sign(claims)[..(issuer.Sign(claims).LastIndexOf('.') + 1)];
        all["algorithm none, no signature"] = (_, claims) =>
            TokenIssuer.Encode("""{"alg":"none","kid":"stand-in-1"}""")
            + $".{TokenIssuer.Encode(claims.ToJsonString())}.";
        all["HS256 keyed with the public key"] = (issuer, claims) =>
        {
            var signed = $"{TokenIssuer.Encode(Header.Replace("RS256", "HS256", StringComparison.Ordinal))}."
                + TokenIssuer.Encode(claims.ToJsonString());
            var mac = HMACSHA256.HashData(issuer.Key().ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(signed));
            return $"{signed}.{Base64UrlEncoder.Encode(mac)}";
        };
        all["one claim changed after signing"] = (issuer, claims) =>
        {
            var parts = issuer.Sign(claims).Split('.');
            claims["exp"] = (long)claims["exp"]! + 1;
            return $"{parts[0]}.{TokenIssuer.Encode(claims.ToJsonString())}.{parts[2]}";
        };
        all["four parts"] = (issuer, claims) => issuer.Sign(claims) + ".AAAA";
        all["two parts"] = (issuer, claims) => string.Join('.', issuer.Sign(claims).Split('.')[..2]);
        all["standard base64"] = (issuer, claims) => issuer.Sign(claims).Replace('.', '=');
        all["longer than any"] = (issuer, claims) =>
            Change(issuer, claims, c => c["more"] = new string('a', 8 * 1024));
        all["dots alone"] = (_, _) => "..";
        all["no token"] = (_, _) => "x";
    }

    private static string Change(TokenIssuer issuer, JsonObject claims, Action<JsonObject> change)
    {
        change(claims);
        return issuer.Sign(claims);
    }

    private static void Rename(JsonObject claims, string claim)
    {
        var value = claims[claim]!.DeepClone();
        claims.Remove(claim);
        claims[claim.ToUpperInvariant()] = value;
    }
}
