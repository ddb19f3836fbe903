using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>
/// What lies between a double and its memory: requests are counted, can be cancelled and meet their faults, and
/// failures come with the task, as over a network.
/// </summary>
internal sealed class InMemoryWire(RoundTrips roundTrips)
{
    public RoundTrips RoundTrips { get; } = roundTrips;

    public Faults Faults { get; } = new();

    public Task<T> SendAsync<T>(string method, string resource, Func<T> request, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
            return Task.FromCanceled<T>(ct);
        try
        {
            return Task.FromResult(Faults.Meet(method != "GET", () => RoundTrips.Add(method, resource), request));
        }
        catch (Exception e)
        {
            return Task.FromException<T>(e);
        }
    }
}
