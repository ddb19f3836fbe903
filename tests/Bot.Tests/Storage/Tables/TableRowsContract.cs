using Azure;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage.Tables;

/// <summary>What single rows promise: types, tags, merge and replace, missing rows and tables.</summary>
public abstract class TableRowsContract : StorageContract
{
    private protected TableRowsContract(StorageSubject storage)
        : base(storage)
    {
    }

    public static TheoryData<object> Values => new()
    {
        "plain", "", "中文😀 \"quoted\" 'single' \\ / \r\n\t \u2028", "{\"a\":[1]}", true, false, 0, int.MinValue,
        long.MaxValue, 5L, 1.5, 5.0, 1e300, -0.1, double.NaN, double.PositiveInfinity,
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        new DateTimeOffset(2026, 11, 3, 9, 30, 15, 123, TimeSpan.Zero).AddTicks(4567),
        TableValue.Earliest,
        BinaryData.FromBytes([0, 1, 254, 255]),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_was_written(object value)
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(Comparable(value), Comparable(row["Value"]!));
    }

    [Fact]
    public async Task An_instant_comes_back_in_UTC()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(
            new TableEntity("p", "r") { ["At"] = new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8)) });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal(new DateTimeOffset(2026, 11, 3, 1, 0, 0, TimeSpan.Zero), row.GetDateTimeOffset("At"));
        Assert.Equal(TimeSpan.Zero, row.GetDateTimeOffset("At")!.Value.Offset);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_stored_as_the_replacement_character()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "a\uD83Db" });

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal("a\uFFFDb", row.GetString("Text"));
    }

    [Fact]
    public async Task A_row_knows_when_it_was_written_and_its_tag()
    {
        var table = await Storage.NewTableAsync();
        var answer = await table.AddEntityAsync(Row("r"));

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.NotNull(row.Timestamp);
        Assert.Equal(answer.Headers.ETag, row.ETag);
    }

    [Fact]
    public async Task A_row_is_inserted_once()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("r"));

        await RefusedAsync(409, TableErrorCode.EntityAlreadyExists, () => table.AddEntityAsync(Row("r")));
    }

    [Fact]
    public async Task A_missing_row_has_no_value()
    {
        var table = await Storage.NewTableAsync();

        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        await RefusedAsync(404, TableErrorCode.ResourceNotFound, () => table.GetEntityAsync<TableEntity>("p", "r"));
    }

    [Fact]
    public async Task A_missing_table_is_not_taken_for_a_missing_row()
    {
        var table = Storage.Tables.GetTableClient("NeverMade");

        await RefusedAsync(
            404, TableErrorCode.TableNotFound, () => table.GetEntityIfExistsAsync<TableEntity>("p", "r"));
        await RefusedAsync(404, TableErrorCode.TableNotFound, () => table.AddEntityAsync(Row("r")));
        await RefusedAsync(404, TableErrorCode.TableNotFound, () => AllAsync(table));
    }

    [Fact]
    public async Task A_table_is_made_once_and_deleted_once_without_complaint()
    {
        var table = await Storage.NewTableAsync();

        await Storage.Tables.CreateTableIfNotExistsAsync(table.Name);
        var first = await Storage.Tables.DeleteTableAsync(table.Name);
        var second = await Storage.Tables.DeleteTableAsync(table.Name);

        Assert.Equal((204, 404), (first.Status, second.Status));
    }

    [Theory]
    [InlineData(true, "kept")]
    [InlineData(false, null)]
    public async Task Merging_keeps_what_replacing_drops(bool merge, string? expected)
    {
        var table = await Storage.NewTableAsync();
        var mode = merge ? TableUpdateMode.Merge : TableUpdateMode.Replace;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["Old"] = "kept", ["Amount"] = 1 });

        await table.UpsertEntityAsync(Row("r", 2), mode);

        var row = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((expected, 2), (row.GetString("Old"), row.GetInt32("Amount")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_update_over_a_stale_version_is_refused(bool merge)
    {
        var table = await Storage.NewTableAsync();
        var mode = merge ? TableUpdateMode.Merge : TableUpdateMode.Replace;
        await table.AddEntityAsync(Row("r"));
        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

        await table.UpdateEntityAsync(Row("r", 2), read.ETag, mode);

        await RefusedAsync(
            412,
            TableErrorCode.UpdateConditionNotSatisfied,
            () => table.UpdateEntityAsync(Row("r", 3), read.ETag, mode));
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Amount"));
    }

    [Fact]
    public async Task The_tag_that_an_update_answers_is_good_for_the_next()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("r"));

        var tag = (await table.UpdateEntityAsync(Row("r", 2), ETag.All)).Headers.ETag!.Value;
        await table.UpdateEntityAsync(Row("r", 3), tag);

        Assert.Equal(3, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Amount"));
    }

    [Fact]
    public async Task An_update_needs_a_row_and_a_condition()
    {
        var table = await Storage.NewTableAsync();

        await RefusedAsync(
            404, TableErrorCode.ResourceNotFound, () => table.UpdateEntityAsync(Row("r"), ETag.All));
        await Assert.ThrowsAsync<ArgumentException>(async () => await table.UpdateEntityAsync(Row("r"), default));
    }

    [Fact]
    public async Task Deleting_asks_for_the_version_only_when_one_is_named()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("r"));
        var stale = (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag;
        await table.UpsertEntityAsync(Row("r", 2));

        await RefusedAsync(
            412, TableErrorCode.UpdateConditionNotSatisfied, () => table.DeleteEntityAsync("p", "r", stale));
        Assert.Equal(204, (await table.DeleteEntityAsync("p", "r")).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r")).Status);
    }

    [Fact]
    public async Task Only_the_selected_properties_come_back()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var one = (await table.GetEntityAsync<TableEntity>("p", "r", ["B", "RowKey"])).Value;

        Assert.Equal(["B"], one.Keys);
        Assert.Equal("r", one.RowKey);
    }

    [Fact]
    public async Task A_row_type_of_a_feature_comes_back_with_its_enums_and_without_its_absent_values()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(new Deal { PartitionKey = "p", RowKey = "r", Stage = Stage.Won, Cents = 5 });

        var deal = (await table.GetEntityAsync<Deal>("p", "r")).Value;

        Assert.Equal((Stage.Won, 5L, null), (deal.Stage, deal.Cents, deal.ClosedAt));
    }

    [Fact]
    public async Task A_row_that_was_read_is_the_readers_own()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("r"));

        (await table.GetEntityAsync<TableEntity>("p", "r")).Value["Amount"] = 99;

        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("Amount"));
    }

    [Fact]
    public async Task Every_call_is_one_round_trip()
    {
        var table = await Storage.NewTableAsync();

        Assert.Equal(1, await Storage.TripsOfAsync(() => table.AddEntityAsync(Row("r"))));
        Assert.Equal(1, await Storage.TripsOfAsync(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r")));
        Assert.Equal(1, await Storage.TripsOfAsync(() => AllAsync(table)));
        Assert.Equal(1, await Storage.TripsOfAsync(() => table.SubmitTransactionAsync([Add(Row("s")), Add(Row("t"))])));
    }

    [Fact]
    public async Task A_cancelled_call_sends_nothing()
    {
        var table = await Storage.NewTableAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.AddEntityAsync(Row("r"), cancelled.Token));

        Assert.Equal(0, await CountAsync(table));
    }

    private static object Comparable(object value) => value is BinaryData data ? Convert.ToHexString(data) : value;

    public enum Stage
    {
        Open,
        Won,
    }

    internal sealed class Deal : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public Stage Stage { get; set; }

        public long Cents { get; set; }

        public DateTimeOffset? ClosedAt { get; set; }
    }
}

public sealed class InMemoryTableRows() : TableRowsContract(StorageSubject.InMemory());

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteTableRows(AzuriteFixture azurite) : TableRowsContract(azurite.Subject());
