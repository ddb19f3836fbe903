using System.Buffers;
using TeamCoachBot.Bot.Teams.Schema;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>
/// What the person's client tells about their language and zone; only what has the form of such a name.
/// </summary>
internal static class ClientInfo
{
    private const string EntityType = "clientInfo";
    private const int LongestLocale = 35;
    private const int LongestZone = 64;

    // A zone's name becomes a file name further in: no dots, no way out of a folder.
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/");

    public static string? Locale(Activity activity) =>
        Name(activity.Locale, LongestLocale) ?? Name(Find(activity)?.Locale, LongestLocale);

    public static string? TimeZone(Activity activity) =>
        Name(activity.LocalTimezone, LongestZone) ?? Name(Find(activity)?.Timezone, LongestZone);

    private static Entity? Find(Activity activity)
    {
        foreach (var entity in activity.Entities)
        {
            if (entity.Type == EntityType)
                return entity;
        }

        return null;
    }

    private static string? Name(string? text, int longest) =>
        text is { Length: > 0 } && text.Length <= longest && text[0] != '/'
        && !text.AsSpan().ContainsAnyExcept(NameCharacters)
            ? text
            : null;
}
