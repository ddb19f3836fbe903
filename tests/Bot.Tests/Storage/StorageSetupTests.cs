using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.Bot.Tests.Storage;

public sealed class StorageSetupTests
{
    [Fact]
    public async Task Starting_makes_the_bots_tables_and_its_queue_once()
    {
        var tables = new InMemoryTableServiceClient();
        using var host = Host(tables);

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<StorageStart>().Ready;

        var bot = host.Services.GetRequiredService<BotTables>();
        Assert.Equal(("CoachTeams", "CoachHints", "coachoutbox"), (bot.Teams.Name, bot.Hints.Name, bot.Outbox.Name));
        Assert.False((await bot.Teams.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        Assert.False((await bot.Hints.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        Assert.Empty((await bot.Outbox.PeekMessagesAsync()).Value);
        Assert.Equal(4, tables.RoundTrips.Count);
    }

    [Fact]
    public async Task An_outage_at_start_is_waited_for()
    {
        var tables = new InMemoryTableServiceClient();
        var queues = new InMemoryQueueServiceClient();
        tables.Faults.Next(Fault.Busy, Fault.Busy, Fault.LostForGood);
        var clock = new ImpatientClock();
        using var start = new StorageStart(
            new BotTables(tables, queues, "Coach"),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<StorageStart>.Instance,
            clock);

        await start.StartAsync(TestContext.Current.CancellationToken);
        await start.Ready;

        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], clock.Waited);
        Assert.Empty((await queues.GetQueueClient("coachoutbox").PeekMessagesAsync()).Value);
    }

    [Fact]
    public void A_wrong_setting_stops_the_start()
    {
        using var host = Host(null, ("Storage:TablePrefix", "no good"));

        var problem = Assert.Throws<OptionsValidationException>(host.Start);

        Assert.Contains("Storage:TablePrefix", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_clients_share_one_counter()
    {
        using var host = Host(null);

        var trips = host.Services.GetRequiredService<RoundTrips>();

        Assert.Same(trips, host.Services.GetRequiredService<TableServiceClient>().RoundTrips);
        Assert.Same(trips, host.Services.GetRequiredService<QueueServiceClient>().RoundTrips);
    }

    [Fact]
    public void Without_a_key_the_managed_identity_is_asked_for_a_token()
    {
        using var host = Host(null, ("Storage:AccountUri", "https://coach.table.core.windows.net"));

        Assert.NotNull(host.Services.GetRequiredService<TableServiceClient>());
        Assert.NotNull(host.Services.GetRequiredService<QueueServiceClient>());
    }

    private static IHost Host(InMemoryTableServiceClient? tables, params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            DisableDefaults = true, EnvironmentName = Environments.Development,
        });
        builder.Configuration.AddInMemoryCollection([new("Storage:TablePrefix", "Coach")]);
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        builder.Services.AddLogging();
        if (tables is not null)
        {
            builder.Services.AddSingleton<TableServiceClient>(tables);
            builder.Services.AddSingleton<QueueServiceClient>(new InMemoryQueueServiceClient());
        }
        builder.Services.AddStorage();
        return builder.Build();
    }

    /// <summary>A clock whose waits end at once and are remembered.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public List<TimeSpan> Waited { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waited.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
