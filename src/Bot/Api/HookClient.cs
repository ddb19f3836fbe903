using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;

namespace TeamCoachBot.Bot.Api;

/// <summary>How a call of a webhook ended.</summary>
internal enum HookEnd
{
    Taken = 0,

    /// <summary>Another answer, none, or an address that isn't public: it may go better later.</summary>
    Failed = 1,

    /// <summary>The receiver said 410: it wants nothing more.</summary>
    Gone = 2,
}

/// <summary>
/// Calls addresses that people gave. Where a name leads is looked at when the connection is made, and the connection goes to
/// the very address that was looked at: a name that answers otherwise a moment later gains nothing. No redirect, no proxy, no
/// cookie; of the answer only the status is read.
/// </summary>
internal sealed class HookClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    public HookClient(ApiSettings settings, TimeProvider time)
        : this(settings, time, new Surroundings())
    {
    }

    internal HookClient(ApiSettings settings, TimeProvider time, Surroundings around)
    {
        _time = time;
        var local = settings.LocalHooks;
        _http = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = around.Tls,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = around.Patience,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            ConnectCallback = (context, ct) => ConnectAsync(around, context.DnsEndPoint, local, ct),
        })
        { Timeout = around.Patience };
    }

    public async Task<HookEnd> PostAsync(Uri address, HookKey key, string id, ReadOnlyMemory<byte> body)
    {
        var seconds = _time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Webhook-Id", id);
        request.Headers.TryAddWithoutValidation("Webhook-Timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("Webhook-Signature", key.Sign(id, seconds, body.Span));
        request.Headers.TryAddWithoutValidation("User-Agent", "TeamCoachBot");
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return answer.IsSuccessStatusCode ? HookEnd.Taken : answer.StatusCode == HttpStatusCode.Gone ? HookEnd.Gone : HookEnd.Failed;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            return HookEnd.Failed;
        }
    }

    public void Dispose() => _http.Dispose();

    private static async ValueTask<Stream> ConnectAsync(
        Surroundings around, DnsEndPoint to, bool local, CancellationToken ct)
    {
        var found = await around.LookUp(to.Host, ct);
        // One inner address among outer ones is no accident: none of them is called.
        if (found.Length == 0 || !found.All(address => PublicAddress.Is(address) || (local && IPAddress.IsLoopback(address))))
            throw new HttpRequestException("The name leads to no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>What of the machine and its network a call depends on.</summary>
    internal sealed record Surroundings
    {
        /// <summary>Whom to trust, when that isn't what the machine trusts.</summary>
        public SslClientAuthenticationOptions Tls { get; init; } = new();

        /// <summary>How long an answer may take until its status is known.</summary>
        public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

        /// <summary>Where a name leads.</summary>
        public Func<string, CancellationToken, Task<IPAddress[]>> LookUp { get; init; } = Dns.GetHostAddressesAsync;
    }
}
