using Microsoft.AspNetCore.Http;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bench;

/// <summary>Takes whatever the bot sends, counts it and keeps nothing.</summary>
internal sealed class StubConnector : IAsyncDisposable
{
    private static readonly byte[] Taken = [.. """{"id":"1"}"""u8];

    private LoopbackServer? _server;
    private int _count;

    public Uri ServiceUrl => _server!.Address;

    public int Count => Volatile.Read(ref _count);

    public static async Task<StubConnector> StartAsync()
    {
        var stub = new StubConnector();
        stub._server = await LoopbackServer.StartAsync(stub.TakeAsync);
        return stub;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        Interlocked.Increment(ref _count);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Taken.Length;
        await context.Response.Body.WriteAsync(Taken);
    }
}
