using Azure;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// The refusals that Azure would answer, made before anything is sent: same status and code, so that callers see no
/// difference and the emulator's laxness is never relied on.
/// </summary>
internal static class Refused
{
    public static RequestFailedException With(string code, string message, int status = 400) =>
        new(status, $"{message} Refused before sending.", code, null);
}
