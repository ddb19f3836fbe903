using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Azure;

namespace TeamCoachBot.Bot.Storage.Queues;

/// <summary>Writes and reads the XML that the queue service speaks.</summary>
internal static class QueueXml
{
    // Line ends are written as entities: a reader of XML would make one kind of them all. So is all that isn't ASCII:
    // Azurite decodes each network packet by itself and would tear a character that lies across two.
    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.Entitize,
        Encoding = Encoding.ASCII,
    };

    public static ReadOnlyMemory<byte> Message(string text)
    {
        var output = new MemoryStream(text.Length + 128);
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("QueueMessage");
            xml.WriteElementString("MessageText", text);
            xml.WriteEndElement();
        }
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    public static SendReceipt Sent(Response response)
    {
        var message = Messages(response).Single();
        return new SendReceipt(
            Text(message, "MessageId"),
            Text(message, "PopReceipt"),
            Instant(message, "InsertionTime"),
            Instant(message, "ExpirationTime"),
            Instant(message, "TimeNextVisible"));
    }

    public static QueueMessage[] Received(Response response) =>
    [
        .. Messages(response).Select(message => new QueueMessage(
            Text(message, "MessageId"),
            Text(message, "PopReceipt"),
            Text(message, "MessageText"),
            Instant(message, "InsertionTime"),
            Instant(message, "ExpirationTime"),
            Instant(message, "TimeNextVisible"),
            Count(message))),
    ];

    public static PeekedMessage[] Peeked(Response response) =>
    [
        .. Messages(response).Select(message => new PeekedMessage(
            Text(message, "MessageId"),
            Text(message, "MessageText"),
            Instant(message, "InsertionTime"),
            Instant(message, "ExpirationTime"),
            Count(message))),
    ];

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static IEnumerable<XElement> Messages(Response response)
    {
        using var reader = XmlReader.Create(
            response.ContentStream ?? Stream.Null, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root?.Elements("QueueMessage") ?? [];
    }

    private static string Text(XElement message, string name) => message.Element(name)?.Value ?? "";

    private static DateTimeOffset Instant(XElement message, string name) => Instant(Text(message, name));

    private static long Count(XElement message) =>
        long.Parse(Text(message, "DequeueCount"), CultureInfo.InvariantCulture);
}
