using Azure;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// The page behind a link (<c>/once/…</c>). Opening it does nothing, for programs that look into links open them too; only
/// its button does.
/// </summary>
internal sealed partial class OneTimePage(OneTimeLinkStore links, IEnumerable<ILinkPage> pages, ILogger<OneTimePage> log)
{
    public const string Route = OneTimeLinkStore.Path + "{link}";

    private readonly Dictionary<LinkFor, ILinkPage> _pages = pages.ToDictionary(page => page.For);

    public Task ShowAsync(HttpContext context) =>
        GuardAsync(context, (open, page) => Task.FromResult<string?>(_pages[open.Link.For].Show(open, page)));

    public Task UseAsync(HttpContext context) =>
        GuardAsync(context, (open, page) => _pages[open.Link.For].UseAsync(open, page, context));

    /// <summary>Finds the link, draws, and answers every fault with a page.</summary>
    private async Task GuardAsync(HttpContext context, Func<OpenLink, Page, Task<string?>> draw)
    {
        var page = new Page(ApiBody.LanguageOf(context.Request));
        try
        {
            var open = await links.FindAsync((string?)context.Request.RouteValues["link"] ?? "", context.RequestAborted);
            page = open is null ? page : new Page(open.Link.Language);
            if (open is not null && await draw(open, page) is { } html)
                await Page.SendAsync(context, StatusCodes.Status200OK, html);
            else
                await Page.SendAsync(context, StatusCodes.Status404NotFound, page.Gone());
        }
        catch (RequestFailedException down)
        {
            LogStorageDown(down.Status);
            await Page.SendAsync(context, StatusCodes.Status503ServiceUnavailable, page.Busy());
        }
        catch (BadHttpRequestException broken)
        {
            await Page.SendAsync(context, broken.StatusCode, page.TooLarge());
        }
        catch (InvalidDataException)
        {
            await Page.SendAsync(context, StatusCodes.Status413PayloadTooLarge, page.TooLarge());
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }

    [LoggerMessage(2102, LogLevel.Warning, "A page waits for storage (status {Status})")]
    private partial void LogStorageDown(int status);
}
