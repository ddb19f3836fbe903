using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace TeamCoachBot.Bot.Teams.Trust;

/// <summary>
/// The hosts that the bot's token may be sent to. A service URL comes in with every activity and is stored; whoever
/// could choose it would get the token (threats, T4), so it is compared whole, never by its ending.
/// </summary>
/// <param name="hosts"><c>host</c> (https, 443; a loopback one: any port) or <c>host:port</c>.</param>
/// <param name="anyLoopback">True only for unsigned local use: every service on this machine may be answered.</param>
internal sealed class ServiceHosts(IEnumerable<string> hosts, bool anyLoopback) : IServiceHosts
{
    private const int LongestUrl = 512;

    // No backslash, @, %, ?, #, space, control or non-ASCII character: what parsers disagree about.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/[]");

    private readonly HashSet<string> _hosts = new(hosts, StringComparer.OrdinalIgnoreCase);

    public static bool IsLoopback(string entry) =>
        Uri.TryCreate($"http://{entry}/", UriKind.Absolute, out var uri) && uri.IsLoopback;

    public bool Allows(Uri serviceUrl) =>
        serviceUrl.IsAbsoluteUri && IsPlain(serviceUrl.OriginalString) && IsNamed(serviceUrl);

    /// <summary>The service URL of an activity, when the bot may answer there.</summary>
    public bool TryParse(string? text, [NotNullWhen(true)] out Uri? serviceUrl)
    {
        if (text is not null && IsPlain(text) && Uri.TryCreate(text, UriKind.Absolute, out serviceUrl)
            && IsNamed(serviceUrl))
        {
            return true;
        }

        serviceUrl = null;
        return false;
    }

    private bool IsNamed(Uri url)
    {
        if (url.IsLoopback && IsLoopbackName(url.Host))
        {
            return (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
                && (anyLoopback || _hosts.Contains(url.Host) || _hosts.Contains($"{url.Host}:{url.Port}"));
        }

        return url.Scheme == Uri.UriSchemeHttps
            && _hosts.Contains(url.IsDefaultPort ? url.Host : $"{url.Host}:{url.Port}");
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsPlain(string url)
    {
        if (url.Length > LongestUrl || url.AsSpan().ContainsAnyExcept(Plain))
            return false;
        var authority = url.IndexOf("://", StringComparison.Ordinal) + 3;
        return authority > 3
            && authority < url.Length
            && char.IsAsciiLetterOrDigit(url[authority]) | url[authority] == '['
            && url.IndexOf("//", authority, StringComparison.Ordinal) < 0
            && !url.Contains("..", StringComparison.Ordinal);
    }
}
