using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>The rows of a query, fetched page by page as they are asked for.</summary>
/// <param name="fetch">One request: from a token on, with the most rows a page may have.</param>
internal sealed class TablePageable<T>(
    Func<string?, int?, CancellationToken, ValueTask<Page<T>>> fetch, int? maxPerPage, CancellationToken ct)
    : AsyncPageable<T>(ct) where T : class
{
    // Row by row in one loop: the inherited one runs a second state machine around the pages for each row.
    public override async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var both = cancellationToken.CanBeCanceled && cancellationToken != CancellationToken
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, CancellationToken)
            : null;
        string? token = null;
        do
        {
            var page = await fetch(token, maxPerPage, both?.Token ?? CancellationToken);
            for (var i = 0; i < page.Values.Count; i++)
                yield return page.Values[i];
            token = page.ContinuationToken;
        }
        while (token is not null);
    }

    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        TableRules.CheckPageSize(pageSizeHint);
        do
        {
            var page = await fetch(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
