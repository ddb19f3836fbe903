using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>The rows of a query, fetched page by page as they are asked for.</summary>
/// <param name="fetch">One request: from a token on, with the most rows a page may have.</param>
internal sealed class TablePageable<T>(
    Func<string?, int?, CancellationToken, ValueTask<Page<T>>> fetch, int? maxPerPage, CancellationToken ct)
    : AsyncPageable<T>(ct) where T : class
{
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
