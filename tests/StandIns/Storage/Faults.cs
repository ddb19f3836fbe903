using System.Collections.Concurrent;
using Azure;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>What can go wrong between a client and storage.</summary>
internal enum Fault
{
    /// <summary>The write is carried out, its answer is lost, and the client's own retry asks again.</summary>
    LostAnswer,

    /// <summary>The write is carried out and no retry ever hears of it.</summary>
    LostForGood,

    /// <summary>Storage is too busy to do anything, beyond all retries.</summary>
    Busy,
}

/// <summary>
/// The faults that the next requests meet, in order: one each, reads only meet <see cref="Fault.Busy"/>.
/// </summary>
internal sealed class Faults
{
    private readonly ConcurrentQueue<Fault> _next = new();
    private int _spared;

    public void Next(params ReadOnlySpan<Fault> faults)
    {
        foreach (var fault in faults)
            _next.Enqueue(fault);
    }

    /// <summary>So many requests, reads among them, meet no fault before the next one does.</summary>
    public void Skip(int requests) => Interlocked.Exchange(ref _spared, requests);

    /// <summary>What has not gone wrong yet doesn't.</summary>
    public void Forget()
    {
        Interlocked.Exchange(ref _spared, 0);
        _next.Clear();
    }

    /// <summary>Carries out one request, with the fault that awaits it.</summary>
    internal T Meet<T>(bool isWrite, Action count, Func<T> request)
    {
        count();
        if (Volatile.Read(ref _spared) > 0 && Interlocked.Decrement(ref _spared) >= 0)
            return request();
        if (!_next.TryPeek(out var fault) || (!isWrite && fault != Fault.Busy) || !_next.TryDequeue(out fault))
            return request();
        switch (fault)
        {
            case Fault.LostAnswer:
                Lose(request);
                count();
                return request();
            case Fault.LostForGood:
                Lose(request);
                throw new RequestFailedException(
                    0, "The answer was lost.", new IOException("The connection was closed."));
            default:
                throw new RequestFailedException(503, "The server is busy.", "ServerBusy", null);
        }
    }

    private static void Lose<T>(Func<T> request)
    {
        try
        {
            request();
        }
        catch (RequestFailedException)
        {
            // A refusal is an answer too, and this one is lost.
        }
    }
}
