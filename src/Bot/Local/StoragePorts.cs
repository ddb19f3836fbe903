using System.Net;
using System.Net.Sockets;

namespace TeamCoachBot.Bot.Local;

/// <summary>Where the storage emulator listens. Its blob service comes with it and is not used.</summary>
internal sealed record StoragePorts(int Blobs, int Queues, int Tables)
{
    private const int FirstByDefault = 10_000;

    // The emulator's account and key are published by its makers and open nothing but an emulator.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static StoragePorts From(int first) => new(first, first + 1, first + 2);

    public Uri TablesAddress => new($"http://127.0.0.1:{Tables}/{Account}");

    public Uri QueuesAddress => new($"http://127.0.0.1:{Queues}/{Account}");

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"TableEndpoint={TablesAddress};QueueEndpoint={QueuesAddress};";

    /// <summary>
    /// The configured or usual ports; other free ones when something that is no emulator holds one of them.
    /// <c>Running</c> tells that an emulator already answers there.
    /// </summary>
    public static (StoragePorts Ports, bool Running) Choose(IConfiguration settings)
    {
        var usual = From(LocalOptions.PortOf(settings, "Local:StoragePort", FirstByDefault));
        if (IsFree(usual.Blobs) && IsFree(usual.Queues) && IsFree(usual.Tables))
            return (usual, false);
        return Emulator.Answers(usual) ? (usual, true) : (Free(), false);
    }

    internal static bool IsFree(int port)
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

    private static StoragePorts Free()
    {
        // All three are held at once, so that none is given twice.
        Socket[] sockets = [.. Enumerable.Range(0, 3).Select(_ =>
            new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))];
        try
        {
            foreach (var socket in sockets)
                socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            int[] ports = [.. sockets.Select(socket => ((IPEndPoint)socket.LocalEndPoint!).Port)];
            return new StoragePorts(ports[0], ports[1], ports[2]);
        }
        finally
        {
            foreach (var socket in sockets)
                socket.Dispose();
        }
    }
}
