using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.Bot.Tests.Storage;

/// <summary>One Azurite for all classes of the collection.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? _azurite;

    internal AzuriteProcess Azurite => _azurite ?? throw new InvalidOperationException("Azurite wasn't started.");

    public async ValueTask InitializeAsync() => _azurite = await AzuriteProcess.StartAsync();

    public ValueTask DisposeAsync() => _azurite?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal StorageSubject Subject() => StorageSubject.On(Azurite.Account);
}

/// <summary>The classes that share the real storage.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
