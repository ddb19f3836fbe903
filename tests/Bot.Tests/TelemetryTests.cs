using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace TeamCoachBot.Bot.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public void A_spans_addresses_are_taken_out_and_the_rest_stays()
    {
        using var span = new Activity("GET /files/{link}").Start();
        span.SetTag("url.path", "/files/canary").SetTag("url.full", "https://bot/files/canary");
        span.SetTag("http.route", "/files/{link}");

        using var redaction = new PathRedaction();
        redaction.OnEnd(span);

        Assert.DoesNotContain("canary", string.Join(' ', span.TagObjects), StringComparison.Ordinal);
        Assert.Equal("/files/{link}", span.GetTagItem("http.route"));
    }

    [Fact]
    public async Task Spans_and_figures_reach_the_collector_that_is_named()
    {
        await using var collector = await Collector.StartAsync();
        var export = new TelemetryExport(collector.Address);
        await export.StartingAsync(CancellationToken.None);

        Telemetry.Source.StartActivity("canary-span")?.Dispose();
        Telemetry.Meter.CreateCounter<int>("canary.figure").Add(1);
        await export.StoppedAsync(CancellationToken.None);

        Assert.Contains("canary-span", collector.Received, StringComparison.Ordinal);
        Assert.Contains("canary.figure", collector.Received, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("ftp://collector")]
    public void A_collector_that_cannot_be_called_is_refused(string address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Configuration["Telemetry:OtlpEndpoint"] = address;

        Assert.Throws<StartRefusedException>(builder.AddTelemetry);
    }

    [Fact]
    public void Without_a_collector_nothing_is_collected()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());

        builder.AddTelemetry();

        Assert.DoesNotContain(builder.Services, service => service.ServiceType.Name == "IHostedService");
    }

    /// <summary>Takes what an exporter sends by gRPC, as the text that can be found in it.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly StringBuilder _received = new();

        public Uri Address => new(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        public string Received
        {
            get
            {
                lock (_received)
                    return _received.ToString();
            }
        }

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
                server.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
            var app = builder.Build();
            var collector = new Collector(app);
            app.Run(collector.TakeAsync);
            await app.StartAsync();
            return collector;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task TakeAsync(HttpContext context)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            lock (_received)
                _received.Append(Encoding.UTF8.GetString(body.ToArray()));
            context.Response.ContentType = "application/grpc";
            context.Response.AppendTrailer("grpc-status", "0");
            await context.Response.Body.WriteAsync(new byte[5]);
        }
    }
}
