using System.Text.Json;

namespace TeamCoachBot.Bot.Teams.Schema;

/// <summary>
/// Reads single JSON values without minding their kind: what is not of the kind asked for counts as absent, because
/// the channel adds fields and shapes at any time.
/// </summary>
internal static class JsonRead
{
    public static string? Text(ref Utf8JsonReader json)
    {
        json.Read();
        return CurrentText(ref json);
    }

    /// <summary>An instant in UTC; null when it is no date, such as one with the offset +88:00.</summary>
    public static DateTimeOffset? Instant(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String)
            return json.TryGetDateTimeOffset(out var instant) ? instant.ToUniversalTime() : null;
        json.Skip();
        return null;
    }

    public static long? Integer(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Number)
            return json.TryGetInt64(out var number) ? number : null;
        json.Skip();
        return null;
    }

    public static bool? Flag(ref Utf8JsonReader json)
    {
        json.Read();
        switch (json.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            default:
                json.Skip();
                return null;
        }
    }

    /// <summary>Steps into an object; false when the value is none, which is then passed over.</summary>
    public static bool EnterObject(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.StartObject)
            return true;
        json.Skip();
        return false;
    }

    /// <summary>Steps into an array; false when the value is none, which is then passed over.</summary>
    public static bool EnterArray(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.StartArray)
            return true;
        json.Skip();
        return false;
    }

    /// <summary>The next element of an array that is an object; false at the array's end.</summary>
    public static bool NextObject(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.StartObject)
                return true;
            json.Skip();
        }

        return false;
    }

    /// <summary>The next key of an object; false at the object's end.</summary>
    public static bool NextKey(ref Utf8JsonReader json) => json.Read() && json.TokenType != JsonTokenType.EndObject;

    /// <summary>Passes over the value of the key that the reader stands on.</summary>
    public static void Pass(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }

    /// <summary>
    /// A value as it stands, null for an absent one. Every string in it can be read: an escaped half of a surrogate
    /// pair would otherwise throw when somebody looks at it, far from here.
    /// </summary>
    public static JsonElement? Element(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
            return null;
        CheckStrings(json);
        return JsonElement.ParseValue(ref json);
    }

    private static string? CurrentText(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String)
            return json.GetString();
        json.Skip();
        return null;
    }

    /// <param name="json">A copy, standing on the value's first token.</param>
    private static void CheckStrings(Utf8JsonReader json)
    {
        var depth = json.CurrentDepth;
        do
        {
            if (json.ValueIsEscaped)
                _ = json.GetString();
        }
        while (!EndsValue(ref json, depth) && json.Read());
    }

    private static bool EndsValue(ref Utf8JsonReader json, int depth) => json.CurrentDepth == depth
        && json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
}
