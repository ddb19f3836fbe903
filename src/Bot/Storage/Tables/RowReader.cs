using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// Reads rows from the service's JSON in one pass, without a tree. Rows of one page mostly have the same properties in
/// the same order, so names are taken from the row before.
/// </summary>
internal ref struct RowReader
{
    private static readonly string[] KnownTypes = ["Edm.Int64", "Edm.DateTime", "Edm.Guid", "Edm.Binary", "Edm.Double"];

    private Utf8JsonReader _json;
    private TableEntity? _before;

    private RowReader(ReadOnlySpan<byte> utf8) => _json = new Utf8JsonReader(utf8);

    /// <summary>The row of an answer that is one row.</summary>
    public static TableEntity ReadOne(ReadOnlySpan<byte> utf8)
    {
        var reader = new RowReader(utf8);
        reader._json.Read();
        return reader.ReadRow();
    }

    /// <summary>The rows of an answer to a query.</summary>
    public static List<TableEntity> ReadPage(ReadOnlySpan<byte> utf8)
    {
        var reader = new RowReader(utf8);
        var rows = new List<TableEntity>();
        reader._json.Read();
        while (reader._json.Read() && reader._json.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = reader._json.ValueTextEquals("value"u8);
            reader._json.Read();
            if (!isRows)
            {
                reader._json.Skip();
                continue;
            }
            while (reader._json.Read() && reader._json.TokenType == JsonTokenType.StartObject)
                rows.Add(reader.ReadRow());
        }
        return rows;
    }

    private TableEntity ReadRow()
    {
        var row = new TableEntity();
        var typed = default(ReadOnlySpan<byte>);
        string? type = null;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (ReadSystem(row))
                continue;
            var raw = _json.ValueSpan;
            if (raw.EndsWith(Annotation))
            {
                typed = raw[..^Annotation.Length];
                type = NextType();
                continue;
            }
            // Metadata such as odata.type; a property's own name has no dot.
            var isMetadata = raw.Contains((byte)'.');
            var name = isMetadata ? "" : NextName(row.Count);
            _json.Read();
            if (!isMetadata && _json.TokenType != JsonTokenType.Null)
                row.Append(name, ReadValue(raw.SequenceEqual(typed) ? type : null));
        }
        _before = row;
        return row;
    }

    private static ReadOnlySpan<byte> Annotation => "@odata.type"u8;

    private string? NextType()
    {
        _json.Read();
        foreach (var known in KnownTypes)
        {
            if (_json.ValueTextEquals(known))
                return known;
        }
        return _json.GetString();
    }

    private bool ReadSystem(TableEntity row)
    {
        if (_json.ValueTextEquals("PartitionKey"u8))
            row.PartitionKey = NextString();
        else if (_json.ValueTextEquals("RowKey"u8))
            row.RowKey = NextString();
        else if (_json.ValueTextEquals("odata.etag"u8))
            row.ETag = new ETag(NextString());
        else if (_json.ValueTextEquals("Timestamp"u8))
            row.Timestamp = Instant(NextString());
        else if (_json.ValueTextEquals("Timestamp@odata.type"u8))
            _json.Read();
        else
            return false;
        return true;
    }

    private string NextString()
    {
        _json.Read();
        return _json.GetString() ?? "";
    }

    private readonly string NextName(int at)
    {
        if (_before is not null && at < _before.Count && _json.ValueTextEquals(_before.Cells[at].Key))
            return _before.Cells[at].Key;
        return _json.GetString()!;
    }

    private readonly object ReadValue(string? type) => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => ReadNumber(type),
        JsonTokenType.String => ReadText(type),
        var token => throw new JsonException($"A property holds {token}."),
    };

    private readonly object ReadNumber(string? type)
    {
        if (type == "Edm.Int64")
            return _json.GetInt64();
        if (type != "Edm.Double" && _json.TryGetInt32(out var number))
            return number;
        return _json.GetDouble();
    }

    private readonly object ReadText(string? type) => type switch
    {
        null or "Edm.String" => _json.GetString()!,
        "Edm.Int64" =>
            Utf8Parser.TryParse(_json.ValueSpan, out long number, out var used) && used == _json.ValueSpan.Length
                ? number
                : throw new JsonException("An Edm.Int64 is no number."),
        "Edm.Int32" => int.Parse(_json.GetString()!, CultureInfo.InvariantCulture),
        "Edm.Double" => double.Parse(_json.GetString()!, CultureInfo.InvariantCulture),
        "Edm.Boolean" => bool.Parse(_json.GetString()!),
        "Edm.DateTime" => Instant(_json.GetString()!),
        "Edm.Guid" => _json.GetGuid(),
        "Edm.Binary" => BinaryData.FromBytes(_json.GetBytesFromBase64()),
        _ => throw new JsonException($"A property is of the unknown type {type}."),
    };

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
