using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamCoachBot.Bot.Storage.Queues;

/// <summary>How the queue client talks.</summary>
internal sealed class QueueClientOptions : StorageClientOptions;

/// <summary>Makes and sends the requests of the queue clients.</summary>
internal sealed class QueuePipeline(Uri endpoint, HttpPipelinePolicy authentication, QueueClientOptions options)
    : StoragePipeline(endpoint, authentication, options, new QueueErrorParser())
{
    /// <param name="path">Percent-encoded, below the endpoint.</param>
    public HttpMessage Message(
        RequestMethod method, string path, ReadOnlyMemory<byte> xml, ReadOnlySpan<(string Name, string Value)> query)
    {
        var message = Message(method, path, xml, "application/xml");
        foreach (var (name, value) in query)
            message.Request.Uri.AppendQuery(name, Uri.EscapeDataString(value), escapeValue: false);
        return message;
    }
}
