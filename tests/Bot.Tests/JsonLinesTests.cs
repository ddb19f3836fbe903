using System.Diagnostics;
using System.Text.Json;
using Azure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TeamCoachBot.Bot.Tests;

/// <summary>A log line cannot be forged, and what somebody wrote does not get into it by way of an exception.</summary>
public sealed class JsonLinesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("a\r\n{\"level\":\"Critical\"}")]
    [InlineData("\u001b[31mred\u001b[0m")]
    [InlineData("\u2028\u2029\u0085\0")]
    [InlineData("\"},{\"x\":\"")]
    public void Whatever_a_value_holds_it_stays_one_object_on_one_line(string value)
    {
        var line = Written(log => log.LogWarning(7, "Asked for {Thing}", value));

        Assert.Equal("\n", line[^1..]);
        Assert.DoesNotContain(line[..^Environment.NewLine.Length], char.IsControl);
        var json = JsonDocument.Parse(line).RootElement;
        Assert.Equal(value, json.GetProperty("values").GetProperty("Thing").GetString());
        Assert.Equal("Warning", json.GetProperty("level").GetString());
        Assert.Equal(7, json.GetProperty("eventId").GetInt32());
        Assert.Equal("2026-11-22T02:00:00.0000000Z", json.GetProperty("time").GetString());
    }

    [Fact]
    public void An_exception_is_told_by_kind_and_code_and_never_by_its_message()
    {
        var inner = new FormatException("canary-inner");
        var failure = new RequestFailedException(409, "canary-outer", "EntityAlreadyExists", inner);

        var line = Written(log => log.LogError(failure, "Storage refused"));

        Assert.DoesNotContain("canary", line, StringComparison.Ordinal);
        var told = JsonDocument.Parse(line).RootElement.GetProperty("exception");
        Assert.Equal("409 EntityAlreadyExists", told.GetProperty("code").GetString());
        Assert.Equal("System.FormatException", told.GetProperty("inner").GetProperty("type").GetString());
    }

    [Fact]
    public void Trace_ids_are_those_of_the_running_activity()
    {
        using var activity = new Activity("turn").SetIdFormat(ActivityIdFormat.W3C).Start();

        var json = JsonDocument.Parse(Written(log => log.LogInformation("Done"))).RootElement;

        Assert.Equal(activity.TraceId.ToHexString(), json.GetProperty("traceId").GetString());
        Assert.Equal(activity.SpanId.ToHexString(), json.GetProperty("spanId").GetString());
    }

    [Fact]
    public void Scopes_are_left_out()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var scope = scopes.Push("canary");

        Assert.DoesNotContain("canary", Written(log => log.LogInformation("Done"), scopes), StringComparison.Ordinal);
    }

    private static string Written(Action<ILogger> write, IExternalScopeProvider? scopes = null)
    {
        var writer = new StringWriter { NewLine = "\n" };
        write(new Capture(new JsonLines(new SteppedClock(Now)), writer, scopes));
        return writer.ToString();
    }

    private sealed class Capture(JsonLines lines, TextWriter writer, IExternalScopeProvider? scopes) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Write(new LogEntry<TState>(logLevel, "Tests", eventId, state, exception, formatter), scopes, writer);
    }
}
