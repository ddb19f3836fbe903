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
    /// <summary>The setting that names a folder of <see cref="FilledStore"/>.</summary>
    public const string Rows = "--Bench:Rows=";

    // A real tenant takes 50 messages a second, which would be all that a run through the connector measures: the
    // windows are kept and walked, but never found full.
    private static readonly PaceLimits Unheld = new([new(1, TimeSpan.Zero)], [new(1, TimeSpan.Zero)]);

    /// <summary>What the doubles count, for all of this process.</summary>
    public static RoundTrips Trips { get; } = new();

    /// <param name="settings">As on the command line; <see cref="Rows"/> names what the double holds from the start.</param>
    public static async Task<int> RunAsync(string[] settings)
    {
        var rows = settings.FirstOrDefault(one => one.StartsWith(Rows, StringComparison.Ordinal))?[Rows.Length..];
        var tables = rows is null ? new InMemoryTableServiceClient(Trips) : await FilledStore.ReadAsync(rows);
        return await Starting.RunAsync(() => Build(settings, tables));
    }

    public static WebApplication Build(string[] settings, InMemoryTableServiceClient tables)
    {
        var app = Composition.Build(settings, builder => Change(builder, tables));
        app.MapCounters();
        return app;
    }

    private static void Change(WebApplicationBuilder builder, InMemoryTableServiceClient tables)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(new SendPace(TimeProvider.System, Unheld)));
        if (!string.IsNullOrEmpty(builder.Configuration["Storage:ConnectionString"]))
            return;
        builder.Services.AddSingleton(Trips);
        builder.Services.Replace(ServiceDescriptor.Singleton<TableServiceClient>(tables));
        builder.Services.Replace(ServiceDescriptor.Singleton<QueueServiceClient>(new InMemoryQueueServiceClient(Trips)));
    }
}
