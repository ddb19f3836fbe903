using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.Bot.Tests.Storage;

/// <summary>Entra tokens over https, with a certificate and a token that live as long as the test.</summary>
public sealed class StorageTokenTests
{
    private const string Audience = "https://storage.azure.com";

    [Fact]
    public async Task A_token_opens_tables_and_queues_and_a_wrong_one_does_not()
    {
        var folder = Directory.CreateTempSubdirectory("certificate-");
        using var certificate = Certificate();
        await using var azurite = await AzuriteProcess.StartAsync(Pem(certificate, folder));
        using var handler = Trusting(certificate);
        using var transport = new HttpClientTransport(handler);
        var good = new StaticToken(Audience);

        var tables = Tables(azurite, good, transport);
        await tables.CreateTableIfNotExistsAsync("Tokens");
        await tables.GetTableClient("Tokens").AddEntityAsync(new TableEntity("p", "r"));
        var queue = new QueueServiceClient(
            azurite.Account.Queues, good, new QueueClientOptions { Transport = transport })
            .GetQueueClient("tokens");
        await queue.CreateIfNotExistsAsync();

        Assert.True((await tables.GetTableClient("Tokens").GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        Assert.Equal(0, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        Assert.Equal(["https://storage.azure.com/.default"], good.Scopes.Distinct());
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Tables(
            azurite, new StaticToken("https://graph.microsoft.com"), transport).CreateTableIfNotExistsAsync("Other"));
        Assert.Contains(refusal.Status, (int[])[401, 403]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_token_is_never_sent_in_the_clear()
    {
        var plain = new Uri("http://coach.table.core.windows.net");

        Assert.Throws<ArgumentException>(() => new TableServiceClient(plain, new StaticToken(Audience)));
        Assert.Throws<ArgumentException>(() => new QueueServiceClient(plain, new StaticToken(Audience)));
    }

    private static TableServiceClient Tables(
        AzuriteProcess azurite, TokenCredential token, HttpPipelineTransport transport) =>
        new(azurite.Account.Tables, token, new TableClientOptions { Transport = transport });

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddHours(-1), now.AddHours(1));
    }

    private static (string Certificate, string Key) Pem(X509Certificate2 certificate, DirectoryInfo folder)
    {
        var (file, keyFile) = (Path.Combine(folder.FullName, "cert.pem"), Path.Combine(folder.FullName, "key.pem"));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        using var key = certificate.GetRSAPrivateKey()!;
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (file, keyFile);
    }

    // Trusts this one certificate and no other.
    private static HttpClientHandler Trusting(X509Certificate2 certificate) => new()
    {
        ServerCertificateCustomValidationCallback = (_, shown, _, _) =>
            shown is not null && shown.RawData.AsSpan().SequenceEqual(certificate.RawData),
    };

    /// <summary>Hands out tokens of its own making: the emulator reads its claims, not its signature.</summary>
    private sealed class StaticToken(string audience) : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            var now = TimeProvider.System.GetUtcNow();
            var header = Part(new { alg = "HS256", typ = "JWT" });
            var claims = Part(new
            {
                aud = audience,
                iss = "https://sts.windows.net/0f8fad5b-d9cb-469f-a165-70867728950e/",
                nbf = now.AddMinutes(-5).ToUnixTimeSeconds(),
                iat = now.AddMinutes(-5).ToUnixTimeSeconds(),
                exp = now.AddHours(1).ToUnixTimeSeconds(),
            });
            var signature = HMACSHA256.HashData("key"u8, Encoding.UTF8.GetBytes($"{header}.{claims}"));
            return new AccessToken($"{header}.{claims}.{Base64Url(signature)}", now.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));

        private static string Part(object content) => Base64Url(JsonSerializer.SerializeToUtf8Bytes(content));

        private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
    }
}
