using System.Text;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// The values that a property can hold and how many bytes each counts for: string, bool, int, long, double, Guid, an
/// instant in UTC, binary data.
/// </summary>
internal static class TableValue
{
    // Azure counts 8 bytes for each property beside its name and value (documented entity size formula).
    private const int PropertyOverhead = 8;

    private const int LengthPrefix = 4;

    /// <summary>The earliest instant that the service stores.</summary>
    public static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The value as it is stored: immutable, instants in UTC, text without broken surrogates.</summary>
    public static object Of(string name, object value) => value switch
    {
        string text => WellFormed(text),
        bool or int or long or double or Guid => value,
        DateTimeOffset instant => Instant(name, instant),
        DateTime { Kind: DateTimeKind.Unspecified } => throw new ArgumentException(
            $"{name} is a date and time without a zone; give it as DateTimeOffset.", nameof(value)),
        DateTime time => Instant(name, new DateTimeOffset(time)),
        byte[] bytes => BinaryData.FromBytes(bytes.ToArray()),
        BinaryData data => data,
        _ => throw new ArgumentException(
            $"{name} is a {value.GetType().Name}, which a table can't hold.", nameof(value)),
    };

    /// <summary>What one property adds to the size of its entity.</summary>
    public static int Size(string name, object value) => PropertyOverhead + (name.Length * 2) + ValueSize(value);

    /// <summary>Bytes of the value alone, as the limit on one property counts them.</summary>
    public static int ValueSize(object value) => value switch
    {
        string text => LengthPrefix + (text.Length * 2),
        BinaryData data => LengthPrefix + data.ToMemory().Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };

    /// <summary>Bytes of a text or binary without its length prefix: what may be 64 KiB.</summary>
    public static int ContentSize(object value) =>
        value is string or BinaryData ? ValueSize(value) - LengthPrefix : 0;

    private static DateTimeOffset Instant(string name, DateTimeOffset instant) => instant >= Earliest
        ? instant.ToUniversalTime()
        : throw new ArgumentOutOfRangeException(nameof(instant), $"{name} lies before 1601, which a table can't hold.");

    // Half a surrogate pair can't be written as UTF-8; what is read back must be what the row held before.
    private static string WellFormed(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0
        ? text
        : Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
}
