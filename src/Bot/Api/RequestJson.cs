using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Reads the body of a request: one row, or a list of up to 100. Strict: no field twice, none that isn't known, none of
/// another kind, so that a misspelt one is told instead of forgotten.
/// </summary>
internal static class RequestJson
{
    public const int MostRows = 100;

    /// <summary>No list inside a row is longer; who really fits is decided later.</summary>
    private const int MostParts = 50;

    private const int MostNameChars = 60;

    /// <summary>What some systems write before a text in UTF-8.</summary>
    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>The rows as they stand in the body; the document is the caller's to dispose.</summary>
    /// <param name="isBatch">True for a list, which is answered by a list.</param>
    public static Outcome<JsonDocument> Parse(ReadOnlyMemory<byte> body, Problems problems, out bool isBatch)
    {
        isBatch = false;
        if (body.Span.StartsWith(Mark))
            body = body[Mark.Length..];
        JsonDocument document;
        try
        {
            // The parser itself looks at texts only when they are asked for.
            if (!Utf8.IsValid(body.Span))
                return problems.Malformed("Api_Malformed");
            document = JsonDocument.Parse(body, Strict);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is a name with half a surrogate pair.
            return problems.Malformed("Api_Malformed");
        }

        isBatch = document.RootElement.ValueKind == JsonValueKind.Array;
        var wrong = document.RootElement.ValueKind switch
        {
            JsonValueKind.Object => null,
            JsonValueKind.Array when document.RootElement.GetArrayLength() is > 0 and <= MostRows => null,
            JsonValueKind.Array => problems.Malformed("Api_Rows", MostRows),
            _ => problems.Malformed("Api_Malformed"),
        };
        if (wrong is null)
            return document;
        document.Dispose();
        return wrong;
    }

    /// <summary>The fields of one row as texts by their path, <c>members.0.email</c>; what is null is left out.</summary>
    public static Outcome<Dictionary<string, string>> Read(JsonElement row, FieldSet known, Problems problems)
    {
        if (row.ValueKind != JsonValueKind.Object)
            return problems.Malformed("Api_Malformed");
        var reader = new Reader(known, problems);
        return reader.ReadObject("", "", row) is { } wrong ? wrong : reader.Fields;
    }

    /// <summary>Goes through one row; a path says where it is, a shape which field of the set that is.</summary>
    private sealed class Reader(FieldSet known, Problems problems)
    {
        public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

        public Problem? ReadObject(string path, string shape, JsonElement value)
        {
            foreach (var property in value.EnumerateObject())
            {
                var name = Typed.Shortened(property.Name, MostNameChars);
                // A point or a sign of a list inside a name would pretend to be a path.
                var wrong = name.AsSpan().ContainsAny('.', '#')
                    ? problems.Invalid(path + name, "Api_UnknownField")
                    : ReadValue(path + name, shape + name, property.Value);
                if (wrong is not null)
                    return wrong;
            }

            return null;
        }

        private Problem? ReadValue(string path, string shape, JsonElement value)
        {
            if (known.KindOf(shape) is { } kind)
                return ReadPlain(path, kind, value);
            if (value.ValueKind == JsonValueKind.Null)
                return known.HasUnder(shape) ? null : problems.Invalid(path, "Api_UnknownField");
            if (known.HasUnder($"{shape}.{FieldSet.Any}"))
                return ReadList(path, shape, value);
            if (!known.HasUnder(shape))
                return problems.Invalid(path, "Api_UnknownField");
            return value.ValueKind == JsonValueKind.Object
                ? ReadObject(path + ".", shape + ".", value) : problems.Invalid(path, "Api_NotObject", path);
        }

        private Problem? ReadList(string path, string shape, JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() is 0 or > MostParts)
                return problems.Invalid(path, "Api_NotList", path);
            var place = 0;
            foreach (var part in value.EnumerateArray())
            {
                var at = string.Create(CultureInfo.InvariantCulture, $"{path}.{place++}");
                // Also a part without fields is there.
                Fields[at] = "";
                var wrong = part.ValueKind == JsonValueKind.Object
                    ? ReadObject(at + ".", $"{shape}.{FieldSet.Any}.", part) : problems.Invalid(at, "Api_NotObject", at);
                if (wrong is not null)
                    return wrong;
            }

            return null;
        }

        private Problem? ReadPlain(string path, FieldKind kind, JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Null:
                    return null;
                case JsonValueKind.String when kind != FieldKind.Truth && Text(value) is { } text:
                    Fields[path] = text;
                    return null;
                case JsonValueKind.Number when kind == FieldKind.Number:
                case JsonValueKind.True or JsonValueKind.False when kind == FieldKind.Truth:
                    Fields[path] = value.GetRawText();
                    return null;
                default:
                    return problems.Invalid(path, kind == FieldKind.Truth ? "Api_NotTruth" : "Api_NotText", path);
            }
        }

        /// <summary>Null for half a surrogate pair, which is no text.</summary>
        private static string? Text(JsonElement value)
        {
            try
            {
                return value.GetString();
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }
}
