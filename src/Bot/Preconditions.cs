using System.Globalization;

namespace TeamCoachBot.Bot;

/// <summary>
/// What must be configured before the program may start. Each problem names the key and what was expected, never the
/// value: a misplaced secret would end in a log.
/// </summary>
internal static class Preconditions
{
    /// <summary>Throws with every problem at once.</summary>
    public static void RefuseWhenMisconfigured(this WebApplicationBuilder builder)
    {
        var problems = Problems(builder.Configuration, builder.Environment.IsDevelopment());
        if (problems.Count > 0)
            throw new StartRefusedException(string.Join(" ", problems));
    }

    internal static IReadOnlyList<string> Problems(IConfiguration settings, bool development)
    {
        var problems = new List<string>();
        if (settings["Storage:ConnectionString"] is { Length: > 0 }
            && settings["Storage:AccountUri"] is { Length: > 0 })
            problems.Add("Storage:ConnectionString and Storage:AccountUri are both set; one of them is expected.");
        CheckStartAt(settings, problems);
        if (!development)
        {
            CheckIdentity(settings, problems);
            CheckStorage(settings, problems);
            CheckDevelopmentOnly(settings, problems);
        }
        return problems;
    }

    private static void CheckIdentity(IConfiguration settings, List<string> problems)
    {
        if (!Guid.TryParse(settings["MicrosoftAppId"], out var id) || id == Guid.Empty)
            problems.Add("MicrosoftAppId is expected: the app id (a GUID) of the bot's registration.");
        var tenants = settings.List("Teams:Tenants");
        if (tenants.Count == 0 || !tenants.All(tenant => Guid.TryParse(tenant, out var one) && one != Guid.Empty))
            problems.Add("Teams:Tenants is expected: the ids (GUIDs) of the tenants that may talk to the bot.");
    }

    private static void CheckStorage(IConfiguration settings, List<string> problems)
    {
        var account = settings["Storage:AccountUri"];
        if (settings["Storage:ConnectionString"] is { Length: > 0 })
            return;
        if (string.IsNullOrWhiteSpace(account))
            problems.Add("Storage:AccountUri is expected: the storage account's address, reached with the managed "
                + "identity (or Storage:ConnectionString).");
        else if (!Uri.TryCreate(account, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            problems.Add("Storage:AccountUri is expected to be an https address.");
    }

    private static void CheckDevelopmentOnly(IConfiguration settings, List<string> problems)
    {
        foreach (var key in (string[])["Local:Tools", "Demo:Seed"])
            if (bool.TryParse(settings[key], out var on) && on)
                problems.Add($"{key} belongs to Development and is expected to be unset or false elsewhere.");
        if (settings["Clock:StartAt"] is { Length: > 0 })
            problems.Add("Clock:StartAt belongs to Development and is expected to be unset elsewhere.");
        if (settings["as"] is { Length: > 0 })
            problems.Add("--as opens a local chat window and is expected in Development only.");
    }

    private static void CheckStartAt(IConfiguration settings, List<string> problems)
    {
        if (settings["Clock:StartAt"] is { Length: > 0 } text && !TryReadInstant(text, out _))
            problems.Add("Clock:StartAt is expected to be an instant with its offset, as 2026-11-16T10:00:00+08:00.");
        foreach (var key in (string[])["Local:Tools", "Demo:Seed"])
            if (settings[key] is { Length: > 0 } flag && !bool.TryParse(flag, out _))
                problems.Add($"{key} is expected to be true or false.");
    }

    /// <summary>
    /// An instant counts only with an offset: without one it would mean another time on every machine.
    /// </summary>
    internal static bool TryReadInstant(string text, out DateTimeOffset instant)
    {
        string[] formats =
        [
            "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'",
        ];
        return DateTimeOffset.TryParseExact(
            text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    /// <summary>A list setting: either one value per numbered key, or one text with commas.</summary>
    internal static IReadOnlyList<string> List(this IConfiguration settings, string key)
    {
        var section = settings.GetSection(key);
        const StringSplitOptions tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var one = section.Value?.Split(',', tidy) ?? [];
        return [.. one, .. section.GetChildren().Select(child => child.Value).OfType<string>()];
    }
}
