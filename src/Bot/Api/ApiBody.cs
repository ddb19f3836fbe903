using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace TeamCoachBot.Bot.Api;

/// <summary>Reads what another system sends: never more than the limit, whatever length was announced.</summary>
internal static class ApiBody
{
    /// <summary>A hundred wins with long notes fit.</summary>
    public const int Limit = 256 * 1024;

    /// <summary>True for JSON in UTF-8 as it is: not in another writing, not packed.</summary>
    public static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType() && request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type!.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when it is larger than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Limit)
            return null;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Limit;
        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, ct) is var read and > 0)
        {
            if (body.Length + read > Limit)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    /// <summary>Problems are told in the language that the caller prefers; English when none is named.</summary>
    public static Language LanguageOf(HttpRequest request) =>
        Language.Of(request.Headers.AcceptLanguage is [{ Length: > 0 } wish, ..] ? wish.Split(',', ';')[0].Trim() : "en");
}
