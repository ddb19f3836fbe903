using Azure;
using TeamCoachBot.Bot;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>One table of <see cref="InMemoryTableServiceClient"/>. Rows are copied on their way in and out.</summary>
internal sealed class InMemoryTableClient(InMemoryTableServiceClient service, string tableName) : TableClient(tableName)
{
    // What one transaction can grow to on the wire, at worst: only beyond it the bytes are counted.
    private const int WorstGrowth = 5;

    private const int WorstActionOverhead = 1024;

    private static readonly Remembered<string, RowFilter> Filters = new(10_000, StringComparer.Ordinal);

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        WriteAsync("POST", entity, TableTransactionActionType.Add, default, cancellationToken);

    public override Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default) => service.Wire.SendAsync(
        "GET", Name, () => CheckKeys(partitionKey, rowKey), () => Find<T>(partitionKey, rowKey, select)
            ?? throw new RequestFailedException(
                404, "The specified resource does not exist.", TableErrorCode.ResourceNotFound, null),
        cancellationToken);

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default) => service.Wire.SendAsync<NullableResponse<T>>(
        "GET", Name, () => CheckKeys(partitionKey, rowKey), () => Find<T>(partitionKey, rowKey, select) is { } found
            ? found
            : new NoValue<T>(new StorageResponse(404)),
        cancellationToken);

    public override Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        mode == TableUpdateMode.Replace
            ? WriteAsync("PUT", entity, TableTransactionActionType.UpsertReplace, default, cancellationToken)
            : WriteAsync("PATCH", entity, TableTransactionActionType.UpsertMerge, default, cancellationToken);

    public override Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default) => mode == TableUpdateMode.Replace
            ? WriteAsync(
                "PUT", entity, TableTransactionActionType.UpdateReplace, ConditionOf(ifMatch), cancellationToken)
            : WriteAsync(
                "PATCH", entity, TableTransactionActionType.UpdateMerge, ConditionOf(ifMatch), cancellationToken);

    public override Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        service.Wire.SendAsync<Response>("DELETE", Name, () => CheckKeys(partitionKey, rowKey), () =>
        {
            var row = new TableEntity(partitionKey, rowKey);
            try
            {
                Commit([new TableTransactionAction(TableTransactionActionType.Delete, row, ifMatch)], [row]);
                return new StorageResponse(204);
            }
            catch (RequestFailedException missing) when (missing.Status == 404)
            {
                return new StorageResponse(404);
            }
        }, cancellationToken);

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
    {
        TableRules.CheckPageSize(maxPerPage);
        RowFilter? parsed = null;
        return new TablePageable<T>(
            (token, size, ct) => new ValueTask<Page<T>>(service.Wire.SendAsync(
                "GET", Name, null, () => Page<T>(parsed ??= FilterOf(filter ?? ""), token, size, select), ct)),
            maxPerPage,
            cancellationToken);
    }

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        IReadOnlyList<TableEntity> rows = [];
        return service.Wire.SendAsync("POST", Name, () => rows = Checked(actions), () =>
        {
            service.Watch?.Invoke(Name, rows[0].PartitionKey);
            IReadOnlyList<Response> answers =
                [.. service.Table(Name).Commit(actions, rows).Select(tag => Answer(204, tag))];
            return Response.FromValue(answers, new StorageResponse(202));
        }, cancellationToken);
    }

    private static RowFilter FilterOf(string filter) =>
        Filters.TryGet(filter, out var known) ? known : Filters.Keep(filter, RowFilter.Parse(filter));

    private static IReadOnlyList<TableEntity> Checked(List<TableTransactionAction> actions)
    {
        var (rows, size) = TransactionRules.Check(actions);
        if ((size * WorstGrowth) + (rows.Count * WorstActionOverhead) > TransactionRules.MostBytes)
            TransactionRules.CheckBytes(BatchBody.Write(StorageAccount.Development.Tables, actions, rows).Length);
        return rows;
    }

    private Task<Response> WriteAsync(
        string method, ITableEntity entity, TableTransactionActionType type, ETag tag, CancellationToken ct)
    {
        var row = RowShape.ToRow(entity);
        return service.Wire.SendAsync<Response>(
            method,
            Name,
            () => TableRules.CheckEntity(row),
            () => Answer(204, Commit([new TableTransactionAction(type, row, tag)], [row])[0]),
            ct);
    }

    private ETag[] Commit(TableTransactionAction[] actions, TableEntity[] rows)
    {
        service.Watch?.Invoke(Name, rows[0].PartitionKey);
        try
        {
            return service.Table(Name).Commit(actions, rows);
        }
        catch (TableTransactionFailedException alone)
        {
            // A write by itself knows of no position.
            throw new RequestFailedException(alone.Status, alone.Message, alone.ErrorCode, null);
        }
    }

    private Response<T>? Find<T>(string partitionKey, string rowKey, IEnumerable<string>? select)
        where T : class, ITableEntity
    {
        service.Watch?.Invoke(Name, partitionKey);
        var row = service.Table(Name).Find(partitionKey, rowKey);
        return row is null ? null : Response.FromValue(Out<T>(row, select), Answer(200, row.ETag));
    }

    private Page<T> Page<T>(RowFilter filter, string? token, int? size, IEnumerable<string>? select)
        where T : class, ITableEntity
    {
        service.Watch?.Invoke(Name, filter.Partition ?? "");
        var (partition, from) = token is null ? ("", "") : Continuation.Read(token);
        var most = size ?? TableRules.MostPageSize;
        var found = service.Table(Name).Read(filter, partition, from, most + 1);
        var next = found.Count > most ? Continuation.Token(found[most].PartitionKey, found[most].RowKey) : null;
        if (next is not null)
            found.RemoveAt(most);
        if (found is List<T> rows && select is null)
            CopyEach(found);
        else
            rows = found.ConvertAll(row => Out<T>(row, select));
        return Azure.Page<T>.FromValues(rows, next, new StorageResponse(200));
    }

    private static void CopyEach(List<TableEntity> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            rows[i] = rows[i].Copy();
    }

    private static T Out<T>(TableEntity row, IEnumerable<string>? select) where T : class, ITableEntity =>
        RowShape.FromRow<T>(select is null ? row.Copy() : Selected(row, select));

    private static TableEntity Selected(TableEntity row, IEnumerable<string> select)
    {
        var part = new TableEntity { ETag = row.ETag };
        foreach (var name in select)
        {
            if (name == nameof(row.PartitionKey))
                part.PartitionKey = row.PartitionKey;
            else if (name == nameof(row.RowKey))
                part.RowKey = row.RowKey;
            else if (name == nameof(row.Timestamp))
                part.Timestamp = row.Timestamp;
            else if (row.TryGetValue(name, out var value))
                part[name] = value;
        }
        return part;
    }

    private static StorageResponse Answer(int status, ETag tag) =>
        new StorageResponse(status, tag == default ? null : tag);
}
