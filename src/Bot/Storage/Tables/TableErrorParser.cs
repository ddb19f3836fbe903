using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>Reads the service's error body: <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var (code, message) = Read(response.ContentStream is MemoryStream ? response.Content.ToMemory().Span : []);
        if (code is null && response.Headers.TryGetValue("x-ms-error-code", out var header))
            code = header;
        error = code is null ? null : new ResponseError(code, message);
        return error is not null;
    }

    /// <summary>Code and message of an error body; both null when it is none (a proxy's page, an empty body).</summary>
    public static (string? Code, string? Message) Read(ReadOnlySpan<byte> utf8)
    {
        string? code = null;
        string? message = null;
        var json = new Utf8JsonReader(utf8, isFinalBlock: true, default);
        try
        {
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName)
                    continue;
                if (json.ValueTextEquals("code"u8) && json.Read() && json.TokenType == JsonTokenType.String)
                    code = json.GetString();
                else if (json.ValueTextEquals("value"u8) && json.Read() && json.TokenType == JsonTokenType.String)
                    message = json.GetString();
            }
        }
        catch (JsonException)
        {
            // Not the service's own words; status and header say what there is to say.
        }
        return (code, message);
    }
}
