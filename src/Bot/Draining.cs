using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamCoachBot.Bot;

/// <summary>
/// The first step of an orderly stop: <c>/readyz</c> says no for a moment while requests are still taken, so that the
/// load balancer looks elsewhere; only then does the server stop listening and finish what runs.
/// </summary>
internal sealed class Draining(TimeProvider clock, TimeSpan notice) : IHostedLifecycleService, IHealthCheck
{
    /// <summary>Long enough for a probe each second to see it, short against the ten seconds of the whole stop.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromSeconds(2);

    private volatile bool _draining;

    public bool IsDraining => _draining;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _draining = true;
        if (notice > TimeSpan.Zero)
            await Task.Delay(notice, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_draining ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
