namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>One edge for all tests of a class; each begins with it emptied.</summary>
public sealed class SharedRig : IAsyncLifetime
{
    internal EdgeRig Rig { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Rig = await EdgeRig.StartAsync();

    public ValueTask DisposeAsync() => Rig.DisposeAsync();

    internal EdgeRig Emptied()
    {
        Rig.Desk.Forget();
        Rig.Connector.Forget();
        Rig.Log.Forget();
        return Rig;
    }
}
