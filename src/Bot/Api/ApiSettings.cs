using System.Globalization;

namespace TeamCoachBot.Bot.Api;

/// <summary>What is configured about the door for other systems: where its pages are found, how much a token may ask.</summary>
internal sealed class ApiSettings
{
    public const string LocalHooksKey = "Api:LocalHooks";
    public const string PaceKey = "Api:RequestsPerMinute";
    public const string WrongTokensKey = "Api:WrongTokensPerMinute";

    private const int UsualPace = 60;
    private const int MostPace = 6_000;
    private const int UsualWrongTokens = 20;

    public ApiSettings(IConfiguration settings, IHostEnvironment environment)
    {
        Address = WebAddress.Of(settings, environment);
        LocalHooks = environment.IsDevelopment() && bool.TryParse(settings[LocalHooksKey], out var local) && local;
        RequestsPerMinute = Number(settings, PaceKey, UsualPace);
        WrongTokensPerMinute = Number(settings, WrongTokensKey, UsualWrongTokens);
    }

    /// <summary>Where people's browsers reach this program; null when nobody said.</summary>
    public Uri? Address { get; }

    /// <summary>True in Development when webhooks may go to programs of this machine, to try them.</summary>
    public bool LocalHooks { get; }

    /// <summary>How many requests one token may make a minute, and how many of them at once.</summary>
    public int RequestsPerMinute { get; }

    /// <summary>How many wrong tokens an address may send a minute before it is put off.</summary>
    public int WrongTokensPerMinute { get; }

    public static IEnumerable<string> Problems(IConfiguration settings, IHostEnvironment environment)
    {
        if (settings[LocalHooksKey] is { Length: > 0 } local
            && !(bool.TryParse(local, out var on) && (!on || environment.IsDevelopment())))
            yield return $"{LocalHooksKey}: expected true or false, and outside Development false or nothing.";
        foreach (var key in new[] { PaceKey, WrongTokensKey })
        {
            if (settings[key] is { Length: > 0 } pace
                && !(int.TryParse(pace, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostPace))
                yield return $"{key}: expected a whole number from 1 to {MostPace}.";
        }
    }

    private static int Number(IConfiguration settings, string key, int usual) =>
        settings[key] is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : usual;
}
