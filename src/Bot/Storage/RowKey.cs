using System.Buffers;
using System.Globalization;
using System.Text;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// Writes any text as one part of a key and reads it back. What keys must not hold (<c>/ \ # ?</c>, control characters,
/// broken surrogates) and what keys are built with (<c>|</c>, the escape <c>!</c>, <c>%</c>) becomes <c>!XX</c> or
/// <c>!uXXXX</c>; everything else stays, so that dates, numbers and names keep their order.
/// </summary>
internal static class RowKey
{
    /// <summary>The most bytes (UTF-8) that one encoded part may have.</summary>
    public const int MostPartBytes = 512;

    private const char Escape = '!';

    // What nearly every part is made of: a part with nothing else needs no second look.
    private static readonly SearchValues<char> Usual = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_:.@");

    public static string Encode(string part)
    {
        var encoded = NeedsEscape(part) ? Escaped(part) : part;
        // At most three bytes a character: only a long part has to be counted.
        return encoded.Length <= MostPartBytes / 3 || Encoding.UTF8.GetByteCount(encoded) <= MostPartBytes
            ? encoded
            : throw new ArgumentException(
                $"A key part may have {MostPartBytes} bytes; this one has more.", nameof(part));
    }

    /// <exception cref="FormatException">The text was not made by <see cref="Encode"/>.</exception>
    public static string Decode(string part)
    {
        if (!part.Contains(Escape, StringComparison.Ordinal))
            return part;
        var text = new StringBuilder(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != Escape)
            {
                text.Append(part[i]);
                continue;
            }
            var wide = i + 1 < part.Length && part[i + 1] == 'u';
            var (start, digits) = wide ? (i + 2, 4) : (i + 1, 2);
            text.Append(Hex(part, start, digits));
            i = start + digits - 1;
        }
        return text.ToString();
    }

    private static char Hex(string part, int start, int digits) =>
        start + digits <= part.Length
        && ushort.TryParse(
            part.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : throw new FormatException("An escape in a key is cut off or not hexadecimal.");

    private static bool NeedsEscape(string part)
    {
        for (var i = part.AsSpan().IndexOfAnyExcept(Usual); i >= 0 && i < part.Length; i++)
        {
            if (IsForbidden(part, i))
                return true;
        }
        return false;
    }

    private static string Escaped(string part)
    {
        var text = new StringBuilder(part.Length + 16);
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            if (!IsForbidden(part, i))
                text.Append(c);
            else if (c < 0x100)
                text.Append(Escape).Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else
                text.Append(Escape).Append('u').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    private static bool IsForbidden(string part, int i)
    {
        var c = part[i];
        if (c is '/' or '\\' or '#' or '?' or '|' or '%' or Escape || char.IsControl(c) || c >= '\uFFFE')
            return true;
        return char.IsSurrogate(c) && !IsPaired(part, i);
    }

    private static bool IsPaired(string part, int i) => char.IsHighSurrogate(part[i])
        ? i + 1 < part.Length && char.IsLowSurrogate(part[i + 1])
        : i > 0 && char.IsHighSurrogate(part[i - 1]);
}
