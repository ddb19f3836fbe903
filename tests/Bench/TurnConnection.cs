using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TeamCoachBot.Bench;

/// <summary>
/// One kept connection that sends a request and reads its answer, with as little work as possible: the generator must
/// never be what limits the bot.
/// </summary>
internal sealed class TurnConnection : IDisposable
{
    private readonly byte[] _buffer = new byte[128 * 1024];
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
    };

    private int _head;
    private int _filled;

    public string Body => Encoding.UTF8.GetString(_buffer.AsSpan(_head, _filled - _head));

    public static async Task<TurnConnection> OpenAsync(int port)
    {
        var connection = new TurnConnection();
        try
        {
            await connection._socket.ConnectAsync(IPAddress.Loopback, port);
            return connection;
        }
        catch (SocketException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends the request and reads the whole answer; its status.</summary>
    public async ValueTask<int> AskAsync(ReadOnlyMemory<byte> request)
    {
        (_head, _filled) = (0, 0);
        for (var sent = 0; sent < request.Length;)
            sent += await _socket.SendAsync(request[sent..]);
        do
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_filled));
            if (read == 0)
                throw new IOException("The bot hung up in the middle of an answer, or it is longer than expected.");
            _filled += read;
        }
        while (!IsWhole());
        return Utf8Parser.TryParse(_buffer.AsSpan(9, 3), out int status, out _) ? status : 0;
    }

    public void Dispose() => _socket.Dispose();

    private bool IsWhole()
    {
        var all = _buffer.AsSpan(0, _filled);
        if (_head == 0)
        {
            var end = all.IndexOf("\r\n\r\n"u8);
            if (end < 0)
                return false;
            _head = end + 4;
        }

        var head = all[.._head];
        var length = head.IndexOf("Content-Length: "u8);
        if (length >= 0)
            return Utf8Parser.TryParse(head[(length + 16)..], out int body, out _) && _filled >= _head + body;
        return head.IndexOf("chunked"u8) < 0 || all[_head..].EndsWith("0\r\n\r\n"u8);
    }
}
