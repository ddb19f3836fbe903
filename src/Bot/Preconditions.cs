using System.Globalization;

namespace TeamCoachBot.Bot;

/// <summary>What is missing or wrong in one part's settings; each names the key and what was expected.</summary>
internal delegate IEnumerable<string> SettingsCheck(IConfiguration settings, IHostEnvironment environment);

/// <summary>
/// What must be configured before the program may start, all problems in one message. It never quotes a value that
/// could be a secret.
/// </summary>
internal static class Preconditions
{
    private static readonly string[] Flags = ["Local:Tools", "Demo:Seed"];

    /// <summary>Throws with the problems of all parts at once.</summary>
    public static void RefuseWhenMisconfigured(this WebApplicationBuilder builder, params IEnumerable<SettingsCheck> parts)
    {
        List<string> problems =
        [
            .. Problems(builder.Configuration, builder.Environment),
            .. parts.SelectMany(part => part(builder.Configuration, builder.Environment)),
        ];
        if (problems.Count > 0)
            throw new StartRefusedException(string.Join(" ", problems));
    }

    internal static IEnumerable<string> Problems(IConfiguration settings, IHostEnvironment environment)
    {
        foreach (var flag in Flags)
            if (settings[flag] is { Length: > 0 } text && !bool.TryParse(text, out _))
                yield return $"{flag}: expected true or false.";
        if (settings["Clock:StartAt"] is { Length: > 0 } start && !TryReadInstant(start, out _))
            yield return "Clock:StartAt: expected an instant with its offset, as 2026-11-16T10:00:00+08:00.";
        if (environment.IsDevelopment())
            yield break;
        foreach (var flag in Flags)
            if (bool.TryParse(settings[flag], out var on) && on)
                yield return $"{flag}: expected false or nothing outside Development.";
        if (settings["Clock:StartAt"] is { Length: > 0 })
            yield return "Clock:StartAt: expected nothing outside Development.";
        if (settings["as"] is { Length: > 0 })
            yield return "--as opens a local chat window: expected in Development only.";
    }

    /// <summary>An instant counts only with an offset: without one it would mean another time on every machine.</summary>
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
        const StringSplitOptions tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var section = settings.GetSection(key);
        var one = section.Value?.Split(',', tidy) ?? [];
        return [.. one, .. section.GetChildren().Select(child => child.Value).OfType<string>()];
    }
}
