using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// Writes a row as the JSON that the service takes, with the type of each property that JSON can't show.
/// </summary>
internal static class RowWriter
{
    public const string InstantFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    // In a transaction bytes are scarce: Chinese text stays three bytes a character. Line ends and U+2028 are escaped
    // all the same, so one row is one line.
    private static readonly JsonWriterOptions Short =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    // A row by itself is written in ASCII: Azurite decodes each network packet of such a body by itself and would tear
    // a character that lies across two.
    private static readonly JsonWriterOptions Ascii =
        new() { Encoder = JavaScriptEncoder.Default, SkipValidation = true };

    /// <summary>Writes a row of a transaction: one line, as short as JSON allows.</summary>
    public static void Write(IBufferWriter<byte> output, TableEntity row) => Write(output, row, Short);

    /// <summary>A row by itself, in ASCII.</summary>
    public static ReadOnlyMemory<byte> ToBytes(TableEntity row)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        Write(output, row, Ascii);
        return output.WrittenMemory;
    }

    private static void Write(IBufferWriter<byte> output, TableEntity row, JsonWriterOptions options)
    {
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteString("PartitionKey"u8, row.PartitionKey);
        json.WriteString("RowKey"u8, row.RowKey);
        foreach (var (name, value) in row.Cells)
            WriteProperty(json, name, value);
        json.WriteEndObject();
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
