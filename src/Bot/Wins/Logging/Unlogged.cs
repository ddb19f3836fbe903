using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Tells apart why a denied win isn't logged: it shall not be, or it was forgotten until now.</summary>
internal static class Unlogged
{
    private static readonly WordTable<bool> Forbidding = new WordTable<bool>().Add(
        true,
        "do not log|do not record|do not add|do not book|do not enter|do not register|do not count|never log|别记|别录|别登记|别报|别上报|不要记|"
        + "不要录|不要登记|不要报|不用记|不用录|不用登记|不用报|先不记|不记|不录|不登记|不必记");

    private static readonly WordTable<bool> Forgotten = new WordTable<bool>().Add(
        true,
        "forgot to log|forgot to record|forgot to add|forgot to enter|forgot to register|forgot to book|forgot logging|forgot|忘记|忘了|忘");

    public static bool IsForbidden(Folded text) => Stands(Forbidding, text);

    public static bool IsForgotten(Folded text) => Stands(Forgotten, text);

    private static bool Stands(WordTable<bool> words, Folded text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (words.Has(text, i))
                return true;
        }

        return false;
    }
}
