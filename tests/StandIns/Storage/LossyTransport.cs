using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>
/// Carries requests to the real service and loses the answers of the next writes: the service has done its work, the
/// client never hears of it.
/// </summary>
internal sealed class LossyTransport(HttpPipelineTransport inner) : HttpPipelineTransport
{
    private int _toLose;

    public void LoseAnswers(int count) => Interlocked.Exchange(ref _toLose, count);

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) =>
        throw new NotSupportedException("Storage is asked asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await inner.ProcessAsync(message);
        if (message.Request.Method == RequestMethod.Get || Interlocked.Decrement(ref _toLose) < 0)
            return;
        message.Response.Dispose();
        throw new IOException("The connection was closed before the answer came.");
    }
}
