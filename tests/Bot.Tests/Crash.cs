using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests;

/// <summary>Lets the process die before any one of the requests that a deed makes, one after the other.</summary>
internal static class Crash
{
    /// <summary>Does the deed again and again, each time with another customer, until no request is left to die before.</summary>
    /// <param name="most">More requests than the deed makes.</param>
    /// <param name="deed">Given the customer and something that runs a part of it until the process dies.</param>
    public static async Task AtEveryPointAsync(int most, Func<string, Func<Chat, Func<Task>, Task>, Task> deed)
    {
        var isThrough = false;
        for (var point = 0; !isThrough; point++)
        {
            Assert.True(point < most, "The deed makes more requests than expected.");
            var at = point;
            await deed(
                $"Acme{(char)('A' + (point / 26))}{(char)('a' + (point % 26))}",
                async (chat, part) => isThrough = !await BeforeAsync(chat, at, part));
        }
    }

    /// <summary>True when the process died before the request with this number.</summary>
    private static async Task<bool> BeforeAsync(Chat chat, int point, Func<Task> part)
    {
        var requests = 0;
        void Die(string method, string resource)
        {
            if (requests++ == point)
                throw new CrashException();
        }

        chat.RoundTrips.Leaving += Die;
        try
        {
            await part();
            return false;
        }
        catch (CrashException)
        {
            return true;
        }
        finally
        {
            chat.RoundTrips.Leaving -= Die;
        }
    }

    /// <summary>Nobody catches it: the process is gone.</summary>
    private sealed class CrashException : Exception;
}
