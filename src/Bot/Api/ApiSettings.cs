using System.Globalization;

namespace TeamCoachBot.Bot.Api;

/// <summary>What is configured about the door for other systems: where its pages are found, how much a token may ask.</summary>
internal sealed class ApiSettings
{
    public const string LocalHooksKey = "Api:LocalHooks";
    public const string PaceKey = "Api:RequestsPerMinute";

    private const int UsualPace = 60;
    private const int MostPace = 6_000;

    public ApiSettings(IConfiguration settings, IHostEnvironment environment)
    {
        Address = WebAddress.Of(settings, environment);
        LocalHooks = environment.IsDevelopment() && bool.TryParse(settings[LocalHooksKey], out var local) && local;
        RequestsPerMinute = settings[PaceKey] is { Length: > 0 } pace ? int.Parse(pace, CultureInfo.InvariantCulture) : UsualPace;
    }

    /// <summary>Where people's browsers reach this program; null when nobody said.</summary>
    public Uri? Address { get; }

    /// <summary>True in Development when webhooks may go to programs of this machine, to try them.</summary>
    public bool LocalHooks { get; }

    /// <summary>How many requests one token may make a minute, and how many of them at once.</summary>
    public int RequestsPerMinute { get; }

    public static IEnumerable<string> Problems(IConfiguration settings, IHostEnvironment environment)
    {
        if (settings[LocalHooksKey] is { Length: > 0 } local
            && !(bool.TryParse(local, out var on) && (!on || environment.IsDevelopment())))
            yield return $"{LocalHooksKey}: expected true or false, and outside Development false or nothing.";
        if (settings[PaceKey] is { Length: > 0 } pace
            && !(int.TryParse(pace, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostPace))
            yield return $"{PaceKey}: expected a whole number from 1 to {MostPace}.";
    }
}
