using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace TeamCoachBot.Bot.Storage;

/// <summary>An answer that did not come over the wire by itself: a part of a transaction's, or a double's.</summary>
internal sealed class StorageResponse(int status, ETag? etag = null) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "";

    public override bool IsError => status >= 400;

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        etag is { } tag ? [new HttpHeader(HttpHeader.Names.ETag, tag.ToString("H"))] : [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        var asked = string.Equals(name, HttpHeader.Names.ETag, StringComparison.OrdinalIgnoreCase);
        value = asked ? etag?.ToString("H") : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}

/// <summary>The answer to a question that may have no value: a row that does not exist.</summary>
internal sealed class NoValue<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T? Value => throw new InvalidOperationException("There is no such row; ask HasValue first.");

    public override Response GetRawResponse() => response;
}
