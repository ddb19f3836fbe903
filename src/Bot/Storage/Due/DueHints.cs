using System.Collections.Concurrent;
using System.Globalization;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Storage.Due;

/// <summary>
/// Says in which hour which team has something to do (<c>due|{shard}</c> in the table of hints), so that nobody scans
/// teams. A hint is written before the fact and taken away after its hour; one too many costs a look, nothing else.
/// </summary>
internal sealed class DueHints(BotTables tables)
{
    /// <summary>Over how many partitions the hints of one hour are spread.</summary>
    public const int Shards = 16;

    private const int MostRemembered = 100_000;

    // A hint stays until its hour is over, so what this process has written once needs no second request.
    private readonly ConcurrentDictionary<(string Team, string Slot), bool> _announced = new();

    public async Task AnnounceAsync(TeamScope scope, DateTimeOffset at, CancellationToken ct)
    {
        var slot = SlotOf(at);
        if (_announced.ContainsKey((scope.PartitionKey, slot)))
            return;
        var row = new TableEntity(PartitionOf(ShardOf(scope)), Key.Of(slot, scope.Tenant.Value, scope.Team.Value));
        await tables.Hints.UpsertEntityAsync(row, TableUpdateMode.Replace, ct);
        if (_announced.Count >= MostRemembered)
            _announced.Clear();
        _announced[(scope.PartitionKey, slot)] = true;
    }

    public static string PartitionOf(int shard) => Key.Of("due", shard.ToString("D2", CultureInfo.InvariantCulture));

    /// <summary>All hints up to and with the hour of this instant.</summary>
    public static KeyRange UpTo(DateTimeOffset now) => new("0", SlotOf(now.AddHours(1)));

    public static DateTimeOffset EndOf(TableEntity hint) => DateTimeOffset.ParseExact(
        Key.Parts(hint.RowKey)[0], "yyyyMMddHH", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).AddHours(1);

    public static TeamScope TeamOf(TableEntity hint)
    {
        var parts = Key.Parts(hint.RowKey);
        return new TeamScope(new(parts[1]), new(parts[2]));
    }

    private static string SlotOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    private static int ShardOf(TeamScope scope) => Commit.Hash(scope.PartitionKey)[0] % Shards;
}
