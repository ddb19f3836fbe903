using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>Keeps every log line, with its level.</summary>
internal sealed class LogSink : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines.Select(one => one.Line)];

    /// <summary>What the server itself reports as unhandled, or anybody as critical.</summary>
    public IReadOnlyList<string> Unhandled =>
        [.. Lines.Where(line => line.Contains("unhandled", StringComparison.OrdinalIgnoreCase))];

    public void Forget() => _lines.Clear();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
