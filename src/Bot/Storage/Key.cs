using System.Globalization;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// Makes keys of parts joined by <c>|</c>. Every part is encoded (<see cref="RowKey"/>), so a part can never pretend to
/// be two and a prefix of parts is one unbroken range.
/// </summary>
internal static class Key
{
    /// <summary>The most characters of a whole key: 1 KiB of UTF-16.</summary>
    public const int MostLength = 512;

    public const char Divider = '|';

    // The character after the divider: every key that begins with "prefix|" sorts before "prefix}".
    private const char AfterDivider = (char)(Divider + 1);

    /// <summary><c>Of("m", member, "target")</c> is <c>m|member|target</c>.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        Span<char> key = stackalloc char[MostLength];
        return new string(key[..Write(parts, key)]);
    }

    /// <summary>A part that sorts later instants first.</summary>
    public static string NewestFirst(DateTimeOffset instant) =>
        (DateTime.MaxValue.Ticks - instant.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The parts that <see cref="Of"/> was given.</summary>
    public static string[] Parts(string key)
    {
        var parts = key.Split(Divider);
        for (var i = 0; i < parts.Length; i++)
            parts[i] = RowKey.Decode(parts[i]);
        return parts;
    }

    /// <summary>
    /// Every key that has these parts and at least one more: <c>Range("m", member)</c> holds <c>m|member|…</c>, not
    /// <c>m|member</c> itself and nobody whose id only begins alike.
    /// </summary>
    public static KeyRange Range(params ReadOnlySpan<string> prefix)
    {
        Span<char> key = stackalloc char[MostLength + 1];
        var length = Write(prefix, key[..MostLength]);
        key[length] = Divider;
        var from = new string(key[..(length + 1)]);
        key[length] = AfterDivider;
        return new KeyRange(from, new string(key[..(length + 1)]));
    }

    private static int Write(ReadOnlySpan<string> parts, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = RowKey.Encode(parts[i]);
            if (length + part.Length + (i > 0 ? 1 : 0) > into.Length)
                throw new ArgumentException($"A key may have {MostLength} characters; this one has more.", nameof(parts));
            if (i > 0)
                into[length++] = Divider;
            part.CopyTo(into[length..]);
            length += part.Length;
        }

        return length;
    }
}

/// <summary>A half-open stretch of row keys: <see cref="From"/> belongs to it, <see cref="Below"/> does not.</summary>
internal readonly record struct KeyRange(string From, string Below)
{
    /// <summary>The OData filter that reads this stretch of one partition: one range read, in key order.</summary>
    public string In(string partitionKey) =>
        $"PartitionKey eq '{Quoted(partitionKey)}' and RowKey ge '{Quoted(From)}' and RowKey lt '{Quoted(Below)}'";

    public bool Contains(string rowKey) =>
        string.CompareOrdinal(rowKey, From) >= 0 && string.CompareOrdinal(rowKey, Below) < 0;

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
