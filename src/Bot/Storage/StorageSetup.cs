using Azure.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Storage;

/// <summary>Registers storage: the clients, the bot's tables, and their making at start.</summary>
internal static class StorageSetup
{
    /// <summary>
    /// Adds <see cref="TableServiceClient"/>, <see cref="QueueServiceClient"/>, <see cref="BotTables"/> and one
    /// <see cref="RoundTrips"/> for both clients. A client that is registered already (a double) stays.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.TryAddSingleton<RoundTrips>();
        services.TryAddSingleton(Tables);
        services.TryAddSingleton(Queues);
        services.TryAddSingleton(provider => new BotTables(
            provider.GetRequiredService<TableServiceClient>(),
            provider.GetRequiredService<QueueServiceClient>(),
            Options(provider).TablePrefix));
        services.TryAddSingleton(provider => new StorageStart(
            provider.GetRequiredService<BotTables>(), provider.GetRequiredService<ILogger<StorageStart>>()));
        services.AddHostedService(provider => provider.GetRequiredService<StorageStart>());
        return services;
    }

    private static TableServiceClient Tables(IServiceProvider provider)
    {
        var settings = Options(provider);
        var options = new TableClientOptions { RoundTrips = provider.GetRequiredService<RoundTrips>() };
        return settings.AccountUri is { } uri
            ? new TableServiceClient(uri, Credential(settings), options)
            : new TableServiceClient(Account(settings), options);
    }

    private static QueueServiceClient Queues(IServiceProvider provider)
    {
        var settings = Options(provider);
        var options = new QueueClientOptions { RoundTrips = provider.GetRequiredService<RoundTrips>() };
        return settings.AccountUri is { } uri
            ? new QueueServiceClient(StorageOptions.QueueUri(uri), Credential(settings), options)
            : new QueueServiceClient(Account(settings), options);
    }

    private static StorageOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value;

    // Only Development may leave both settings out: the check of the options sees to that.
    private static StorageAccount Account(StorageOptions settings) =>
        string.IsNullOrWhiteSpace(settings.ConnectionString)
            ? StorageAccount.Development
            : StorageAccount.Parse(settings.ConnectionString);

    private static ManagedIdentityCredential Credential(StorageOptions settings) => new(
        settings.ManagedIdentityClientId is { } id
            ? ManagedIdentityId.FromUserAssignedClientId(id)
            : ManagedIdentityId.SystemAssigned);
}
