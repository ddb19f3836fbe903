using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace TeamCoachBot.Bot.Local;

/// <summary>
/// Ports of this machine for programs that are told where to listen. They lie below those that systems give to
/// outgoing connections (from 32768 on Linux, 49152 elsewhere): any request could take one of these between the look
/// and the program's start, even the request that asks whether the program answers yet.
/// </summary>
internal static class LoopbackPorts
{
    private const int First = 20_000;
    private const int Beyond = 32_000;
    private const int Attempts = 200;

    /// <summary>The first of <paramref name="count"/> neighbouring free ports.</summary>
    /// <exception cref="InvalidOperationException">None was found in a bounded number of looks.</exception>
    public static int Row(int count)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var first = RandomNumberGenerator.GetInt32(First, Beyond - count);
            if (Enumerable.Range(first, count).All(IsFree))
                return first;
        }
        throw new InvalidOperationException($"No {count} neighbouring free ports were found.");
    }

    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
