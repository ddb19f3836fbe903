using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamCoachBot.Bot;

/// <summary>
/// Whether the process is alive (<c>/healthz</c>, asks nobody) and whether it should be sent work (<c>/readyz</c>).
/// Both are open to everybody and answer one word.
/// </summary>
internal static class Health
{
    /// <summary>Tag of the checks that <c>/readyz</c> asks.</summary>
    public const string Ready = "ready";

    /// <summary>How long one check may take; an outage is told well inside a probe's usual five seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>How long all that runs may take to finish after the stop was asked for.</summary>
    public static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Registers the checks' frame and the orderly stop. Call it before services that take on work of their own, so
    /// that the load balancer hears of the stop before they do.
    /// </summary>
    public static IHealthChecksBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopPatience);
        var notice = builder.Environment.IsDevelopment() ? TimeSpan.Zero : Draining.Notice;
        builder.Services.AddSingleton(services => new Draining(services.GetRequiredService<TimeProvider>(), notice));
        builder.Services.AddHostedService(services => services.GetRequiredService<Draining>());
        builder.Services.AddSingleton<ReadinessCache>();
        return builder.Services.AddHealthChecks().AddCheck<Draining>("draining", tags: [Ready]);
    }

    /// <summary>Adds something that must be in order before work is sent here. It is asked at most once a second.</summary>
    public static IHealthChecksBuilder AddReadiness(
        this IHealthChecksBuilder health, string name, Func<IServiceProvider, CancellationToken, Task<bool>> isReady)
    {
        // Awaited with a limit of its own: a check that forgets its token must not hold the answer.
        health.Add(new HealthCheckRegistration(
            name, services => new Check(ct => isReady(services, ct).WaitAsync(Patience, ct)), null, [Ready], Patience));
        return health;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        // A plain handler: one with parameters would be compiled from an expression at every start.
        endpoints.MapGet("/readyz", (RequestDelegate)(async context =>
        {
            var ready = await context.RequestServices.GetRequiredService<ReadinessCache>().IsReadyAsync();
            context.Response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(ready ? "Ready" : "Unready");
        })).AllowAnonymous();
    }

    private sealed class Check(Func<CancellationToken, Task<bool>> isReady) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken) =>
            await isReady(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
