using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// Table storage of one account. Stands for the class of the same name in Azure.Data.Tables, with the same behaviour
/// as far as the bot uses it; members are virtual so that a double can take its place. Thread-safe.
/// </summary>
internal class TableServiceClient
{
    private readonly TablePipeline? _pipeline;

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(StorageAccount.Parse(connectionString), options)
    {
    }

    public TableServiceClient(StorageAccount account, TableClientOptions? options = null) =>
        _pipeline = new TablePipeline(
            account.Tables, new TableSharedKeyPolicy(account.Name, account.Key), options ?? new TableClientOptions());

    public TableServiceClient(Uri endpoint, TokenCredential credential, TableClientOptions? options = null)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException("A token is sent over https only.", nameof(endpoint));
        _pipeline = new TablePipeline(
            endpoint,
            new BearerTokenAuthenticationPolicy(credential, TablePipeline.TokenScope),
            options ?? new TableClientOptions());
    }

    /// <summary>For a double.</summary>
    protected TableServiceClient()
    {
    }

    public virtual RoundTrips RoundTrips => Pipeline.RoundTrips;

    private TablePipeline Pipeline => _pipeline ?? throw new InvalidOperationException("A double answers this itself.");

    /// <summary>A client for one table. Nothing is sent.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(Pipeline, tableName);

    /// <summary>Makes a table; one that exists is left as it is.</summary>
    public virtual async Task<Response> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default)
    {
        TableRules.CheckTableName(tableName);
        var body = Encoding.UTF8.GetBytes($$"""{"TableName":"{{tableName}}"}""");
        using var message = Pipeline.Message(RequestMethod.Post, "Tables", body);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        var response = await Pipeline.SendAsync(message, cancellationToken, tolerated: 409);
        return response.Status != 409 || TablePipeline.ErrorCode(response) == TableErrorCode.TableAlreadyExists
            ? response
            : throw new RequestFailedException(response);
    }

    /// <summary>
    /// Deletes a table with all its rows; one that doesn't exist is answered with 404, without an exception.
    /// </summary>
    public virtual async Task<Response> DeleteTableAsync(
        string tableName, CancellationToken cancellationToken = default)
    {
        TableRules.CheckTableName(tableName);
        using var message = Pipeline.Message(RequestMethod.Delete, $"Tables('{tableName}')");
        return await Pipeline.SendAsync(message, cancellationToken, tolerated: 404);
    }
}
