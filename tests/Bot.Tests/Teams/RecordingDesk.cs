using System.Collections.Concurrent;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>A desk that keeps what arrived and answers as told.</summary>
internal sealed class RecordingDesk : IDesk
{
    private readonly ConcurrentQueue<Arrival> _arrivals = new();

    public IReadOnlyList<Arrival> Arrivals => [.. _arrivals];

    public Func<Arrival, CancellationToken, Task<Reply>> Answer { get; set; } =
        (_, _) => Task.FromResult(Reply.Nothing);

    public void Forget()
    {
        _arrivals.Clear();
        Says(Reply.Nothing);
    }

    public void Says(Reply reply) => Answer = (_, _) => Task.FromResult(reply);

    public Task<Reply> AnswerAsync(Arrival arrival, CancellationToken ct)
    {
        _arrivals.Enqueue(arrival);
        return Answer(arrival, ct);
    }
}
