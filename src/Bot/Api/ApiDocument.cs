using System.Reflection;

namespace TeamCoachBot.Bot.Api;

/// <summary>The description of the API (<c>/api/openapi.json</c>), open to everybody; tests hold it to what the API does.</summary>
internal static class ApiDocument
{
    public const string Path = "/api/openapi.json";

    private static readonly Lazy<byte[]> Document = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("openapi.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });

    public static async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = Document.Value.Length;
        context.Response.Headers.CacheControl = "public, max-age=300";
        await context.Response.Body.WriteAsync(Document.Value, context.RequestAborted);
    }
}
