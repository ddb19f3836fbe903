using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TeamCoachBot.Bot.Tests;

public sealed class HealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Readiness_follows_storage_down_and_up_again_while_the_process_stays_alive()
    {
        var isUp = true;
        await using var probed = await Probed.StartAsync((_, _) => Task.FromResult(isUp));

        Assert.Equal((HttpStatusCode.OK, "Ready"), await probed.AskAsync("/readyz"));
        isUp = false;
        probed.Clock.Step(TimeSpan.FromSeconds(1));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unready"), await probed.AskAsync("/readyz"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await probed.AskAsync("/healthz"));
        isUp = true;
        probed.Clock.Step(TimeSpan.FromSeconds(1));
        Assert.Equal((HttpStatusCode.OK, "Ready"), await probed.AskAsync("/readyz"));
    }

    [Fact]
    public async Task A_check_that_throws_or_never_ends_is_a_plain_no()
    {
        await using var throwing = await Probed.StartAsync(
            (_, _) => throw new InvalidOperationException("tenant contoso"));
        await using var endless = await Probed.StartAsync((_, _) => new TaskCompletionSource<bool>().Task);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unready"), await throwing.AskAsync("/readyz"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unready"), await endless.AskAsync("/readyz"));
    }

    [Fact]
    public async Task However_many_ask_within_a_second_storage_is_asked_once()
    {
        var asked = 0;
        await using var probed = await Probed.StartAsync((_, _) =>
        {
            Interlocked.Increment(ref asked);
            return Task.FromResult(true);
        });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => probed.AskAsync("/readyz")));

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_stop_is_told_at_once_and_not_from_memory()
    {
        await using var probed = await Probed.StartAsync((_, _) => Task.FromResult(true));
        Assert.Equal((HttpStatusCode.OK, "Ready"), await probed.AskAsync("/readyz"));

        // The stepped clock never lets the notice end: this is the moment between hearing of the stop and stopping.
        using var enough = new CancellationTokenSource();
        var stopping = probed.Services.GetRequiredService<Draining>().StoppingAsync(enough.Token);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unready"), await probed.AskAsync("/readyz"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await probed.AskAsync("/healthz"));
        Assert.False(stopping.IsCompleted);

        await enough.CancelAsync();
        await stopping;
    }

    [Fact]
    public async Task A_running_request_is_finished_within_the_stop()
    {
        await using var probed = await Probed.StartAsync((_, _) => Task.FromResult(true));
        var running = probed.AskAsync("/slow");
        await probed.Reached.Task;

        var stop = probed.StopServerAsync();
        probed.Release.SetResult();

        Assert.Equal((HttpStatusCode.OK, "done"), await running);
        await stop;
    }

    private sealed class Probed(WebApplication app) : IAsyncDisposable
    {
        private readonly HttpClient _http = new();

        public SteppedClock Clock { get; } = (SteppedClock)app.Services.GetRequiredService<TimeProvider>();

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IServiceProvider Services => app.Services;

        public static async Task<Probed> StartAsync(Func<IServiceProvider, CancellationToken, Task<bool>> isReady)
        {
            var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = Environments.Production });
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            builder.Services.AddRoutingCore().AddAuthorization();
            builder.Services.AddSingleton<TimeProvider>(new SteppedClock(Now));
            builder.AddHealth().AddReadiness("storage", isReady);
            var app = builder.Build();
            var probed = new Probed(app);
            app.UseRouting();
            app.MapHealth();
            app.MapGet("/slow", async () =>
            {
                probed.Reached.SetResult();
                await probed.Release.Task;
                return "done";
            });
            await app.StartAsync();
            return probed;
        }

        public async Task<(HttpStatusCode, string)> AskAsync(string path)
        {
            var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            using var answer = await _http.GetAsync(new Uri(address + path));
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        public Task StopServerAsync() => Services.GetRequiredService<IServer>().StopAsync(CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            _http.Dispose();
        }
    }
}
