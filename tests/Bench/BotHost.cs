using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamCoachBot.Bot;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Teams.Sending;
using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.Bench;

/// <summary>
/// The bot as its own program composes it, with three differences: storage in memory where no other is named, counters
/// to read, and a pace of sending that never waits.
/// </summary>
internal static class BotHost
{
    // A real tenant takes 50 messages a second, which would be all that a run through the connector measures: the
    // windows are kept and walked, but never found full.
    private static readonly PaceLimits Unheld = new([new(1, TimeSpan.Zero)], [new(1, TimeSpan.Zero)]);

    public static Task<int> RunAsync(string[] settings) => Starting.RunAsync(() =>
    {
        var app = Composition.Build(settings, Change);
        app.MapCounters();
        return app;
    });

    private static void Change(WebApplicationBuilder builder)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(new SendPace(TimeProvider.System, Unheld)));
        if (!string.IsNullOrEmpty(builder.Configuration["Storage:ConnectionString"]))
            return;
        var trips = new RoundTrips();
        builder.Services.AddSingleton(trips);
        builder.Services.Replace(ServiceDescriptor.Singleton<TableServiceClient>(new InMemoryTableServiceClient(trips)));
        builder.Services.Replace(ServiceDescriptor.Singleton<QueueServiceClient>(new InMemoryQueueServiceClient(trips)));
    }
}
