using Azure;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage.Tables;

/// <summary>What transactions promise: all or nothing, and which action was at fault.</summary>
public abstract class TransactionContract : StorageContract
{
    private protected TransactionContract(StorageSubject storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task A_hundred_rows_are_written_together()
    {
        var table = await Storage.NewTableAsync();

        var answers = (await table.SubmitTransactionAsync(Rows(100).Select(Add))).Value;

        Assert.Equal(100, answers.Count);
        Assert.Equal(100, await CountAsync(table));
    }

    [Fact]
    public async Task A_hundred_and_one_rows_are_refused_and_none_is_written()
    {
        var table = await Storage.NewTableAsync();

        var trips = await Storage.TripsOfAsync(() => RefusedAsync(
            400, TableErrorCode.InvalidInput, () => table.SubmitTransactionAsync(Rows(101).Select(Add))));

        Assert.Equal(0, trips);
        Assert.Equal(0, await CountAsync(table));
    }

    [Fact]
    public async Task Each_kind_of_action_does_its_work_and_answers_its_tag()
    {
        var table = await Storage.NewTableAsync();
        foreach (var key in new[] { "merge", "replace", "delete" })
            await table.AddEntityAsync(new TableEntity("p", key) { ["Old"] = 1 });

        var answers = (await table.SubmitTransactionAsync(
        [
            Add(Row("add")),
            new TableTransactionAction(TableTransactionActionType.UpdateMerge, Row("merge"), ETag.All),
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row("replace")),
            new TableTransactionAction(TableTransactionActionType.Delete, Row("delete")),
            new TableTransactionAction(TableTransactionActionType.UpsertMerge, Row("new")),
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row("newer")),
        ])).Value;

        var rows = (await AllAsync(table)).ToDictionary(row => row.RowKey);
        Assert.Equal(["add", "merge", "new", "newer", "replace"], rows.Keys);
        Assert.True(rows["merge"].ContainsKey("Old"));
        Assert.False(rows["replace"].ContainsKey("Old"));
        Assert.Equal(rows["add"].ETag, answers[0].Headers.ETag);
        Assert.Equal(rows["replace"].ETag, answers[2].Headers.ETag);
    }

    [Fact]
    public async Task A_stale_tag_in_the_middle_undoes_everything()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("shared"));
        var stale = (await table.GetEntityAsync<TableEntity>("p", "shared")).Value.ETag;
        await table.UpsertEntityAsync(Row("shared", 2));

        var failure = await FailsAsync(table,
        [
            Add(Row("before")),
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row("also")),
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row("shared", 3), stale),
            Add(Row("after")),
        ]);

        Assert.Equal((412, 2), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.Equal(2, Assert.Single(await AllAsync(table)).GetInt32("Amount"));
    }

    [Fact]
    public async Task A_row_that_exists_undoes_everything()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("there"));

        var failure = await FailsAsync(table, [Add(Row("a")), Add(Row("there")), Add(Row("b"))]);

        Assert.Equal((409, 1), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.Equal(TableErrorCode.EntityAlreadyExists, failure.ErrorCode);
        Assert.Equal(1, await CountAsync(table));
    }

    [Fact]
    public async Task A_missing_row_undoes_everything_even_a_delete()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("there"));

        var failure = await FailsAsync(table,
        [
            new TableTransactionAction(TableTransactionActionType.Delete, Row("there")),
            new TableTransactionAction(TableTransactionActionType.UpdateMerge, Row("missing")),
        ]);

        Assert.Equal((404, 1), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.Equal(1, await CountAsync(table));
    }

    [Fact]
    public async Task Two_partitions_are_refused()
    {
        var table = await Storage.NewTableAsync();

        var failure = await FailsAsync(table, [Add(Row("a", 1, "p")), Add(Row("b", 1, "q"))]);

        Assert.Equal((400, 1), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.Equal(TableErrorCode.DifferentPartitions, failure.ErrorCode);
        Assert.Equal(0, await CountAsync(table));
    }

    [Fact]
    public async Task The_same_row_twice_is_refused()
    {
        var table = await Storage.NewTableAsync();

        var failure = await FailsAsync(table, [Add(Row("a")), Add(Row("b")), Add(Row("a"))]);

        Assert.Equal((400, 2), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.Equal(TableErrorCode.InvalidDuplicateRow, failure.ErrorCode);
        Assert.Equal(0, await CountAsync(table));
    }

    [Fact]
    public async Task A_transaction_without_actions_is_a_mistake()
    {
        var table = await Storage.NewTableAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitTransactionAsync([]));
    }

    [Fact]
    public async Task A_missing_table_is_named()
    {
        var table = Storage.Tables.GetTableClient("NeverMade");

        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(
            () => table.SubmitTransactionAsync([Add(Row("a"))]));

        Assert.Equal((404, TableErrorCode.TableNotFound), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Writers_who_check_the_tag_lose_no_update()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("sum", 0));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => IncrementAsync(table, writer, 4))));

        var rows = await AllAsync(table);
        Assert.Equal(32, rows.Single(row => row.RowKey == "sum").GetInt32("Amount"));
        Assert.Equal(33, rows.Count);
    }

    private static async Task IncrementAsync(TableClient table, int writer, int times)
    {
        for (var done = 0; done < times;)
        {
            var sum = (await table.GetEntityAsync<TableEntity>("p", "sum")).Value;
            try
            {
                await table.SubmitTransactionAsync(
                [
                    new TableTransactionAction(
                        TableTransactionActionType.UpdateReplace,
                        Row("sum", sum.GetInt32("Amount")!.Value + 1),
                        sum.ETag),
                    Add(Row($"win-{writer}-{done}")),
                ]);
                done++;
            }
            catch (TableTransactionFailedException other) when (other.Status == 412)
            {
                // Another writer was first: read again. Each failure is somebody's success, so this ends.
            }
        }
    }

    private static IEnumerable<TableEntity> Rows(int count) => Enumerable.Range(0, count).Select(i => Row($"{i:D3}"));

    private static Task<TableTransactionFailedException> FailsAsync(
        TableClient table, TableTransactionAction[] actions) =>
        Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions));
}

public sealed class InMemoryTransactions() : TransactionContract(StorageSubject.InMemory());

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteTransactions(AzuriteFixture azurite) : TransactionContract(azurite.Subject());
