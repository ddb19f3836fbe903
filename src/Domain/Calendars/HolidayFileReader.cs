using System.Text;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// Reads a holiday file that an admin brings, CSV or iCalendar, from its bytes; it says what is wrong, line by line.
/// </summary>
public static class HolidayFileReader
{
    public const int MostBytes = 256 * 1024;

    // What Excel writes in China as "CSV" is GB 18030 or a part of it.
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding[] Encodings = [new UTF8Encoding(false, throwOnInvalidBytes: true), Chinese];

    /// <summary>Region and source stand for what the file itself doesn't say.</summary>
    public static Outcome<HolidayFile> Read(ReadOnlySpan<byte> content, string region, string source)
    {
        if (content.Length > MostBytes)
            return new HolidayFileRefusal.TooLarge(content.Length, MostBytes);
        if (Decode(content) is not { } text || text.Contains('\0'))
            return new HolidayFileRefusal.NotText();
        var lines = text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var draft = new HolidayDraft(region, source);
        if (HolidayCalendarFormat.Claims(lines))
            return HolidayCalendarFormat.Read(lines, draft);
        return HolidayCsv.Claims(lines) ? HolidayCsv.Read(lines, draft) : new HolidayFileRefusal.UnknownFormat();
    }

    private static string? Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Encoding.Unicode.Preamble))
            return DecodeAs(new UnicodeEncoding(false, true, throwOnInvalidBytes: true), content);
        foreach (var encoding in Encodings)
        {
            if (DecodeAs(encoding, content) is { } text)
                return text;
        }
        return null;
    }

    private static string? DecodeAs(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
