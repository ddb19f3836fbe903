using Azure;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage.Tables;

/// <summary>Odd keys find their row by every road: alone, in a transaction, in a filter.</summary>
public abstract class TableKeysContract : StorageContract
{
    private protected TableKeysContract(StorageSubject storage)
        : base(storage)
    {
    }

    public static TheoryData<string> OddKeys => new()
    {
        "李雷|目标|2026年", "😀|👩‍👩‍👧", "O'Brien", "''", "a\"b", "a b", "..", ".", "a&b=c+d;e,f", "(x)", "PartitionKey='a'",
        "100%25", "~!@$^*_-", "{braces}", "<tag>", "19:meeting_abc@thread.v2", "مرحبا", "e\u0301", "\u00e9", "",
        RowKey.Encode("a/b\\c#d?e|f%g!h\u0001\u0085"),
    };

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task A_row_with_an_odd_key_is_written_read_changed_and_deleted(string key)
    {
        var table = await Storage.NewTableAsync();

        await table.AddEntityAsync(Row(key, 1, key));
        var read = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
        await table.UpdateEntityAsync(Row(key, 2, key), read.ETag);
        var changed = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
        await table.DeleteEntityAsync(key, key, changed.ETag);

        Assert.Equal((key, key, 2), (changed.PartitionKey, changed.RowKey, changed.GetInt32("Amount")));
        Assert.Equal(0, await CountAsync(table));
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task A_row_with_an_odd_key_is_written_in_a_transaction(string key)
    {
        var table = await Storage.NewTableAsync();
        await table.SubmitTransactionAsync([Add(Row(key, 1, key)), Add(Row(key + "2", 1, key))]);

        await table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row(key, 5, key), ETag.All),
            new TableTransactionAction(TableTransactionActionType.Delete, Row(key + "2", 1, key)),
        ]);

        var left = Assert.Single(await AllAsync(table));
        Assert.Equal((key, 5), (left.RowKey, left.GetInt32("Amount")));
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task A_row_with_an_odd_key_is_found_by_a_filter(string key)
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row(key, 1, key));
        await table.AddEntityAsync(Row(key + "2", 1, key));

        var found = await AllAsync(
            table, TableClient.CreateFilter($"PartitionKey eq {key} and RowKey eq {key}"));

        Assert.Equal(key, Assert.Single(found).RowKey);
    }

    [Fact]
    public async Task Pages_follow_each_other_across_odd_keys()
    {
        var table = await Storage.NewTableAsync();
        string[] keys = ["O'Brien", "a b", "中文", "李雷|目标", "😀"];
        foreach (var key in keys)
            await table.AddEntityAsync(Row(key, 1, "团队|1"));

        var found = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(maxPerPage: 1))
            found.Add(row.RowKey);

        Assert.Equal(keys.Order(StringComparer.Ordinal), found);
    }

    [Theory]
    [InlineData('/')]
    [InlineData('\\')]
    [InlineData('#')]
    [InlineData('?')]
    [InlineData('\t')]
    [InlineData('\u0085')]
    [InlineData('\uD83D')]
    public async Task A_key_that_Azure_would_not_take_is_refused_before_it_is_sent(char bad)
    {
        var key = $"a{bad}b";
        var table = await Storage.NewTableAsync();

        await RefusedAsync(400, TableErrorCode.OutOfRangeInput, () => table.AddEntityAsync(Row(key)));
        await RefusedAsync(400, TableErrorCode.OutOfRangeInput, () => table.GetEntityAsync<TableEntity>("p", key));
        await RefusedAsync(400, TableErrorCode.OutOfRangeInput, () => table.DeleteEntityAsync(key, "r"));
        await RefusedAsync(400, TableErrorCode.OutOfRangeInput, () => table.SubmitTransactionAsync([Add(Row(key))]));
    }

    [Fact]
    public async Task A_key_may_have_one_KiB()
    {
        var table = await Storage.NewTableAsync();

        await table.AddEntityAsync(Row(new string('中', Key.MostLength)));

        await RefusedAsync(
            400, TableErrorCode.KeyValueTooLarge, () => table.AddEntityAsync(Row(new string('a', Key.MostLength + 1))));
    }
}

public sealed class InMemoryTableKeys() : TableKeysContract(StorageSubject.InMemory());

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteTableKeys(AzuriteFixture azurite) : TableKeysContract(azurite.Subject());
