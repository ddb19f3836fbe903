using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.StandIns.Talk;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>A webhook that really goes over TLS, and the key that signs it.</summary>
public sealed partial class HookTlsTests
{
    private static readonly (string, string) Local = (ApiSettings.LocalHooksKey, "true");

    [Fact]
    public async Task A_call_over_https_arrives_with_a_signature_that_other_code_finds_right()
    {
        using var certificate = SelfSigned();
        await using var ear = await Ear.StartAsync(certificate);
        await using var rig = await TrustingAsync(certificate);
        var word = await TurnOnAsync(rig, ear.Address);

        await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win(("customer", "云帆科技"), ("note", "\"quoted\"")));
        await rig.Chat.DeliverAsync();

        var heard = Assert.Single(ear.Heard);
        Assert.Equal("right", await VerifyAsync(word, heard));
        Assert.Equal("wrong", await VerifyAsync(word, heard with { Body = heard.Body + " " }));
    }

    [Fact]
    public async Task A_certificate_that_the_machine_does_not_trust_gets_nothing()
    {
        using var certificate = SelfSigned();
        await using var ear = await Ear.StartAsync(certificate);
        await using var rig = await DoorRig.StartAsync(Local);
        await TurnOnAsync(rig, ear.Address);

        await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win());
        await rig.Chat.DeliverAsync();

        Assert.Empty(ear.Heard);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var certificate = SelfSigned();
        await using var there = await Ear.StartAsync(certificate);
        await using var ear = await Ear.StartAsync(certificate, there.Address);
        await using var rig = await TrustingAsync(certificate);
        await TurnOnAsync(rig, ear.Address);

        await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win());
        await rig.Chat.DeliverAsync();

        Assert.Equal((1, 0), (ear.Heard.Count, there.Heard.Count));
    }

    [Fact]
    public async Task Storage_never_holds_the_key()
    {
        await using var rig = await DoorRig.StartAsync(Local);
        var word = await TurnOnAsync(rig, new Uri("https://127.0.0.1:9/"));
        var row = (await RowAsync(rig))!;

        Assert.DoesNotContain(row, field => field.Value is string text && text.Contains(word["whsec_".Length..], StringComparison.Ordinal));
        Assert.Equal(word, rig.Chat.Services.GetRequiredService<HookVault>().Open(DoorRig.Scope, row.GetString("Sealed")!)?.Key.Word);
    }

    [Fact]
    public async Task After_the_bots_keys_were_changed_the_receivers_key_still_signs_and_is_sealed_anew()
    {
        using var certificate = SelfSigned();
        await using var ear = await Ear.StartAsync(certificate);
        await using var rig = await TrustingAsync(certificate);
        var word = await TurnOnAsync(rig, ear.Address);
        var token = await rig.TokenAsync();
        byte[] old = new byte[CardOptions.KeyLength], fresh = [.. Enumerable.Repeat((byte)7, CardOptions.KeyLength)];
        var signer = rig.Chat.Services.GetRequiredService<CardSigner>();

        signer.Load([fresh, old]);
        await rig.PostAsync(token, DoorRig.Win(("customer", "One")), "key-1");
        await rig.Chat.DeliverAsync();
        signer.Load([fresh]);
        await rig.PostAsync(token, DoorRig.Win(("customer", "Two")), "key-2");
        await rig.Chat.DeliverAsync();

        Assert.Equal(2, ear.Heard.Count);
        foreach (var heard in ear.Heard)
            Assert.Equal("right", await VerifyAsync(word, heard));
    }

    [Fact]
    public async Task When_the_key_can_be_read_no_more_the_webhook_is_off_and_the_manager_is_told_why()
    {
        using var certificate = SelfSigned();
        await using var ear = await Ear.StartAsync(certificate);
        await using var rig = await TrustingAsync(certificate);
        await TurnOnAsync(rig, ear.Address);
        var token = await rig.TokenAsync();

        rig.Chat.Services.GetRequiredService<CardSigner>().Load([[.. Enumerable.Repeat((byte)7, CardOptions.KeyLength)]]);
        await rig.PostAsync(token, DoorRig.Win());
        await rig.Chat.DeliverAsync();
        await rig.Chat.DeliverAsync();

        Assert.Empty(ear.Heard);
        Assert.Contains(
            rig.Chat.Messenger.Outgoing, sent => sent.Message.Text?.Contains("own keys were changed", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_sealed_key_opens_for_its_own_team_alone_and_not_once_it_was_touched()
    {
        await using var chat = await Chat.EmptyAsync();
        var vault = chat.Services.GetRequiredService<HookVault>();
        var text = vault.Seal(DoorRig.Scope, HookKey.New());
        var touched = (text[0] == 'A' ? 'B' : 'A') + text[1..];

        Assert.NotNull(vault.Open(DoorRig.Scope, text));
        Assert.Null(vault.Open(new Bot.Storage.TeamScope(DoorRig.Scope.Tenant, new Domain.People.TeamId("19:other")), text));
        Assert.All([touched, "", "x", text + "A"], wrong => Assert.Null(vault.Open(DoorRig.Scope, wrong)));
    }

    /// <summary>Trusts this one certificate, and nothing else.</summary>
    private static Task<DoorRig> TrustingAsync(X509Certificate2 certificate)
    {
        var tls = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString(),
        };
        return DoorRig.StartAsync(
            services => services.Replace(ServiceDescriptor.Singleton(provider => new HookClient(
                provider.GetRequiredService<ApiSettings>(), provider.GetRequiredService<TimeProvider>(),
                new HookClient.Surroundings { Tls = tls }))),
            Local);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private static async Task<string> TurnOnAsync(DoorRig rig, Uri address)
    {
        var fang = rig.Chat.As(Cast.Fang);
        await fang.SaysAsync("webhook");
        var link = DoorRig.LinkIn(await fang.PressesAsync("Save", ("address", address.AbsoluteUri)));
        return Word().Match(WebUtility.HtmlDecode(await rig.PressPageAsync(link))).Value;
    }

    private static async Task<Bot.Storage.Tables.TableEntity?> RowAsync(DoorRig rig)
    {
        var found = await rig.Chat.Tables.Teams.GetEntityIfExistsAsync<Bot.Storage.Tables.TableEntity>(
            DoorRig.Scope.PartitionKey, HookRows.HookKey);
        return found.HasValue ? found.Value : null;
    }

    private static async Task<string> VerifyAsync(string word, Heard heard)
    {
        var (exitCode, output) = await NodeScript.RunAsync(
            "tests/webhook/verify.mjs", word, heard.Id, heard.Timestamp, heard.Signature, heard.Body);
        Assert.True(exitCode == 0, output);
        return output.Trim();
    }

    [GeneratedRegex("whsec_[A-Za-z0-9+/=]{44}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private sealed record Heard(string Id, string Timestamp, string Signature, string Body);

    /// <summary>A receiver of this machine behind TLS.</summary>
    private sealed class Ear : IAsyncDisposable
    {
        private LoopbackServer? _server;

        public ConcurrentQueue<Heard> Heard { get; } = new();

        public Uri Address => new UriBuilder(_server!.Address) { Host = "localhost", Path = "/hook" }.Uri;

        /// <param name="elsewhere">Where it sends callers instead of taking what they bring.</param>
        public static async Task<Ear> StartAsync(X509Certificate2 certificate, Uri? elsewhere = null)
        {
            var ear = new Ear();
            ear._server = await LoopbackServer.StartAsync(
                async context =>
                {
                    using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
                    var headers = context.Request.Headers;
                    ear.Heard.Enqueue(new Heard(
                        headers["Webhook-Id"].ToString(), headers["Webhook-Timestamp"].ToString(),
                        headers["Webhook-Signature"].ToString(), await reader.ReadToEndAsync()));
                    if (elsewhere is not null)
                        context.Response.Redirect(elsewhere.AbsoluteUri, permanent: false, preserveMethod: true);
                },
                certificate);
            return ear;
        }

        public async ValueTask DisposeAsync() => await _server!.DisposeAsync();
    }
}
