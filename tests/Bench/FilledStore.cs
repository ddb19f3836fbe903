using System.Buffers;
using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.Bench;

/// <summary>
/// The rows that a bot left behind, a file for each table: what a store already holds when a bot starts over it.
/// </summary>
internal static class FilledStore
{
    /// <summary>Starts a bot over the empty double, and writes the rows that stand in it then into a folder.</summary>
    public static async Task PrepareAsync(string folder, string[] settings)
    {
        Directory.CreateDirectory(folder);
        await using var app = BotHost.Build(settings, new InMemoryTableServiceClient(BotHost.Trips));
        await app.StartAsync();
        var tables = app.Services.GetRequiredService<BotTables>();
        foreach (var table in (TableClient[])[tables.Teams, tables.Hints])
            await File.WriteAllBytesAsync(Path.Combine(folder, table.Name), await PageAsync(table));
        await app.StopAsync();
    }

    /// <summary>The double with those rows.</summary>
    public static async Task<InMemoryTableServiceClient> ReadAsync(string folder)
    {
        var store = new InMemoryTableServiceClient(BotHost.Trips);
        foreach (var file in Directory.GetFiles(folder))
        {
            var name = Path.GetFileName(file);
            await store.CreateTableIfNotExistsAsync(name);
            var table = store.GetTableClient(name);
            foreach (var row in RowReader.ReadPage(await File.ReadAllBytesAsync(file)))
                await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
        }

        return store;
    }

    /// <summary>The rows as the service would answer with them.</summary>
    private static async Task<byte[]> PageAsync(TableClient table)
    {
        var page = new ArrayBufferWriter<byte>();
        page.Write("{\"value\":["u8);
        var isFirst = true;
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            if (!isFirst)
                page.Write(","u8);
            RowWriter.Write(page, row);
            isFirst = false;
        }

        page.Write("]}"u8);
        return page.WrittenSpan.ToArray();
    }
}
