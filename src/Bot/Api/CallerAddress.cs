using System.Net;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Where a request comes from. What a header says counts only when the connection itself comes from a proxy that was
/// configured (<c>Web:TrustedProxies</c>), and of it only what such a proxy has seen itself.
/// </summary>
internal sealed class CallerAddress(IReadOnlyList<IPNetwork> proxies)
{
    public const string ProxiesKey = "Web:TrustedProxies";

    private const string Header = "X-Forwarded-For";

    /// <summary>No chain of proxies is longer.</summary>
    private const int MostHops = 8;

    public static CallerAddress Of(IConfiguration settings) => new([.. Given(settings).Select(text => Read(text)!.Value)]);

    public static IEnumerable<string> Problems(IConfiguration settings, IHostEnvironment environment)
    {
        _ = environment;
        foreach (var text in Given(settings).Where(text => Read(text) is null))
            yield return $"{ProxiesKey}: expected addresses or networks such as 10.0.0.0/8 with commas between them; {text} is neither.";
    }

    /// <summary>Each proxy adds at the end who called it: the last one that is no trusted proxy is the caller.</summary>
    public IPAddress? Find(HttpContext context)
    {
        var caller = context.Connection.RemoteIpAddress;
        if (proxies.Count == 0)
            return caller;
        var hops = string.Join(',', context.Request.Headers[Header].AsEnumerable())
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var hop = 1; hop <= Math.Min(hops.Length, MostHops) && caller is not null && IsTrusted(caller); hop++)
        {
            if (!IPEndPoint.TryParse(hops[^hop], out var before))
                break;
            caller = before.Address;
        }

        return caller;
    }

    private bool IsTrusted(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return proxies.Any(network => network.Contains(plain));
    }

    private static string[] Given(IConfiguration settings) =>
        (settings[ProxiesKey] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A network, or one address as the network of itself.</summary>
    private static IPNetwork? Read(string text) => IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8) : null;
}
