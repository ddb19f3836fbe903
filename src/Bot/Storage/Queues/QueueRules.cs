using System.Xml;

namespace TeamCoachBot.Bot.Storage.Queues;

/// <summary>
/// The limits of Azure Queue storage (platform notes, chapter 9), applied by the client and by the double alike.
/// </summary>
internal static class QueueRules
{
    /// <summary>The most bytes of a message with its escapes and its envelope, as it is sent.</summary>
    public const int MostMessageBytes = 64 * 1024;

    public const int MostMessages = 32;

    public static readonly TimeSpan MostInvisible = TimeSpan.FromDays(7);
    public static readonly TimeSpan DefaultInvisible = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan DefaultTimeToLive = TimeSpan.FromDays(7);

    /// <summary>The time to live of a message that never expires.</summary>
    public static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    public static void CheckName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var valid = name.Length is >= 3 and <= 63
            && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal);
        if (!valid)
            throw Refused.With(
                QueueErrorCode.InvalidResourceName,
                $"'{name}' is no queue name: 3 to 63 lower-case letters, digits and single dashes.");
    }

    public static void CheckText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException e)
        {
            throw Refused.With(QueueErrorCode.InvalidXmlDocument, $"A message can't hold this character: {e.Message}");
        }
        if (text.Length > MostMessageBytes || QueueXml.Message(text).Length > MostMessageBytes)
            throw Refused.With(QueueErrorCode.RequestBodyTooLarge, "A message may have 64 KiB.", 413);
    }

    public static void CheckCount(int? maxMessages)
    {
        if (maxMessages is < 1 or > MostMessages)
            throw OutOfRange($"1 to {MostMessages} messages are received at once.");
    }

    /// <summary>How long a sent or updated message stays hidden: up to 7 days, and less than it lives.</summary>
    public static void CheckHidden(TimeSpan hidden, TimeSpan? timeToLive = null)
    {
        if (hidden < TimeSpan.Zero || hidden > MostInvisible)
            throw OutOfRange("A message is hidden for 0 seconds to 7 days.");
        if (timeToLive is not { } life || life == Forever)
            return;
        if (life < TimeSpan.FromSeconds(1) || hidden >= life)
            throw OutOfRange("A message lives for a second at least, and longer than it is hidden.");
    }

    public static void CheckReceived(TimeSpan? hidden)
    {
        if (hidden is { } time && (time < TimeSpan.FromSeconds(1) || time > MostInvisible))
            throw OutOfRange("A received message is hidden for 1 second to 7 days.");
    }

    /// <summary>Whole seconds, as the service counts; a part of one counts as one.</summary>
    public static long Seconds(TimeSpan time) => time == Forever ? -1 : (long)Math.Ceiling(time.TotalSeconds);

    private static Azure.RequestFailedException OutOfRange(string message) =>
        Refused.With(QueueErrorCode.OutOfRangeQueryParameterValue, message);
}
