using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage.Tables;

/// <summary>The limits of Azure, at the last value that is taken and the first that is refused.</summary>
public abstract class TableLimitsContract : StorageContract
{
    private const int MostCharacters = TableRules.MostPropertyBytes / 2;

    private protected TableLimitsContract(StorageSubject storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task A_text_may_have_64_KiB()
    {
        var table = await Storage.NewTableAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = new string('中', MostCharacters) });

        await RefusedAsync(400, TableErrorCode.PropertyValueTooLarge, () => table.AddEntityAsync(
            new TableEntity("p", "s") { ["Text"] = new string('a', MostCharacters + 1) }));
    }

    [Fact]
    public async Task Long_Chinese_text_comes_back_whole_by_every_road()
    {
        var table = await Storage.NewTableAsync();
        var text = string.Concat(Enumerable.Range(0, MostCharacters - 2).Select(i => (char)('一' + (i % 20_000)))) + "😀";
        TableEntity Long(string key) => new("p", key) { ["A"] = text, ["B"] = text };

        await table.AddEntityAsync(Long("alone"));
        await table.SubmitTransactionAsync([Add(Long("together1")), Add(Long("together2"))]);

        Assert.All(await AllAsync(table), row => Assert.Equal((text, text), (row.GetString("A"), row.GetString("B"))));
        Assert.Equal(3, await CountAsync(table));
    }

    [Fact]
    public async Task Binary_data_may_have_64_KiB()
    {
        var table = await Storage.NewTableAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Data"] = new byte[TableRules.MostPropertyBytes] });

        await RefusedAsync(400, TableErrorCode.PropertyValueTooLarge, () => table.AddEntityAsync(
            new TableEntity("p", "s") { ["Data"] = new byte[TableRules.MostPropertyBytes + 1] }));
    }

    [Fact]
    public async Task A_row_may_have_1_MiB()
    {
        var table = await Storage.NewTableAsync();

        await table.AddEntityAsync(OfSize("r", TableRules.MostEntityBytes));

        await RefusedAsync(
            400,
            TableErrorCode.EntityTooLarge,
            () => table.UpsertEntityAsync(OfSize("r", TableRules.MostEntityBytes + 2)));
    }

    [Fact]
    public async Task A_row_of_a_transaction_may_have_1_MiB()
    {
        var table = await Storage.NewTableAsync();

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [Add(Row("a")), Add(OfSize("b", TableRules.MostEntityBytes + 2))]));

        Assert.Equal((TableErrorCode.EntityTooLarge, 1), (failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal(0, await CountAsync(table));
    }

    [Fact]
    public async Task A_transaction_may_have_4_MiB()
    {
        var table = await Storage.NewTableAsync();
        var rows = Enumerable.Range(0, 8).Select(i => OfSize($"{i}", 1_000_000)).ToList();

        // Eight rows of a million bytes in memory are four million on the wire, as UTF-8.
        await table.SubmitTransactionAsync(rows.Select(Add));

        await RefusedAsync(413, TableErrorCode.RequestBodyTooLarge, () => table.SubmitTransactionAsync(
            rows.Append(OfSize("9", 1_000_000)).Select(row =>
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, row))));
    }

    [Fact]
    public async Task A_row_may_have_252_properties()
    {
        var table = await Storage.NewTableAsync();

        await table.AddEntityAsync(WithProperties(252));

        await RefusedAsync(400, TableErrorCode.TooManyProperties, () => table.UpsertEntityAsync(WithProperties(253)));
    }

    [Theory]
    [InlineData("with-dash")]
    [InlineData("with.dot")]
    [InlineData("1digit")]
    [InlineData("with space")]
    [InlineData("RowKey")]
    public async Task A_name_that_no_property_can_have_is_refused(string name)
    {
        var table = await Storage.NewTableAsync();

        await RefusedAsync(400, TableErrorCode.PropertyNameInvalid, () => table.AddEntityAsync(
            new TableEntity("p", "r") { [name] = 1 }));
    }

    [Fact]
    public async Task A_property_may_have_a_name_of_255_letters_in_any_script()
    {
        var table = await Storage.NewTableAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { [new string('名', 255)] = 1L, ["_a1"] = 2L });

        var row = Assert.Single(await AllAsync(table));
        Assert.Equal((1L, 2L), (row.GetInt64(new string('名', 255)), row.GetInt64("_a1")));
        await RefusedAsync(400, TableErrorCode.PropertyNameTooLong, () => table.UpsertEntityAsync(
            new TableEntity("p", "r") { [new string('a', 256)] = 1 }));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("a-b-c")]
    [InlineData("Tables")]
    public async Task A_name_that_no_table_can_have_is_refused(string name) => await RefusedAsync(
        400, TableErrorCode.InvalidResourceName, () => Storage.Tables.CreateTableIfNotExistsAsync(name));

    // Azure's formula: 4 + 2 × keys + 8 + 2 × name + 4 + 2 × characters for each text.
    private static TableEntity OfSize(string rowKey, int bytes)
    {
        var row = new TableEntity("p", rowKey);
        var left = bytes - 4 - (2 * (1 + rowKey.Length));
        for (var i = 0; left > 0; i++)
        {
            var characters = Math.Min((left - 18) / 2, MostCharacters - 20);
            row[$"T{i:D2}"] = new string('x', characters);
            left -= 18 + (2 * characters);
            if (left is > 0 and < 40)
                throw new InvalidOperationException("No room for the last property; choose another size.");
        }
        return row;
    }

    private static TableEntity WithProperties(int count)
    {
        var row = new TableEntity("p", "r");
        for (var i = 0; i < count; i++)
            row[$"P{i}"] = i;
        return row;
    }
}

public sealed class InMemoryTableLimits() : TableLimitsContract(StorageSubject.InMemory());

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteTableLimits(AzuriteFixture azurite) : TableLimitsContract(azurite.Subject());
