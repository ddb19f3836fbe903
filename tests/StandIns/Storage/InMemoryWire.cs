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

    /// <param name="check">Refuses what would not be sent; what it throws counts as no request.</param>
    public Task<T> SendAsync<T>(
        string method, string resource, Action? check, Func<T> request, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
            return Task.FromCanceled<T>(ct);
        try
        {
            check?.Invoke();
            return Task.FromResult(Faults.Meet(method != "GET", () => RoundTrips.Add(method, resource), request));
        }
        catch (Exception e)
        {
            return Task.FromException<T>(e);
        }
    }
}
