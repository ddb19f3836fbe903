using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Security;

/// <summary>What the demo team has in storage, to see whether anything was written.</summary>
internal static class Rows
{
    private static readonly string Partition = new TeamScope(DemoCast.Tenant, DemoCast.Team).PartitionKey;

    /// <summary>Every row with its version; looks at colleagues are noted when somebody only reads, and left out.</summary>
    public static async Task<HashSet<string>> OfAsync(Chat chat)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in chat.Tables.Teams.QueryAsync<TableEntity>(
            TableFilter.Create($"PartitionKey eq {Partition}")))
        {
            if (!row.RowKey.StartsWith("v|", StringComparison.Ordinal))
                rows.Add($"{row.RowKey} {row.ETag}");
        }

        return rows;
    }

    /// <summary>How many deeds the team's record knows.</summary>
    public static async Task<int> DeedsAsync(Chat chat) =>
        (await OfAsync(chat)).Count(row => row.StartsWith("a|", StringComparison.Ordinal));
}
