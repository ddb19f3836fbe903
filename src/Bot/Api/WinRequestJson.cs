using System.Text.Json;
using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Reads the body of <c>POST /api/wins</c>: one win, or a list of up to 100. Strict: no field twice, none that isn't known,
/// none of another kind, so that a misspelt one is told instead of forgotten.
/// </summary>
internal static class WinRequestJson
{
    public const int MostRows = 100;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>The rows as they stand in the body; the document is the caller's to dispose.</summary>
    /// <param name="isBatch">True for a list, which is answered by a list.</param>
    public static Outcome<JsonDocument> Parse(ReadOnlyMemory<byte> body, Problems problems, out bool isBatch)
    {
        isBatch = false;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body, Strict);
        }
        catch (JsonException)
        {
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

    public static Outcome<WinRequest> Read(JsonElement row, Problems problems)
    {
        if (row.ValueKind != JsonValueKind.Object)
            return problems.Malformed("Api_Malformed");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in row.EnumerateObject())
        {
            var wrong = property is { Name: "member", Value.ValueKind: JsonValueKind.Object }
                ? ReadMember(property.Value, fields, problems)
                : ReadPlain(property.Name, property.Value, fields, problems);
            if (wrong is not null)
                return wrong;
        }

        return WinRequest.Of(fields, problems);
    }

    private static Problem? ReadMember(JsonElement member, Dictionary<string, string> fields, Problems problems)
    {
        foreach (var property in member.EnumerateObject())
        {
            if (ReadPlain("member." + property.Name, property.Value, fields, problems) is { } wrong)
                return wrong;
        }

        return null;
    }

    private static Problem? ReadPlain(string name, JsonElement value, Dictionary<string, string> fields, Problems problems)
    {
        if (!WinRequest.Fields.Contains(name))
            return problems.Invalid(name.Length > 60 ? name[..60] : name, "Api_UnknownField");
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.String when name != "newCustomer" && Text(value) is { } text:
                fields[name] = text;
                return null;
            case JsonValueKind.Number when name == "amount":
                fields[name] = value.GetRawText();
                return null;
            case JsonValueKind.True or JsonValueKind.False when name == "newCustomer":
                fields[name] = value.GetRawText();
                return null;
            default:
                return problems.Invalid(name, name == "newCustomer" ? "Api_NotTruth" : "Api_NotText", name);
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
