using Azure;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Teams;
using TeamCoachBot.Bot.Teams.Trust;

namespace TeamCoachBot.Bot;

/// <summary>What has to be in order before work is sent to this process.</summary>
internal static class Readiness
{
    /// <summary>Storage can be written to and read from.</summary>
    public static async Task<bool> StorageAsync(IServiceProvider services, CancellationToken ct)
    {
        var tables = services.GetRequiredService<BotTables>();
        try
        {
            await tables.Hints.UpsertEntityAsync(new TableEntity("ready", "probe"), TableUpdateMode.Replace, ct);
            return (await tables.Hints.GetEntityIfExistsAsync<TableEntity>("ready", "probe", cancellationToken: ct)).HasValue;
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            return false;
        }
    }

    /// <summary>The keys that sign what Teams sends are known, where anything has to be signed.</summary>
    public static async Task<bool> KeysAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<TeamsSettings>().Unsigned || await services.GetRequiredService<SigningKeys>().AreKnownAsync(ct);
}
