using System.Globalization;
using Azure;
using Azure.Core;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// One table. Stands for the class of the same name in Azure.Data.Tables: same names, same behaviour as far as the bot
/// uses it. Every call is one round trip. What Azure would refuse for its size or its keys is refused before sending.
/// Thread-safe.
/// </summary>
internal class TableClient
{
    private readonly TablePipeline? _pipeline;

    internal TableClient(TablePipeline pipeline, string tableName)
    {
        TableRules.CheckTableName(tableName);
        (_pipeline, Name) = (pipeline, tableName);
    }

    /// <summary>For a double.</summary>
    protected TableClient(string tableName)
    {
        TableRules.CheckTableName(tableName);
        Name = tableName;
    }

    public virtual string Name { get; }

    private TablePipeline Pipeline => _pipeline ?? throw new InvalidOperationException("A double answers this itself.");

    /// <summary>An OData filter whose values are written as literals of their type, quotes doubled.</summary>
    public static string CreateFilter(FormattableString filter) => TableFilter.Create(filter);

    /// <summary>Inserts; 409 when the row exists.</summary>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        using var message = Pipeline.Message(RequestMethod.Post, Name, BodyOf(entity, out _));
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return await Pipeline.SendAsync(message, cancellationToken);
    }

    /// <summary>Reads a row; 404 when there is none.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = Get(partitionKey, rowKey, select);
        var response = await Pipeline.SendAsync(message, cancellationToken);
        return Response.FromValue(Row<T>(response), response);
    }

    /// <summary>Reads a row that may not exist. A missing table is a failure all the same.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = Get(partitionKey, rowKey, select);
        var response = await Pipeline.SendAsync(message, cancellationToken, tolerated: 404);
        if (response.Status != 404)
            return Response.FromValue(Row<T>(response), response);
        return TablePipeline.ErrorCode(response) == TableErrorCode.ResourceNotFound
            ? new NoValue<T>(response)
            : throw new RequestFailedException(response);
    }

    /// <summary>Writes a row whether or not it exists.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => WriteAsync(entity, null, mode, cancellationToken);

    /// <summary>
    /// Writes over the version <paramref name="ifMatch"/> (or <see cref="ETag.All"/>); 412 when it is another.
    /// </summary>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        WriteAsync(entity, ConditionOf(ifMatch), mode, cancellationToken);

    /// <summary>Deletes a row; one that doesn't exist is answered with 404, without an exception.</summary>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        CheckKeys(partitionKey, rowKey);
        using var message = Pipeline.Message(RequestMethod.Delete, Name + TableAddress.Row(partitionKey, rowKey));
        SetIfMatch(message, ifMatch == default ? ETag.All : ifMatch);
        return await Pipeline.SendAsync(message, cancellationToken, tolerated: 404);
    }

    /// <summary>The rows that fit an OData filter, in key order; one request for each page.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        TableRules.CheckPageSize(maxPerPage);
        var names = select is null ? null : string.Join(',', select);
        return new TablePageable<T>(
            (token, size, ct) => PageAsync<T>(filter, names, token, size, ct), maxPerPage, cancellationToken);
    }

    /// <summary>Does all of it or nothing: at most 100 actions in one partition, each row once.</summary>
    /// <exception cref="TableTransactionFailedException">Names the action that prevented it.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        var (rows, _) = TransactionRules.Check(actions);
        var body = BatchBody.Write(new Uri($"{Pipeline.Endpoint.AbsoluteUri.TrimEnd('/')}/{Name}"), actions, rows);
        TransactionRules.CheckBytes(body.Length);
        using var message = Pipeline.Message(RequestMethod.Post, "$batch", body);
        message.Request.Headers.SetValue(HttpHeader.Names.ContentType, BatchBody.ContentType);
        var response = await Pipeline.SendAsync(message, cancellationToken);
        return Response.FromValue(BatchAnswer.Read(response.Content.ToMemory().Span, actions.Count), response);
    }

    /// <summary>An update needs a tag: without one it would be an upsert.</summary>
    protected static ETag ConditionOf(ETag ifMatch) => ifMatch != default
        ? ifMatch
        : throw new ArgumentException("An update names the version it replaces, or ETag.All.", nameof(ifMatch));

    protected static void CheckKeys(string partitionKey, string rowKey)
    {
        TableRules.CheckKey(partitionKey, nameof(partitionKey));
        TableRules.CheckKey(rowKey, nameof(rowKey));
    }

    private async Task<Response> WriteAsync(
        ITableEntity entity, ETag? ifMatch, TableUpdateMode mode, CancellationToken ct)
    {
        var method = mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;
        var body = BodyOf(entity, out var row);
        using var message = Pipeline.Message(method, Name + TableAddress.Row(row), body);
        if (ifMatch is { } tag)
            SetIfMatch(message, tag);
        return await Pipeline.SendAsync(message, ct);
    }

    private async ValueTask<Page<T>> PageAsync<T>(
        string? filter, string? select, string? token, int? size, CancellationToken ct) where T : class, ITableEntity
    {
        using var message = Pipeline.Message(RequestMethod.Get, Name + "()");
        var uri = message.Request.Uri;
        if (!string.IsNullOrEmpty(filter))
            uri.AppendQuery("$filter", Uri.EscapeDataString(filter), escapeValue: false);
        if (select is not null)
            uri.AppendQuery("$select", Uri.EscapeDataString(select), escapeValue: false);
        if (size is { } top)
            uri.AppendQuery(
                "$top", top.ToString(CultureInfo.InvariantCulture), escapeValue: false);
        if (token is not null)
        {
            var (partition, row) = Continuation.Read(token);
            uri.AppendQuery("NextPartitionKey", Uri.EscapeDataString(partition), escapeValue: false);
            if (row.Length > 0)
                uri.AppendQuery("NextRowKey", Uri.EscapeDataString(row), escapeValue: false);
        }
        var response = await Pipeline.SendAsync(message, ct);
        return Page<T>.FromValues(Rows<T>(response), NextToken(response), response);
    }

    private static string? NextToken(Response response) => Continuation.Token(
        response.Headers.TryGetValue(Continuation.PartitionHeader, out var partition) ? partition : null,
        response.Headers.TryGetValue(Continuation.RowHeader, out var row) ? row : null);

    private HttpMessage Get(string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        CheckKeys(partitionKey, rowKey);
        var message = Pipeline.Message(RequestMethod.Get, Name + TableAddress.Row(partitionKey, rowKey));
        if (select is not null)
            message.Request.Uri.AppendQuery(
                "$select", Uri.EscapeDataString(string.Join(',', select)), escapeValue: false);
        return message;
    }

    private static ReadOnlyMemory<byte> BodyOf(ITableEntity entity, out TableEntity row)
    {
        row = RowShape.ToRow(entity);
        TableRules.CheckEntity(row);
        return RowWriter.ToBytes(row);
    }

    private static void SetIfMatch(HttpMessage message, ETag tag) =>
        message.Request.Headers.SetValue(HttpHeader.Names.IfMatch, tag.ToString("H"));

    private static T Row<T>(Response response) where T : class, ITableEntity =>
        RowShape.FromRow<T>(RowReader.ReadOne(response.Content.ToMemory().Span));

    private static List<T> Rows<T>(Response response) where T : class, ITableEntity
    {
        var rows = RowReader.ReadPage(response.Content.ToMemory().Span);
        return rows is List<T> same ? same : rows.ConvertAll(RowShape.FromRow<T>);
    }
}
