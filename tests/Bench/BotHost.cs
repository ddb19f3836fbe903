using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamCoachBot.Bot;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Teams;
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
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.AddJsonLines();
        builder.RefuseWhenMisconfigured(TeamsSettings.Problems, StorageOptionsCheck.Problems);
        builder.AddLocalTools();
        builder.AddClocks();
        builder.AddTelemetry();
        builder.AddHealth().AddStorageReadiness().AddTeamsReadiness();
        if (string.IsNullOrEmpty(builder.Configuration["Storage:ConnectionString"]))
            AddStorageInMemory(builder.Services);
        builder.Services.AddStorage();
        builder.AddDemoSeed<DemoSeed>();
        builder.Services.AddCards();
        builder.Services.AddFeatures();
        builder.Services.AddTeamsEdge();
        builder.Services.Replace(ServiceDescriptor.Singleton(new SendPace(TimeProvider.System, Unheld)));

        var app = builder.Build();
        app.MapHealth();
        app.MapTeamsEdge();
        app.MapCounters();
        return app;
    });

    private static void AddStorageInMemory(IServiceCollection services)
    {
        var trips = new RoundTrips();
        services.AddSingleton(trips);
        services.AddSingleton<TableServiceClient>(new InMemoryTableServiceClient(trips));
        services.AddSingleton<QueueServiceClient>(new InMemoryQueueServiceClient(trips));
    }
}
