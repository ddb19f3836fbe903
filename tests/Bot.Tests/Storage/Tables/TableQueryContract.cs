using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage.Tables;

/// <summary>What queries promise: order, ranges, filters of every type, pages and continuation.</summary>
public abstract class TableQueryContract : StorageContract
{
    private protected TableQueryContract(StorageSubject storage)
        : base(storage)
    {
    }

    public static TheoryData<string, string> Filters => new()
    {
        { TableClient.CreateFilter($"Text eq {"it's 中文"}"), "a" },
        { TableClient.CreateFilter($"Flag eq {true}"), "a" },
        { TableClient.CreateFilter($"Flag ne {true}"), "b" },
        { TableClient.CreateFilter($"Small gt {1}"), "b" },
        { TableClient.CreateFilter($"Small le {1}"), "a" },
        { TableClient.CreateFilter($"Large eq {9_000_000_000L}"), "a" },
        { TableClient.CreateFilter($"Large lt {9_000_000_000L}"), "b" },
        { TableClient.CreateFilter($"Real ge {2.5}"), "b" },
        { TableClient.CreateFilter($"Real eq {2.0}"), "a" },
        { TableClient.CreateFilter($"At lt {new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)}"), "a" },
        { TableClient.CreateFilter($"Id eq {Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")}"), "a" },
        { TableClient.CreateFilter($"Bytes eq {new byte[] { 1, 2 }}"), "a" },
        { "Small eq 1 and Flag eq true", "a" },
        { "Small eq 1 or Small eq 2", "a,b" },
        { "not (Small eq 1) and RowKey lt 'c'", "b" },
        { "(Small eq 1 or Small eq 2) and Flag eq false", "b" },
        { "Small eq 7 or Small eq 1 and Flag eq true", "a" },
        { "Missing eq 1", "" },
        { "RowKey gt 'a' and RowKey le 'c'", "b,c" },
        { "PartitionKey eq 'p' and RowKey ge 'a' and RowKey lt 'b'", "a" },
        { "PartitionKey eq 'q'", "" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_finds_the_rows_that_fit(string filter, string expected)
    {
        var table = await Storage.NewTableAsync();
        await table.SubmitTransactionAsync([Add(A()), Add(B()), Add(new TableEntity("p", "c") { ["Other"] = 1 })]);

        var found = await AllAsync(table, filter);

        Assert.Equal(expected, string.Join(',', found.Select(row => row.RowKey)));
    }

    [Theory]
    [InlineData("Small eq")]
    [InlineData("Small like 1")]
    [InlineData("(Small eq 1")]
    public async Task A_filter_that_cannot_be_read_is_refused(string filter)
    {
        var table = await Storage.NewTableAsync();

        var refusal = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => AllAsync(table, filter));

        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task A_range_of_a_prefix_holds_its_rows_and_no_neighbours()
    {
        var table = await Storage.NewTableAsync();
        foreach (var key in new[] { Key.Of("m", "1"), Key.Of("m", "1", "role"), Key.Of("m", "1", "目标", "2026"),
            Key.Of("m", "1|x", "role"), Key.Of("m", "10", "role"), Key.Of("m", "1!", "role"), Key.Of("t", "plan") })
            await table.AddEntityAsync(Row(key));

        var found = await AllAsync(table, Key.Range("m", "1").In("p"));

        Assert.Equal([Key.Of("m", "1", "role"), Key.Of("m", "1", "目标", "2026")], found.Select(row => row.RowKey));
    }

    [Fact]
    public async Task Rows_come_in_key_order_whatever_order_they_were_written_in()
    {
        var table = await Storage.NewTableAsync();
        string[] keys = ["z", "B", "a", "中", "~", "10", "9", "é", "_", "A"];
        foreach (var partition in new[] { "q", "p" })
        {
            foreach (var key in keys)
                await table.AddEntityAsync(Row(key, 1, partition));
        }

        var found = (await AllAsync(table)).Select(row => (row.PartitionKey, row.RowKey));

        var ordered = keys.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(ordered.Select(key => ("p", key)).Concat(ordered.Select(key => ("q", key))), found);
    }

    [Fact]
    public async Task A_thousand_and_one_rows_are_two_pages_and_two_round_trips()
    {
        var table = await Storage.NewTableAsync();
        await FillAsync(table, 1001);

        List<TableEntity> found = [];
        var trips = await Storage.TripsOfAsync(async () => found = await AllAsync(table, "PartitionKey eq 'p'"));

        Assert.Equal(Enumerable.Range(0, 1001), found.Select(row => row.GetInt32("Amount")!.Value));
        Assert.Equal(2, trips);
    }

    [Fact]
    public async Task A_page_is_taken_up_where_another_process_left_it()
    {
        var table = await Storage.NewTableAsync();
        await FillAsync(table, 25);
        string? token = null;
        await foreach (var page in table.QueryAsync<TableEntity>(maxPerPage: 10).AsPages())
        {
            token = page.ContinuationToken;
            break;
        }

        var rest = new List<int>();
        await foreach (var page in table.QueryAsync<TableEntity>(maxPerPage: 10).AsPages(token))
            rest.AddRange(page.Values.Select(row => row.GetInt32("Amount")!.Value));

        Assert.Equal(Enumerable.Range(10, 15), rest);
    }

    [Fact]
    public async Task A_query_that_is_not_enumerated_asks_nothing()
    {
        var table = await Storage.NewTableAsync();

        Assert.Equal(0, await Storage.TripsOfAsync(() => Task.FromResult(table.QueryAsync<TableEntity>())));
    }

    [Fact]
    public async Task A_query_gives_only_the_selected_properties()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(A());

        await foreach (var row in table.QueryAsync<TableEntity>(select: ["Small", "Absent"]))
            Assert.Equal(["Small"], row.Keys);
    }

    [Fact]
    public void A_page_of_more_than_a_thousand_rows_is_refused()
    {
        var table = Storage.Tables.GetTableClient("Whatever");

        var refusal = Assert.Throws<Azure.RequestFailedException>(
            () => table.QueryAsync<TableEntity>(maxPerPage: 1001));

        Assert.Equal((400, TableErrorCode.InvalidInput), (refusal.Status, refusal.ErrorCode));
    }

    private static async Task FillAsync(TableClient table, int rows)
    {
        foreach (var chunk in Enumerable.Range(0, rows).Chunk(100))
            await table.SubmitTransactionAsync(chunk.Select(i => Add(Row($"{i:D5}", i))));
    }

    private static TableEntity A() => new("p", "a")
    {
        ["Text"] = "it's 中文", ["Flag"] = true, ["Small"] = 1, ["Large"] = 9_000_000_000L, ["Real"] = 2.0,
        ["At"] = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        ["Id"] = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), ["Bytes"] = new byte[] { 1, 2 },
    };

    private static TableEntity B() => new("p", "b")
    {
        ["Text"] = "its", ["Flag"] = false, ["Small"] = 2, ["Large"] = 8_000_000_000L, ["Real"] = 2.5,
        ["At"] = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero),
        ["Id"] = Guid.Parse("1f8fad5b-d9cb-469f-a165-70867728950e"), ["Bytes"] = new byte[] { 3 },
    };
}

public sealed class InMemoryTableQueries() : TableQueryContract(StorageSubject.InMemory());

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteTableQueries(AzuriteFixture azurite) : TableQueryContract(azurite.Subject());
