using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>Whatever stands behind a webhook's address: it gets one call, no secret, and no hold on the bot.</summary>
public sealed class OddReceiverTests
{
    /// <summary>Enough for an answer of this machine, and soon over for one that never comes.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

    private static readonly HookClient.Surroundings Hasty = new() { Patience = Short };

    [Theory]
    [InlineData("", nameof(HookEnd.Failed))]
    [InlineData("nonsense\r\n\r\n", nameof(HookEnd.Failed))]
    [InlineData("HTTP/1.1 200", nameof(HookEnd.Failed))]
    [InlineData("HTTP/1.1 999 odd\r\n\r\n", nameof(HookEnd.Failed))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", nameof(HookEnd.Taken))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", nameof(HookEnd.Taken))]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno chunk at all", nameof(HookEnd.Taken))]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc", nameof(HookEnd.Taken))]
    [InlineData("HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", nameof(HookEnd.Failed))]
    [InlineData("HTTP/1.1 401 No\r\nWWW-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n", nameof(HookEnd.Failed))]
    [InlineData("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n", nameof(HookEnd.Failed))]
    [InlineData("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n", nameof(HookEnd.Gone))]
    public async Task Any_answer_ends_the_call(string answer, string end)
    {
        await using var rough = new RoughServer(async stream => await stream.WriteAsync(Encoding.ASCII.GetBytes(answer)));
        using var client = Client(Hasty);

        Assert.Equal(end, (await PostAsync(client, rough.Address)).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.1 103 Early\r\n\r\n")]
    public async Task Who_never_comes_to_an_end_is_waited_for_so_long_and_no_longer(string beginning)
    {
        await using var rough = new RoughServer(async stream =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning));
            await Task.Delay(Timeout.Infinite, stream.Gone);
        });
        using var client = Client(Hasty);

        Assert.Equal(HookEnd.Failed, await PostAsync(client, rough.Address));
    }

    [Theory]
    [InlineData("X: 0123456789012345678901234567890123456789\r\n")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    public async Task Headers_without_end_are_not_read_without_end(string more)
    {
        await using var rough = new RoughServer(async stream =>
        {
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n"u8.ToArray());
            var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(more, 100)));
            while (!stream.Gone.IsCancellationRequested)
                await stream.WriteAsync(block);
        });
        using var client = Client(Hasty);

        Assert.Equal(HookEnd.Failed, await PostAsync(client, rough.Address));
    }

    [Fact]
    public async Task A_body_without_end_is_not_read_and_not_waited_for()
    {
        var written = 0L;
        await using var rough = new RoughServer(async stream =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"u8.ToArray());
            var block = new byte[64 * 1024];
            while (written < 64 * 1024 * 1024)
            {
                await stream.WriteAsync(block);
                written += block.Length;
            }
        });
        using var client = Client(new HookClient.Surroundings());

        Assert.Equal(HookEnd.Taken, await PostAsync(client, rough.Address));
        await rough.EndedAsync();
        Assert.True(written < 64 * 1024 * 1024, "All of it was taken.");
    }

    [Fact]
    public async Task What_a_receiver_hands_out_never_comes_back_to_it()
    {
        var seen = new List<string>();
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            seen.Add($"{context.Request.Headers.Cookie}{context.Request.Headers.Authorization}");
            context.Response.Headers.SetCookie = "session=1";
            context.Response.Headers.WWWAuthenticate = "Basic";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });
        using var client = Client(new HookClient.Surroundings());

        await PostAsync(client, server.Address);
        await PostAsync(client, server.Address);

        Assert.Equal(["", ""], seen);
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fd00::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("1.1.1.1,127.0.0.1")]
    [InlineData("127.0.0.1,1.1.1.1")]
    [InlineData("2606:4700::1111,::1")]
    [InlineData("")]
    public async Task A_public_name_that_leads_inside_is_looked_up_once_and_not_connected_to(string addresses)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = 0;
        using var client = Client(
            Hasty with
            {
                LookUp = (_, _) =>
                {
                    asked++;
                    return Task.FromResult<IPAddress[]>(
                        [.. addresses.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)]);
                },
            },
            local: false);

        var end = await PostAsync(client, new Uri($"https://crm.example.com:{((IPEndPoint)listener.LocalEndpoint).Port}/"));

        Assert.Equal((HookEnd.Failed, 1, false), (end, asked, listener.Pending()));
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_a_failed_call()
    {
        using var client = Client(Hasty with { LookUp = (_, _) => throw new SocketException((int)SocketError.HostNotFound) });

        Assert.Equal(HookEnd.Failed, await PostAsync(client, new Uri("https://crm.example.com/")));
    }

    [Theory]
    [InlineData("localhost", 2020, 2120, nameof(HookEnd.Taken))]
    [InlineData("other.example", 2020, 2120, nameof(HookEnd.Failed))]
    [InlineData("*.localhost", 2020, 2120, nameof(HookEnd.Failed))]
    [InlineData("localhost", 2019, 2020, nameof(HookEnd.Failed))]
    [InlineData("localhost", 2119, 2120, nameof(HookEnd.Failed))]
    public async Task A_trusted_certificate_for_another_name_or_time_gets_nothing(string name, int from, int until, string end)
    {
        using var certificate = SignedBySelf(name, from, until);
        var heard = 0;
        await using var server = await LoopbackServer.StartAsync(
            _ =>
            {
                heard++;
                return Task.CompletedTask;
            },
            certificate);
        var chain = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        chain.CustomTrustStore.Add(certificate);
        using var client = Client(new() { Tls = new SslClientAuthenticationOptions { CertificateChainPolicy = chain } });

        var ended = await PostAsync(client, new UriBuilder(server.Address) { Host = "localhost" }.Uri);

        Assert.Equal((end, end == nameof(HookEnd.Taken) ? 1 : 0), (ended.ToString(), heard));
    }

    [Fact]
    public async Task Who_speaks_no_TLS_where_it_is_expected_gets_nothing()
    {
        await using var server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        using var client = Client(Hasty);

        Assert.Equal(HookEnd.Failed, await PostAsync(client, new UriBuilder(server.Address) { Scheme = "https" }.Uri));
    }

    private static Task<HookEnd> PostAsync(HookClient client, Uri address) =>
        client.PostAsync(address, HookKey.New(), "id", "{}"u8.ToArray());

    private static HookClient Client(HookClient.Surroundings around, bool local = true) => new(
        new ApiSettings(
            new ConfigurationBuilder().AddInMemoryCollection(
                [KeyValuePair.Create(ApiSettings.LocalHooksKey, (string?)(local ? "true" : "false"))]).Build(),
            new HostingEnvironment { EnvironmentName = "Development" }),
        TimeProvider.System, around);

    private static X509Certificate2 SignedBySelf(string name, int from, int until)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(
            new DateTimeOffset(from, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(until, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Takes connections, reads the beginning of a request and answers with whatever bytes a test wants.</summary>
    private sealed class RoughServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _gone = new();
        private readonly Task _serving;

        public RoughServer(Func<Line, Task> answer)
        {
            _listener.Start();
            _serving = ServeAsync(answer);
        }

        public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

        /// <summary>Until the first caller is gone.</summary>
        public Task EndedAsync() => _serving;

        public async ValueTask DisposeAsync()
        {
            await _gone.CancelAsync();
            _listener.Stop();
            await _serving;
            _gone.Dispose();
        }

        private async Task ServeAsync(Func<Line, Task> answer)
        {
            try
            {
                using var caller = await _listener.AcceptTcpClientAsync(_gone.Token);
                var stream = caller.GetStream();
                await stream.ReadAtLeastAsync(new byte[4096], 1, throwOnEndOfStream: false, _gone.Token);
                await answer(new Line(stream, _gone.Token));
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The caller had enough, or the test is over.
            }
        }
    }

    /// <summary>The way back to a caller, as long as the test lasts.</summary>
    private sealed record Line(NetworkStream Stream, CancellationToken Gone)
    {
        public ValueTask WriteAsync(byte[] bytes) => Stream.WriteAsync(bytes, Gone);
    }
}
