using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamCoachBot.Bot;

/// <summary>
/// Asks the checks at most once a second however many ask, because <c>/readyz</c> is open to everybody and each check
/// costs requests to storage. A stop is never answered from memory.
/// </summary>
internal sealed class ReadinessCache(HealthCheckService checks, Draining draining, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private Task<bool>? _answer;
    private long _asked;

    public async Task<bool> IsReadyAsync() => !draining.IsDraining && await LatestAsync() && !draining.IsDraining;

    private Task<bool> LatestAsync()
    {
        lock (_gate)
        {
            if (_answer is { IsCompleted: false })
                return _answer;
            if (_answer is null || clock.GetElapsedTime(_asked) >= Lasts)
            {
                _asked = clock.GetTimestamp();
                // The one who asks may go away; the others who wait for the same answer don't.
                _answer = Task.Run(AskAsync);
            }
            return _answer;
        }
    }

    private async Task<bool> AskAsync()
    {
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(Health.Ready));
        return report.Status == HealthStatus.Healthy;
    }
}
