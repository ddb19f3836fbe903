namespace TeamCoachBot.Bot.Teams.Schema;

/// <summary>Which ids of the protocol can be sent back: not empty, not endless, no step up a path.</summary>
internal static class ProtocolIds
{
    private const int Longest = 256;

    public static bool IsUsable(string id) => id.Length is > 0 and <= Longest && id is not ("." or "..");

    public static string? Usable(string? id) => id is not null && IsUsable(id) ? id : null;
}
