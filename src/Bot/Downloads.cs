using System.Globalization;
using System.Text.Encodings.Web;
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
    TicketStore tickets, IEnumerable<IDownload> kinds, TimeProvider time, IConfiguration settings, IHostEnvironment environment)
{
    private const string Path = "/files/{secret}";

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
        return new Uri(_address ?? throw new InvalidOperationException("No address for downloads is set."), "files/" + secret);
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, (HttpContext http, string secret) => AskAsync(http, secret));
        endpoints.MapPost(Path, (HttpContext http, string secret) => FetchAsync(http, secret));
    }

    private async Task<IResult> AskAsync(HttpContext http, string secret)
    {
        var ticket = await tickets.LookAsync(secret, http.RequestAborted);
        var texts = Texts.For(typeof(Downloads), LanguageOf(http, ticket));
        Guard(http);
        return ticket is null
            ? Page(texts, texts["Download_Gone"], null, StatusCodes.Status404NotFound)
            : Page(texts, texts["Download_Ask"], texts["Download_Button"], StatusCodes.Status200OK);
    }

    private async Task<IResult> FetchAsync(HttpContext http, string secret)
    {
        Guard(http);
        var ticket = await tickets.TakeAsync(secret, http.RequestAborted);
        var file = ticket is not null && _kinds.TryGetValue(ticket.Kind, out var kind)
            ? await kind.MakeAsync(ticket.Scope, ticket.Member, ticket.Facts, http.RequestAborted) : null;
        var texts = Texts.For(typeof(Downloads), LanguageOf(http, ticket));
        return file is null
            ? Page(texts, texts["Download_Gone"], null, StatusCodes.Status404NotFound)
            : Results.File(file.Content, file.ContentType, file.Name);
    }

    private static Language LanguageOf(HttpContext http, Ticket? ticket) => Language.Of(
        ticket?.Facts.GetValueOrDefault("language") ?? http.Request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value);

    private static void Guard(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
    }

    private static IResult Page(Texts texts, string sentence, string? button, int status)
    {
        var html = HtmlEncoder.Default;
        var form = button is null ? "" : $"<form method=post><button>{html.Encode(button)}</button></form>";
        var page = string.Create(CultureInfo.InvariantCulture, $"""
            <!doctype html><html lang="{texts.Language.Tag}"><meta charset=utf-8><meta name=viewport content="width=device-width">
            <title>TeamCoachBot</title><body style="font:1.1rem system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem">
            <p>{html.Encode(sentence)}</p>{form}</body></html>
            """);
        return Results.Content(page, "text/html; charset=utf-8", statusCode: status);
    }
}
