using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Storage;

/// <summary>Tells whether storage can be written and read right now.</summary>
internal static class StorageReadiness
{
    private const string Place = "ready";

    public static IHealthChecksBuilder AddStorageReadiness(this IHealthChecksBuilder health) =>
        health.AddReadiness("storage", async (services, ct) =>
            services.GetRequiredService<StorageStart>().Ready.IsCompletedSuccessfully
            && await IsWritableAsync(services.GetRequiredService<BotTables>(), ct));

    /// <summary>One row for all replicas, the same each time: nothing grows and nobody is in the way.</summary>
    private static async Task<bool> IsWritableAsync(BotTables tables, CancellationToken ct)
    {
        await tables.Hints.UpsertEntityAsync(new TableEntity(Place, Place), TableUpdateMode.Replace, ct);
        return (await tables.Hints.GetEntityIfExistsAsync<TableEntity>(Place, Place, cancellationToken: ct)).HasValue;
    }
}
