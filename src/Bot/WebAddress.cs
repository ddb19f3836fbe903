namespace TeamCoachBot.Bot;

/// <summary>
/// Where browsers and other systems reach the bot (<c>Web:Address</c>): what links to its own pages begin with.
/// </summary>
internal static class WebAddress
{
    public const string Key = "Web:Address";

    private const string Local = "http://127.0.0.1:3978/";

    /// <summary>Null when nobody said; in Development where the bot listens.</summary>
    public static Uri? Of(IConfiguration settings, IHostEnvironment environment) =>
        settings[Key] is { Length: > 0 } given ? new Uri(given)
            : environment.IsDevelopment() ? Listening(settings) : null;

    /// <summary>What is wrong with it; it is not required.</summary>
    public static IEnumerable<string> Problems(IConfiguration settings, IHostEnvironment environment)
    {
        if (settings[Key] is { Length: > 0 } address && !IsAddress(address, environment))
            yield return $"{Key}: expected the https address at which browsers reach the bot, without a path, as https://bot.example.com/.";
    }

    private static bool IsAddress(string text, IHostEnvironment environment) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri is { UserInfo: "", Query: "", Fragment: "", AbsolutePath: "/" }
        && (uri.Scheme == Uri.UriSchemeHttps
            || (environment.IsDevelopment() && uri.IsLoopback && uri.Scheme == Uri.UriSchemeHttp));

    private static Uri Listening(IConfiguration settings) =>
        Uri.TryCreate(settings["ASPNETCORE_URLS"]?.Split(';')[0], UriKind.Absolute, out var uri) && uri.IsLoopback
            ? new Uri(uri.GetLeftPart(UriPartial.Authority)) : new Uri(Local);
}
