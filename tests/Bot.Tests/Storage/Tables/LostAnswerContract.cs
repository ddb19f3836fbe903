using Azure;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage.Tables;

/// <summary>An operation is written once although the answer to it gets lost.</summary>
public abstract class LostAnswerContract : StorageContract
{
    private protected LostAnswerContract(StorageSubject storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task An_operation_is_committed_in_one_round_trip_and_signs_its_rows()
    {
        var table = await Storage.NewTableAsync();
        var win = Row("win");

        var trips = await Storage.TripsOfAsync(async () => Assert.IsType<Submission.Committed>(
            await table.SubmitOnceAsync([Add(Row("idem")), Add(win)], "op-1", "idem")));

        Assert.Equal(1, trips);
        Assert.All(await AllAsync(table), row => Assert.Equal("op-1", Operations.OperationOf(row)));
        Assert.Null(Operations.OperationOf(win));
    }

    [Fact]
    public async Task An_insert_whose_answer_is_lost_is_recognised_as_our_own()
    {
        var table = await Storage.NewTableAsync();
        Storage.LoseAnswers(1);

        Submission? submission = null;
        var trips = await Storage.TripsOfAsync(async () =>
            submission = await table.SubmitOnceAsync([Add(Row("idem")), Add(Row("win", 7))], "op-1", "idem"));

        Assert.IsType<Submission.AlreadyCommitted>(submission);
        Assert.Equal(3, trips);
        Assert.Equal(["idem", "win"], (await AllAsync(table)).Select(row => row.RowKey));
    }

    [Fact]
    public async Task An_update_whose_answer_is_lost_is_made_once()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("sum", 10));
        var sum = (await table.GetEntityAsync<TableEntity>("p", "sum")).Value;
        Storage.LoseAnswers(1);

        var submission = await table.SubmitOnceAsync(
            [new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row("sum", 11), sum.ETag)],
            "op-1",
            "sum");

        Assert.IsType<Submission.AlreadyCommitted>(submission);
        Assert.Equal(11, (await table.GetEntityAsync<TableEntity>("p", "sum")).Value.GetInt32("Amount"));
    }

    [Fact]
    public async Task A_delete_whose_answer_is_lost_is_recognised_by_the_row_beside_it()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("old"));
        Storage.LoseAnswers(1);

        var submission = await table.SubmitOnceAsync(
            [new TableTransactionAction(TableTransactionActionType.Delete, Row("old")), Add(Row("idem"))],
            "op-1",
            "idem");

        Assert.IsType<Submission.AlreadyCommitted>(submission);
        Assert.Equal("idem", Assert.Single(await AllAsync(table)).RowKey);
    }

    [Fact]
    public async Task An_operation_that_nobody_answers_fails_and_can_be_asked_again()
    {
        var table = await Storage.NewTableAsync();
        Storage.LoseAnswers(TableClientOptionsForTests.Retries + 1);

        await Assert.ThrowsAnyAsync<Exception>(() => table.SubmitOnceAsync([Add(Row("idem"))], "op-1", "idem"));
        var again = await table.SubmitOnceAsync([Add(Row("idem"))], "op-1", "idem");

        Assert.IsType<Submission.AlreadyCommitted>(again);
        Assert.Equal(1, await CountAsync(table));
    }

    [Fact]
    public async Task The_row_of_another_operation_is_a_conflict_and_is_shown()
    {
        var table = await Storage.NewTableAsync();
        await table.SubmitOnceAsync([Add(Row("idem", 1))], "op-1", "idem");

        var submission = await table.SubmitOnceAsync([Add(Row("win")), Add(Row("idem", 2))], "op-2", "idem");

        var conflict = Assert.IsType<Submission.Conflict>(submission);
        Assert.Equal((1, TableErrorCode.EntityAlreadyExists), (conflict.Index, conflict.ErrorCode));
        Assert.Equal("op-1", Operations.OperationOf(conflict.Deciding!));
        Assert.Equal(1, await CountAsync(table));
    }

    [Fact]
    public async Task A_stale_tag_beside_an_unwritten_deciding_row_is_a_conflict()
    {
        var table = await Storage.NewTableAsync();
        await table.AddEntityAsync(Row("sum"));
        var stale = (await table.GetEntityAsync<TableEntity>("p", "sum")).Value.ETag;
        await table.UpsertEntityAsync(Row("sum", 2));

        var submission = await table.SubmitOnceAsync(
            [
                Add(Row("idem")),
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, Row("sum", 3), stale),
            ],
            "op-1",
            "idem");

        var conflict = Assert.IsType<Submission.Conflict>(submission);
        Assert.Equal((1, null), (conflict.Index, conflict.Deciding));
    }

    [Fact]
    public async Task Two_at_once_with_the_same_id_write_once()
    {
        var table = await Storage.NewTableAsync();

        var submissions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => table.SubmitOnceAsync([Add(Row("idem")), Add(Row("win"))], "op-1", "idem"))));

        Assert.Single(submissions, submission => submission is Submission.Committed);
        Assert.Equal(7, submissions.Count(submission => submission is Submission.AlreadyCommitted));
    }

    [Fact]
    public async Task A_row_that_can_not_decide_is_a_mistake()
    {
        var table = await Storage.NewTableAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitOnceAsync([Add(Row("win"))], "op-1", "idem"));
        await Assert.ThrowsAsync<ArgumentException>(() => table.SubmitOnceAsync(
            [new TableTransactionAction(TableTransactionActionType.UpsertMerge, Row("idem"))], "op-1", "idem"));
    }

    [Fact]
    public async Task A_missing_table_is_thrown_not_taken_for_a_conflict()
    {
        var table = Storage.Tables.GetTableClient("NeverMade");

        await RefusedAsync(
            404, TableErrorCode.TableNotFound, () => table.SubmitOnceAsync([Add(Row("idem"))], "op-1", "idem"));
    }

    [Fact]
    public async Task Without_an_operation_id_a_lost_answer_looks_like_somebody_elses_row()
    {
        var table = await Storage.NewTableAsync();
        Storage.LoseAnswers(1);

        await RefusedAsync(409, TableErrorCode.EntityAlreadyExists, () => table.AddEntityAsync(Row("r")));
    }
}

public sealed class InMemoryLostAnswers() : LostAnswerContract(StorageSubject.InMemory());

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteLostAnswers(AzuriteFixture azurite) : LostAnswerContract(azurite.Subject());
