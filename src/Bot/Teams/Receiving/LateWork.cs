using System.Collections.Concurrent;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>What goes on after a request was answered. A stopping bot waits for it.</summary>
internal sealed partial class LateWork(ILogger<LateWork> log) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    public void Run(Func<Task> work)
    {
        var task = Task.Run(() => GuardAsync(work));
        _running.TryAdd(task, true);
        task.ContinueWith(
            done => _running.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Ends when nothing that was begun so far goes on.</summary>
    public Task SettledAsync() => Task.WhenAll(_running.Keys);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => SettledAsync().WaitAsync(cancellationToken);

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            LogFailed(failure.GetType().Name, failure.StackTrace);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work after an answer failed: {Type} {Place}")]
    private partial void LogFailed(string type, string? place);
}
