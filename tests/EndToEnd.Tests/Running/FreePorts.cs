using System.Net;
using System.Net.Sockets;

namespace TeamCoachBot.EndToEnd.Tests.Running;

/// <summary>Finds ports that nobody listens on.</summary>
internal static class FreePorts
{
    private const int Attempts = 50;

    /// <summary>The first of <paramref name="count"/> neighbouring free ports.</summary>
    public static int Row(int count)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var first = Any();
            if (first + count < 64_000 && Enumerable.Range(first, count).All(IsFree))
                return first;
        }
        throw new InvalidOperationException("No row of free ports was found.");
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

    private static int Any()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
