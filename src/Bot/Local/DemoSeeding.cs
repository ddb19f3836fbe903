namespace TeamCoachBot.Bot.Local;

/// <summary>Fills an empty store with the demo team (<see cref="DemoCast"/>).</summary>
internal interface IDemoSeed
{
    /// <summary>True when nothing was ever stored.</summary>
    Task<bool> IsStoreEmptyAsync(CancellationToken ct);

    /// <summary>
    /// Writes the demo; called once, when the store is empty and reachable, before the server answers.
    /// </summary>
    Task SeedAsync(CancellationToken ct);

    /// <summary>
    /// Notes in which chat window each person of the demo sits in this run; called at every start, before the server
    /// answers. Who has no window can't be written to until they speak.
    /// </summary>
    Task SeatAsync(IReadOnlyList<ChatWindow> windows, CancellationToken ct);
}

/// <summary>Runs the demo's seed after the local tools are up and before the server answers.</summary>
internal sealed class DemoSeeding(IDemoSeed seed, StartBoard board, LocalOptions? local = null) : IHostedLifecycleService
{
    /// <summary><c>Demo:Seed</c>; by default wherever the local tools run.</summary>
    public static bool IsOn(IConfiguration settings, IHostEnvironment environment) =>
        environment.IsDevelopment() && settings.GetValue("Demo:Seed", LocalOptions.AreToolsOn(settings, environment));

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await seed.IsStoreEmptyAsync(cancellationToken))
        {
            board.Say("Putting a demo team into the empty store …");
            await seed.SeedAsync(cancellationToken);
        }

        if (local is { Windows.Count: > 0 })
            await seed.SeatAsync(local.Windows, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
