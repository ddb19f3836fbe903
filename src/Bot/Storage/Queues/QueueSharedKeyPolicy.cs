using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TeamCoachBot.Bot.Storage.Queues;

/// <summary>
/// Signs requests to the queue service with the account's key (SharedKey: verb, headers, resource, query).
/// </summary>
internal sealed class QueueSharedKeyPolicy(string account, byte[] key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue(
            "x-ms-date", TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(ToSign(request)));
        request.Headers.SetValue(
            HttpHeader.Names.Authorization, $"SharedKey {account}:{Convert.ToBase64String(signature)}");
    }

    private string ToSign(Request request)
    {
        var text = new StringBuilder(request.Method.Method);
        // Encoding, language, length, MD5, type, date, four conditions, range: the bot sends only two of them.
        text.Append("\n\n\n").Append(Length(request));
        text.Append("\n\n").Append(Header(request, HttpHeader.Names.ContentType)).Append("\n\n\n\n\n\n\n");
        foreach (var header in request.Headers
            .Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .OrderBy(header => header.Name.ToLowerInvariant(), StringComparer.Ordinal))
            text.Append(header.Name.ToLowerInvariant()).Append(':').Append(header.Value.Trim()).Append('\n');
        return text.Append(Resource(request.Uri.ToUri())).ToString();
    }

    private static string Length(Request request) =>
        request.Content?.TryComputeLength(out var length) == true && length > 0
            ? length.ToString(CultureInfo.InvariantCulture)
            : "";

    private static string Header(Request request, string name) =>
        request.Headers.TryGetValue(name, out var value) ? value : "";

    private string Resource(Uri uri)
    {
        var resource = new StringBuilder("/").Append(account).Append(uri.AbsolutePath);
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .OrderBy(pair => pair[0], StringComparer.Ordinal);
        foreach (var pair in query)
            resource.Append('\n').Append(pair[0]).Append(':').Append(Uri.UnescapeDataString(pair[^1]));
        return resource.ToString();
    }
}
