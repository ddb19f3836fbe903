using Azure;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Storage;

/// <summary>Keeps a developer's card key in the table of hints; the first one that is offered stays.</summary>
internal sealed class KeyShelf(BotTables tables) : IKeyShelf
{
    private const string Partition = "development";
    private const string Row = "card-key";

    public async Task<byte[]> KeepAsync(byte[] offered, CancellationToken ct)
    {
        await tables.CreateMissingAsync(ct);
        try
        {
            await tables.Hints.AddEntityAsync(new TableEntity(Partition, Row) { ["Key"] = offered }, ct);
            return offered;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            var kept = await tables.Hints.GetEntityAsync<TableEntity>(Partition, Row, cancellationToken: ct);
            return kept.Value.GetBinary("Key")!;
        }
    }
}
