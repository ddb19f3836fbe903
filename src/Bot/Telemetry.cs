using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace TeamCoachBot.Bot;

/// <summary>
/// Where the bot's own spans and figures come from. They carry kinds, outcomes and durations; never a tenant, a
/// person, a text, an amount or a score.
/// </summary>
internal static class Telemetry
{
    public const string Name = "TeamCoachBot";

    public static readonly ActivitySource Source = new(Name);

    public static readonly Meter Meter = new(Name);

    /// <summary>
    /// Exports spans and figures by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> or <c>Telemetry:OtlpEndpoint</c> names
    /// a collector; without one nothing is collected.
    /// </summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var usual = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        var address = usual ?? builder.Configuration["Telemetry:OtlpEndpoint"];
        if (string.IsNullOrWhiteSpace(address))
            return;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var collector) || collector.Scheme is not ("http" or "https"))
            throw new StartRefusedException("OTEL_EXPORTER_OTLP_ENDPOINT is expected to be an http or https address.");
        // The exporter reads the OTEL_ variables itself; only an address from elsewhere must be handed over.
        builder.Services.AddHostedService(_ => new TelemetryExport(usual is null ? collector : null));
    }

    internal static ResourceBuilder Resource => ResourceBuilder.CreateDefault().AddService(
        Name, serviceVersion: typeof(Telemetry).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
}

/// <summary>Holds the exporters from before the server answers until after it has finished.</summary>
internal sealed class TelemetryExport(Uri? collector) : IHostedLifecycleService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _figures;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        // Spans of outgoing requests are left out: their addresses hold conversation and row keys.
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Telemetry.Resource)
            .AddSource(Telemetry.Name, "Microsoft.AspNetCore")
            .AddProcessor(new PathRedaction())
            .AddOtlpExporter(Point)
            .Build();
        _figures = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Telemetry.Resource)
            .AddMeter(Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
                "System.Net.Http", "System.Runtime")
            .AddOtlpExporter(Point)
            .Build();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        // Disposing flushes what is left.
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _figures?.Dispose();
        (_traces, _figures) = (null, null);
    }

    private void Point(OtlpExporterOptions options)
    {
        if (collector is not null)
            options.Endpoint = collector;
    }
}

/// <summary>Takes addresses out of spans before they are exported: a one-time link's path is a secret.</summary>
internal sealed class PathRedaction : BaseProcessor<Activity>
{
    private static readonly string[] Addresses = ["url.path", "url.query", "url.full", "http.target", "http.url"];

    public override void OnEnd(Activity data)
    {
        foreach (var key in Addresses)
            if (data.GetTagItem(key) is not null)
                data.SetTag(key, null);
    }
}
