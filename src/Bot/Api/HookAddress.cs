using System.Net;

namespace TeamCoachBot.Bot.Api;

/// <summary>Reads the address that a manager gives for a webhook: https, a name of the public internet, nothing hidden in it.</summary>
internal static class HookAddress
{
    public const int MostChars = 300;

    private static readonly string[] Inside = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "test", "invalid", "arpa"];

    /// <param name="local">True where programs of this machine may be called, in Development.</param>
    public static Uri? Read(string text, bool local)
    {
        if (text.Length > MostChars || text.Any(c => c is <= ' ' or > '~' or '\\')
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return null;
        if (local && uri.IsLoopback && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            return uri;
        return uri.Scheme == Uri.UriSchemeHttps && IsOutside(uri) ? uri : null;
    }

    /// <summary>The name may still lead inside: that is looked at when it is called.</summary>
    private static bool IsOutside(Uri uri)
    {
        var host = uri.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(host, out var address))
            return PublicAddress.Is(address);
        var labels = host.Split('.');
        return labels.Length >= 2 && !Inside.Contains(labels[^1], StringComparer.OrdinalIgnoreCase);
    }
}
