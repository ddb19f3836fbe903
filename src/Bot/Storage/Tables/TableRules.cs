using System.Buffers;
using System.Text;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// The limits of Azure Table storage for one row, one key, one page and one name (platform notes, chapter 9), applied
/// by the client and by the double alike.
/// </summary>
internal static class TableRules
{
    public const int MostEntityBytes = 1024 * 1024;
    public const int MostPropertyBytes = 64 * 1024;
    public const int MostProperties = 252;
    public const int MostPropertyNameLength = 255;
    public const int MostPageSize = 1000;

    private const int EntityOverhead = 4;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)) + "/\\#?");

    /// <returns>The entity's size as Azure counts it.</returns>
    public static int CheckEntity(TableEntity entity)
    {
        CheckKey(entity.PartitionKey, nameof(entity.PartitionKey));
        CheckKey(entity.RowKey, nameof(entity.RowKey));
        if (entity.Count > MostProperties)
            throw Refused.With(TableErrorCode.TooManyProperties, $"A row may have {MostProperties} properties.");
        var size = EntityOverhead + ((entity.PartitionKey.Length + entity.RowKey.Length) * 2);
        foreach (var (name, value) in entity.Cells)
        {
            CheckProperty(name, value);
            size += TableValue.Size(name, value);
        }
        return size <= MostEntityBytes
            ? size
            : throw Refused.With(TableErrorCode.EntityTooLarge, $"A row may have 1 MiB; this one has {size} bytes.");
    }

    public static void CheckKey(string key, string name)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        if (key.Length > Key.MostLength)
            throw Refused.With(TableErrorCode.KeyValueTooLarge, $"{name} may have {Key.MostLength} characters.");
        if (key.AsSpan().IndexOfAny(Forbidden) is var at and >= 0)
            throw Refused.With(TableErrorCode.OutOfRangeInput, $"{name} holds the character U+{(int)key[at]:X4}.");
        if (key.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 && !IsWellFormed(key))
            throw Refused.With(TableErrorCode.OutOfRangeInput, $"{name} holds half a surrogate pair.");
    }

    public static void CheckPageSize(int? maxPerPage)
    {
        if (maxPerPage is < 1 or > MostPageSize)
            throw Refused.With(TableErrorCode.InvalidInput, $"A page holds 1 to {MostPageSize} rows.");
    }

    public static void CheckTableName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var valid = name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit)
            && !name.Equals("tables", StringComparison.OrdinalIgnoreCase);
        if (!valid)
            throw Refused.With(
                TableErrorCode.InvalidResourceName,
                $"'{name}' is no table name: a letter, then 2 to 62 letters and digits.");
    }

    private static void CheckProperty(string name, object value)
    {
        if (name.Length > MostPropertyNameLength)
            throw Refused.With(
                TableErrorCode.PropertyNameTooLong, $"A property name may have {MostPropertyNameLength} characters.");
        if (!IsName(name))
            throw Refused.With(TableErrorCode.PropertyNameInvalid, $"'{name}' is no name for a property.");
        if (TableValue.ContentSize(value) > MostPropertyBytes)
            throw Refused.With(TableErrorCode.PropertyValueTooLarge, $"{name} has more than 64 KiB.");
    }

    private static bool IsName(string name)
    {
        if (char.IsDigit(name[0]) || name is "PartitionKey" or "RowKey" or "Timestamp")
            return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
                return false;
        }
        return true;
    }

    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != OperationStatus.Done)
                return false;
            rest = rest[used..];
        }
        return true;
    }
}
