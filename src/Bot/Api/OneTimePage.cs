namespace TeamCoachBot.Bot.Api;

/// <summary>
/// The page behind a link (<c>/once/…</c>). Opening it does nothing, for programs that look into links open them too; only
/// its button does.
/// </summary>
internal sealed class OneTimePage(OneTimeLinkStore links, IEnumerable<ILinkPage> pages, PageGuard guard)
{
    public const string Route = OneTimeLinkStore.Path + "{link}";

    private readonly Dictionary<LinkFor, ILinkPage> _pages = pages.ToDictionary(page => page.For);

    public Task ShowAsync(HttpContext context) =>
        AnswerAsync(context, (open, page) => Task.FromResult<string?>(_pages[open.Link.For].Show(open, page)));

    public Task UseAsync(HttpContext context) =>
        AnswerAsync(context, (open, page) => _pages[open.Link.For].UseAsync(open, page, context));

    private Task AnswerAsync(HttpContext context, Func<OpenLink, Page, Task<string?>> draw)
    {
        var stranger = new Page(ApiBody.LanguageOf(context.Request));
        return guard.AnswerAsync(context, stranger, async () =>
        {
            var open = await links.FindAsync((string?)context.Request.RouteValues["link"] ?? "", context.RequestAborted);
            var page = open is null ? stranger : new Page(open.Link.Language);
            if (open is not null && await draw(open, page) is { } html)
                await Page.SendAsync(context, StatusCodes.Status200OK, html);
            else
                await Page.SendAsync(context, StatusCodes.Status404NotFound, page.Gone());
        });
    }
}
