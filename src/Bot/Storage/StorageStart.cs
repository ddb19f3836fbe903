using Azure;
using Azure.Identity;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// Makes missing tables and the queue once, in the background of the start, and tries again until storage answers:
/// an outage delays the bot's answers, never its start.
/// </summary>
internal sealed partial class StorageStart(
    BotTables tables, ILogger<StorageStart> log, TimeProvider? systemClock = null)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done as soon as all tables are known to exist.</summary>
    public Task Ready => _ready.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var clock = systemClock ?? TimeProvider.System;
        for (var pause = FirstPause; !await TryAsync(stoppingToken); pause = Longer(pause))
            await Task.Delay(pause, clock, stoppingToken);
        _ready.TrySetResult();
    }

    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            await tables.CreateMissingAsync(ct);
            return true;
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or AuthenticationFailedException)
        {
            NotReachable(e);
            return false;
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Storage can't be reached or refuses; its tables are not made yet.")]
    private partial void NotReachable(Exception cause);
}
