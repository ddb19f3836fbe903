using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>Writes a row as the JSON that the service takes, with the type of each property that JSON can't show.</summary>
internal static class RowWriter
{
    public const string InstantFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    // Line ends and U+2028 stay escaped, so one row is one line; Chinese text isn't blown up to six bytes a character.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static void Write(IBufferWriter<byte> output, TableEntity row)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("PartitionKey"u8, row.PartitionKey);
        json.WriteString("RowKey"u8, row.RowKey);
        foreach (var (name, value) in row.Cells)
            WriteProperty(json, name, value);
        json.WriteEndObject();
    }

    public static ReadOnlyMemory<byte> ToBytes(TableEntity row)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        Write(output, row);
        return output.WrittenMemory;
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        if (EdmTypeOf(value) is { } type)
            json.WriteString(name + "@odata.type", type);
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset instant:
                json.WriteString(name, instant.ToString(InstantFormat, CultureInfo.InvariantCulture));
                break;
            case Guid id:
                json.WriteString(name, id);
                break;
            case BinaryData data:
                json.WriteBase64String(name, data.ToMemory().Span);
                break;
        }
    }

    private static string? EdmTypeOf(object value) => value switch
    {
        long => "Edm.Int64",
        double => "Edm.Double",
        DateTimeOffset => "Edm.DateTime",
        Guid => "Edm.Guid",
        BinaryData => "Edm.Binary",
        _ => null,
    };
}
