using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot;

/// <summary>A file as it goes out.</summary>
internal sealed record DownloadFile(string Name, string ContentType, byte[] Content);

/// <summary>Makes one kind of file when it is fetched. Found by scanning.</summary>
internal interface IDownload
{
    string Kind { get; }

    /// <summary>Null when the person may no longer have it: rights are asked at this moment, not when the link was made.</summary>
    Task<DownloadFile?> MakeAsync(TeamScope scope, MemberId member, IReadOnlyDictionary<string, string> facts, CancellationToken ct);
}

/// <summary>
/// Hands out files over links that work once, for ten minutes (architecture, chapter 4). Opening the link only shows a
/// button: what previews links for others must not use them up.
/// </summary>
internal sealed class Downloads(
    TicketStore tickets, IEnumerable<IDownload> kinds, PageGuard guard, TimeProvider time, IConfiguration settings,
    IHostEnvironment environment)
{
    public const string Route = Path + "{secret}";

    private const string Path = "/files/";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, IDownload> _kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);
    private readonly Uri? _address = WebAddress.Of(settings, environment);

    /// <summary>False as long as nobody has said under which address browsers reach the bot.</summary>
    public bool IsPossible => _address is not null;

    /// <summary>A link that works once, for the sender of the turn.</summary>
    public async Task<Uri> OfferAsync(Turn turn, string kind, IReadOnlyDictionary<string, string> facts, CancellationToken ct)
    {
        var secret = await tickets.IssueAsync(
            new Ticket(kind, turn.Scope, turn.Sender.Id, facts, time.GetUtcNow() + Life), ct);
        return new Uri(_address ?? throw new InvalidOperationException("No address for downloads is set."), Path + secret);
    }

    /// <summary>The page with the button.</summary>
    public Task AskAsync(HttpContext context) => AnswerAsync(context, async secret =>
    {
        var ticket = await tickets.LookAsync(secret, context.RequestAborted);
        var page = PageFor(context, ticket);
        var texts = Texts.For(typeof(Downloads), page.Texts.Language);
        await (ticket is null
            ? Page.SendAsync(context, StatusCodes.Status404NotFound, page.Gone())
            : Page.SendAsync(
                context, StatusCodes.Status200OK,
                page.Ask(texts["Download_Title"], texts["Download_Ask"], texts["Download_Button"])));
    });

    /// <summary>What the button does: the file itself, once.</summary>
    public Task FetchAsync(HttpContext context) => AnswerAsync(context, async secret =>
    {
        var ticket = await tickets.LookAsync(secret, context.RequestAborted);
        var file = ticket is not null && _kinds.TryGetValue(ticket.Kind, out var kind)
            ? await kind.MakeAsync(ticket.Scope, ticket.Member, ticket.Facts, context.RequestAborted) : null;
        // The file comes first: a link that storage failed still works when it is back.
        if (file is not null && await tickets.TakeAsync(secret, context.RequestAborted) is null)
            file = null;
        if (file is null)
        {
            await Page.SendAsync(context, StatusCodes.Status404NotFound, PageFor(context, ticket).Gone());
            return;
        }

        Page.Guard(context);
        await Results.File(file.Content, file.ContentType, file.Name).ExecuteAsync(context);
    });

    private Task AnswerAsync(HttpContext context, Func<string, Task> answer) => guard.AnswerAsync(
        context, PageFor(context, null), () => answer((string?)context.Request.RouteValues["secret"] ?? ""));

    private static Page PageFor(HttpContext context, Ticket? ticket) =>
        new(ticket?.Facts.GetValueOrDefault("language") is { } tag ? Language.Of(tag) : ApiBody.LanguageOf(context.Request));
}
