using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace TeamCoachBot.Bot.Storage.Queues;

/// <summary>Reads the name of a failure from the header in which the queue service gives it.</summary>
internal sealed class QueueErrorParser : RequestFailedDetailsParser
{
    public const string Header = "x-ms-error-code";

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = response.Headers.TryGetValue(Header, out var code)
            ? new ResponseError(code, response.ReasonPhrase)
            : null;
        return error is not null;
    }
}
