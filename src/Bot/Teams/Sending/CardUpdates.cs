using System.Collections.Concurrent;

namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>
/// Merges updates of one message: the first goes out at once, those within the next 2 s become one, the last. Whoever
/// asked for a merged one gets the result of the one that was sent.
/// </summary>
internal sealed class CardUpdates(TimeProvider time)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Pending> _pending = new(StringComparer.Ordinal);

    /// <param name="key">Names the message.</param>
    /// <param name="send">Sends this update; only the last of a merged group is called.</param>
    public Task<SendResult> UpdateAsync(
        string key, Func<CancellationToken, Task<SendResult>> send, CancellationToken ct)
    {
        while (true)
        {
            var fresh = new Pending();
            var pending = _pending.GetOrAdd(key, fresh);
            if (ReferenceEquals(pending, fresh))
            {
                var first = send(ct);
                _ = HoldAsync(key, fresh, first);
                return first;
            }

            if (pending.TryJoin(send) is { } merged)
                return merged.WaitAsync(ct);
            _pending.TryRemove(new(key, pending));
        }
    }

    /// <summary>
    /// Keeps the message quiet after a send, then sends what came meanwhile, as long as something did.
    /// </summary>
    private async Task HoldAsync(string key, Pending pending, Task sent)
    {
        await sent.ContinueWith(static _ => { }, TaskScheduler.Default);
        while (true)
        {
            await Task.Delay(Quiet, time);
            if (pending.TakeLast() is not { } last)
                break;
            await last.RunAsync();
        }

        _pending.TryRemove(new(key, pending));
    }

    /// <summary>What waits for one message's quiet time to end.</summary>
    private sealed class Pending
    {
        private readonly Lock _lock = new();
        private Merged? _next;
        private bool _closed;

        /// <summary>Null when the quiet time has just ended.</summary>
        public Task<SendResult>? TryJoin(Func<CancellationToken, Task<SendResult>> send)
        {
            lock (_lock)
            {
                if (_closed)
                    return null;
                _next ??= new();
                _next.Send = send;
                return _next.Result;
            }
        }

        public Merged? TakeLast()
        {
            lock (_lock)
            {
                (var last, _next) = (_next, null);
                _closed = last is null;
                return last;
            }
        }
    }

    /// <summary>One update that stands for several.</summary>
    private sealed class Merged
    {
        private readonly TaskCompletionSource<SendResult> _result =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Func<CancellationToken, Task<SendResult>>? Send { get; set; }

        public Task<SendResult> Result => _result.Task;

        public async Task RunAsync()
        {
            try
            {
                // Not the callers' tokens: one of them going away must not take the others' update with it.
                _result.TrySetResult(await Send!(CancellationToken.None));
            }
            catch (Exception failure)
            {
                _result.TrySetException(failure);
            }
        }
    }
}
