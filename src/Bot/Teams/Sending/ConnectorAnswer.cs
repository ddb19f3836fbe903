using System.Net;
using System.Text.Json;

namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>What became of a request to the connector.</summary>
internal enum ConnectorOutcome
{
    Accepted,

    /// <summary>Answered with a status that means it was not done.</summary>
    Refused,

    /// <summary>Done or not: nobody knows.</summary>
    Ambiguous,

    /// <summary>Not done, because the token was not taken; the next one may be.</summary>
    TokenRefused,

    /// <summary>It was not let out: no token, or a host that is not allowed.</summary>
    NotSent,

    /// <summary>No connection came about, so it never left.</summary>
    Unreached,

    Throttled,
}

/// <summary>The connector's answer, with as much of it as the bot acts on.</summary>
internal readonly record struct ConnectorAnswer(
    ConnectorOutcome Outcome, int Status, string Code, byte[] Body, TimeSpan RetryAfter)
{
    /// <summary>What it means for a message on its way out.</summary>
    public SendResult ToSendResult(string? activityId) => Outcome switch
    {
        ConnectorOutcome.Accepted => new SendResult.Sent(activityId),
        ConnectorOutcome.Ambiguous => new SendResult.Ambiguous(Code),
        ConnectorOutcome.Throttled => new SendResult.Throttled(RetryAfter),
        ConnectorOutcome.Refused when IsBlocked => new SendResult.Blocked(Code),
        _ => new SendResult.Failed(Code),
    };

    /// <summary>
    /// True for the refusals that hold until the person speaks to the bot (platform facts, chapter 2.2).
    /// </summary>
    public bool IsBlocked => Status == (int)HttpStatusCode.Forbidden && Code is "BotDisabledByAdmin"
        or "BotNotInConversationRoster" or "ConversationBlockedByUser" or "ForbiddenOperationException"
        or "MessageWritesBlocked";

    public static ConnectorAnswer NotSent(string code) => new(ConnectorOutcome.NotSent, 0, code, [], default);

    public static ConnectorAnswer Unreached(string cause) => new(ConnectorOutcome.Unreached, 0, cause, [], default);

    public static ConnectorAnswer Ambiguous(string cause) => new(ConnectorOutcome.Ambiguous, 0, cause, [], default);

    public static ConnectorAnswer Throttled(TimeSpan retryAfter) =>
        new(ConnectorOutcome.Throttled, (int)HttpStatusCode.TooManyRequests, "Throttled", [], retryAfter);

    /// <summary>Reads the error's code; a body that holds none is named by its status.</summary>
    public static ConnectorAnswer Read(HttpStatusCode status, byte[] body)
    {
        var outcome = status switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent =>
                ConnectorOutcome.Accepted,
            HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout => ConnectorOutcome.Ambiguous,
            _ => ConnectorOutcome.Refused,
        };
        var code = outcome == ConnectorOutcome.Accepted ? "" : ConnectorErrors.Code(body) ?? $"{(int)status}";
        return new(outcome, (int)status, code, body, default);
    }
}

/// <summary>Reads error bodies of the connector, in their present and their older form.</summary>
internal static class ConnectorErrors
{
    private const int LongestCode = 64;
    private const int WritesBlocked = 209;

    /// <summary>The error's code, or null. Only letters and digits: it goes into logs and stored rows.</summary>
    public static string? Code(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            var root = document.RootElement;
            var error = Inside(root, "error") ?? root;
            if (Number(root, "errorCode") == WritesBlocked || Text(error, "subCode") == "MessageWritesBlocked"
                || Text(error, "message")?.Contains("MessageWritesBlocked", StringComparison.Ordinal) == true)
            {
                return "MessageWritesBlocked";
            }

            return Text(error, "code") is { Length: > 0 and <= LongestCode } code && code.All(char.IsAsciiLetterOrDigit)
                ? code
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Inside(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var inner)
        && inner.ValueKind == JsonValueKind.Object
            ? inner
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    private static int? Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var number)
        && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value)
            ? value
            : null;
}
