using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Azure;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace TeamCoachBot.Bot;

/// <summary>
/// Writes each log entry as one JSON object on one line: UTC time, level, category, event, text, its named values,
/// trace ids. Control characters are escaped by JSON, so that no value can forge a line. Scopes are left out, and of
/// an exception only kind, code and stack are kept: its message may quote what somebody wrote.
/// </summary>
internal sealed class JsonLines(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "json-lines";

    public override void Write<TState>(
        in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var buffer = new MemoryStream(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("category", logEntry.Category);
            json.WriteNumber("eventId", logEntry.EventId.Id);
            if (logEntry.EventId.Name is { Length: > 0 } name)
                json.WriteString("event", name);
            // Without the exception: formatters that append it would quote its message.
            json.WriteString("text", logEntry.Formatter(logEntry.State, null));
            WriteValues(json, logEntry.State);
            WriteTrace(json);
            if (logEntry.Exception is { } exception)
                WriteException(json, "exception", exception);
            json.WriteEndObject();
        }
        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteValues(Utf8JsonWriter json, object? state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values)
            return;
        json.WriteStartObject("values");
        foreach (var (key, value) in values)
            if (key != "{OriginalFormat}")
                json.WriteString(key, Convert.ToString(value, CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteTrace(Utf8JsonWriter json)
    {
        if (Activity.Current is not { } activity)
            return;
        json.WriteString("traceId", activity.TraceId.ToHexString());
        json.WriteString("spanId", activity.SpanId.ToHexString());
    }

    private static void WriteException(Utf8JsonWriter json, string key, Exception exception)
    {
        json.WriteStartObject(key);
        json.WriteString("type", exception.GetType().FullName);
        if (CodeOf(exception) is { } code)
            json.WriteString("code", code);
        if (exception is StartRefusedException or OptionsValidationException)
            json.WriteString("reason", exception.Message);
        json.WriteString("stack", exception.StackTrace);
        if (exception.InnerException is { } inner)
            WriteException(json, "inner", inner);
        json.WriteEndObject();
    }

    /// <summary>What an operator needs in place of the message.</summary>
    private static string? CodeOf(Exception exception) => exception switch
    {
        RequestFailedException failed => $"{failed.Status} {failed.ErrorCode}",
        SocketException socket => socket.SocketErrorCode.ToString(),
        HttpRequestException { StatusCode: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
        HttpRequestException http => http.HttpRequestError.ToString(),
        IOException io => string.Create(CultureInfo.InvariantCulture, $"0x{io.HResult:X8}"),
        _ => null,
    };
}

/// <summary>Makes the console's log one JSON object a line.</summary>
internal static class JsonLinesSetup
{
    public static void AddJsonLines(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console => console.FormatterName = JsonLines.FormatterName);
        logging.Services.AddSingleton<ConsoleFormatter, JsonLines>();
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        logging.AddFilter("System.Net.Http", LogLevel.Warning);
    }
}
