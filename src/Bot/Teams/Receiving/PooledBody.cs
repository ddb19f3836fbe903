using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>A request's body, read once into a rented buffer that is given back on disposal.</summary>
internal sealed class PooledBody : IDisposable
{
    /// <summary>The largest body that is read. An activity of Teams is some kilobytes.</summary>
    public const int Limit = 256 * 1024;

    private const int FirstRent = 4 * 1024;

    private byte[] _buffer;
    private int _length;

    private PooledBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlySpan<byte> Utf8 => _buffer.AsSpan(0, _length);

    /// <summary>The body, or null when it is larger than <see cref="Limit"/>.</summary>
    /// <exception cref="BadHttpRequestException">The request broke off or its framing is wrong.</exception>
    public static async ValueTask<PooledBody?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Limit;
        var body = new PooledBody((int)(request.ContentLength ?? FirstRent) + 1);
        try
        {
            while (true)
            {
                var read = await request.Body.ReadAsync(body._buffer.AsMemory(body._length), ct);
                body._length += read;
                if (read == 0)
                    return body;
                if (body._length > Limit)
                    break;
                if (body._length == body._buffer.Length)
                    body.Grow();
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }

        body.Dispose();
        return null;
    }

    public void Dispose()
    {
        // Cleared: the next renter must not find what a person wrote.
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
        _length = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Utf8.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }
}
