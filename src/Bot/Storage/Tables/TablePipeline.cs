using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>Makes and sends the requests of the table clients.</summary>
internal sealed class TablePipeline(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions options)
    : StoragePipeline(endpoint, authentication, options, new TableErrorParser())
{
    private const string Json = "application/json;odata=minimalmetadata";

    /// <param name="path">Percent-encoded, below the endpoint.</param>
    public HttpMessage Message(RequestMethod method, string path, ReadOnlyMemory<byte> json = default)
    {
        var message = Message(method, path, json, "application/json");
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue(HttpHeader.Names.Accept, Json);
        return message;
    }

    public static string? ErrorCode(Response response) =>
        new TableErrorParser().TryParse(response, out var error, out _) ? error.Code : null;
}
