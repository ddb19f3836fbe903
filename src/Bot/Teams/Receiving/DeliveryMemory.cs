using System.Collections.Concurrent;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>What names one message of a chat, however often it is delivered.</summary>
internal readonly record struct DeliveryKey(TenantId Tenant, string Conversation, ArrivalKind Kind, string Activity, MemberId? From);

/// <summary>
/// Remembers which messages have been answered into their chat, so that a second delivery of one is not answered a
/// second time. What a turn writes is safe without it (the store knows each turn); this keeps the chat tidy.
/// </summary>
internal sealed class DeliveryMemory(TimeProvider time)
{
    // Teams gives up on a delivery within a minute; each message is remembered for between one and two spans.
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(5);
    private const int MostInSpan = 50_000;

    /// <summary>What stands for each message that has been answered: one for all of them.</summary>
    private static readonly Task<bool> Answered = Task.FromResult(true);

    private readonly Lock _turning = new();
    private volatile Shelf _shelf = new([], [], time.GetUtcNow());

    /// <summary>
    /// Does the work unless a delivery of the same message has done it or is at it; then waits for that one's end.
    /// </summary>
    /// <param name="answer">True when the answer has gone out (or may have): nobody is to give it again.</param>
    public async Task AnswerOnceAsync(DeliveryKey key, Func<Task<bool>> answer)
    {
        var mine = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (Known(key, mine.Task) is { } other)
        {
            if (await other)
                return;
            // That one got nothing out and has been forgotten: one of those who waited takes its place.
            Forget(key, other);
        }

        var isAnswered = false;
        try
        {
            isAnswered = await answer();
        }
        finally
        {
            if (isAnswered)
                Settle(key, mine.Task);
            else
                Forget(key, mine.Task);
            mine.SetResult(isAnswered);
        }
    }

    /// <summary>The other delivery of the message; null when there is none and <paramref name="mine"/> was put down.</summary>
    private Task<bool>? Known(DeliveryKey key, Task<bool> mine)
    {
        var shelf = Turned();
        if (shelf.Before.TryGetValue(key, out var earlier))
            return earlier;
        var known = shelf.Now.GetOrAdd(key, mine);
        return known == mine ? null : known;
    }

    private void Settle(DeliveryKey key, Task<bool> mine)
    {
        var shelf = _shelf;
        if (!shelf.Now.TryUpdate(key, Answered, mine))
            shelf.Before.TryUpdate(key, Answered, mine);
    }

    private void Forget(DeliveryKey key, Task<bool> which)
    {
        var shelf = _shelf;
        shelf.Now.TryRemove(new(key, which));
        shelf.Before.TryRemove(new(key, which));
    }

    private Shelf Turned()
    {
        var shelf = _shelf;
        var now = time.GetUtcNow();
        if (now - shelf.Since < Span && shelf.Now.Count < MostInSpan)
            return shelf;
        lock (_turning)
        {
            if (_shelf == shelf)
                _shelf = new([], now - shelf.Since < 2 * Span ? shelf.Now : [], now);
            return _shelf;
        }
    }

    private sealed record Shelf(
        ConcurrentDictionary<DeliveryKey, Task<bool>> Now, ConcurrentDictionary<DeliveryKey, Task<bool>> Before, DateTimeOffset Since);
}
