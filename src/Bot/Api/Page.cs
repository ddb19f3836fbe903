using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Draws the bot's own pages: plain HTML without script, that no other page may frame, that no browser keeps and that tells
/// no other site where it was.
/// </summary>
internal sealed class Page(Language language)
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:10vh auto;padding:0 1rem;color:#242424;background:#fff}"
        + "h1{font-size:1.5rem}button{font:inherit;padding:.6rem 1.2rem;border:0;border-radius:4px;background:#4f52b2;color:#fff}"
        + "code{display:block;padding:1rem;background:#f0f0f0;overflow-wrap:anywhere;user-select:all}"
        + "textarea{width:100%;box-sizing:border-box;font:inherit}label{display:block}table{border-collapse:collapse}"
        + "th,td{text-align:start;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #ccc}.bad{color:#b10e1c}"
        + "@media(prefers-color-scheme:dark){body{color:#eee;background:#1f1f1f}code{background:#333}.bad{color:#f9a0a6}}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string Policy =
        "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; style-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style))) + "'";

    public Texts Texts { get; } = Texts.For(typeof(Page), language);

    /// <summary>A page with one button.</summary>
    public string Ask(string title, string text, string button) => Draw(
        title, $"<p>{Safe(text)}</p><form method=\"post\"><button type=\"submit\">{Safe(button)}</button></form>");

    /// <summary>A page that shows something to copy.</summary>
    public string Tell(string title, string text, string secret, string after) => Draw(
        title, $"<p>{Safe(text)}</p><code>{Safe(secret)}</code><p>{Safe(after)}</p>");

    /// <summary>A page that takes a file.</summary>
    /// <param name="complaint">What was wrong with the one before.</param>
    public string Upload(Typed team, string? complaint) => Draw(
        Texts["Page_ImportTitle"],
        $"<p>{Safe(Texts.With("Page_ImportText", team))}</p>"
        + (complaint is null ? "" : $"<p class=\"bad\">{Safe(complaint)}</p>")
        + FileForm());

    /// <summary>What a file would write or has written.</summary>
    /// <param name="rows">Lines that are right, by number.</param>
    /// <param name="refused">Lines that are not, as CSV.</param>
    /// <param name="text">The file, when it can be imported now.</param>
    public string Imported(
        string title, IReadOnlyList<string> said, IReadOnlyList<(int Line, string What)> rows, string refused, string? text)
    {
        var body = new StringBuilder();
        foreach (var sentence in said)
            body.Append(CultureInfo.InvariantCulture, $"<p>{Safe(sentence)}</p>");
        if (rows.Count > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"<table><tr><th>{Safe(Texts["Page_ImportLine"])}</th>");
            body.Append(CultureInfo.InvariantCulture, $"<th>{Safe(Texts["Page_ImportWhat"])}</th></tr>");
            foreach (var (line, what) in rows)
                body.Append(CultureInfo.InvariantCulture, $"<tr><td>{line}</td><td>{Safe(what)}</td></tr>");
            body.Append("</table>");
        }

        if (refused.Length > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"<p class=\"bad\">{Safe(Texts["Page_ImportRefused"])}</p>");
            // The first line break inside a field is the browser's own.
            body.Append(CultureInfo.InvariantCulture, $"<textarea readonly rows=\"8\">\n{Safe(refused)}</textarea>");
        }

        if (text is not null)
        {
            body.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" enctype=\"multipart/form-data\"><textarea hidden name=\"text\">\n{Safe(text)}</textarea>");
            body.Append(CultureInfo.InvariantCulture, $"<p><button name=\"do\" value=\"import\">{Safe(Texts["Page_ImportWrite"])}</button></p></form>");
        }

        return Draw(title, body.Append(CultureInfo.InvariantCulture, $"<p>{Safe(Texts["Page_ImportBack"])}</p>").ToString() + FileForm());
    }

    public string Gone() => Draw(Texts["Page_GoneTitle"], $"<p>{Safe(Texts["Page_Gone"])}</p>");

    public string Busy() => Draw(Texts["Page_BusyTitle"], $"<p>{Safe(Texts["Page_Busy"])}</p>");

    public string TooLarge() => Draw(Texts["Page_TooLargeTitle"], $"<p>{Safe(Texts["Page_TooLarge"])}</p>");

    public static async Task SendAsync(HttpContext context, int status, string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        Guard(context);
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Tells the browser to keep nothing, guess nothing, run nothing and pass nothing on.</summary>
    public static void Guard(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }

    private string FileForm() =>
        "<form method=\"post\" enctype=\"multipart/form-data\">"
        + $"<p><label>{Safe(Texts["Page_ImportFile"])} <input type=\"file\" name=\"file\" accept=\".csv,.txt,text/csv,text/plain\"></label></p>"
        + $"<p><label>{Safe(Texts["Page_ImportPaste"])}<textarea name=\"text\" rows=\"8\"></textarea></label></p>"
        + $"<p><button name=\"do\" value=\"try\">{Safe(Texts["Page_ImportTry"])}</button></p></form>";

    private string Draw(string title, string body) =>
        $"<!doctype html><html lang=\"{language.TextCulture.Name}\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
        + $"<title>{Safe(title)}</title><style>{Style}</style></head><body><h1>{Safe(title)}</h1>{body}</body></html>";

    private static string Safe(string text) => Encoder.Encode(text);
}
