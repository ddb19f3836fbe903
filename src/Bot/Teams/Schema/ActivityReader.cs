using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace TeamCoachBot.Bot.Teams.Schema;

/// <summary>
/// Reads an activity in one pass. Strict about what could be read in two ways (repeated or differently cased keys,
/// broken text, depth over 32), indifferent to everything it doesn't know.
/// </summary>
internal static class ActivityReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    private static readonly KeySet ActivityKeys = new(
        "type", "id", "timestamp", "localTimestamp", "localTimezone", "channelId", "serviceUrl", "from", "recipient",
        "conversation", "text", "locale", "entities", "value", "name", "replyToId", "channelData", "membersAdded",
        "membersRemoved", "reactionsAdded", "reactionsRemoved", "action", "deliveryMode");

    /// <summary>False when the bytes are no activity, or one that could be read in two ways.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Activity? activity)
    {
        activity = null;
        if (!Utf8.IsValid(utf8))
            return false;
        try
        {
            var json = new Utf8JsonReader(utf8, Options);
            if (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                activity = ReadActivity(ref json);
                // Whatever stands behind the object throws here.
                json.Read();
            }

            return activity is not null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half a surrogate pair.
            activity = null;
            return false;
        }
    }

    private static Activity? ReadActivity(ref Utf8JsonReader json)
    {
        string? type = null, id = null, zone = null, channel = null, service = null, text = null, locale = null;
        string? name = null, replyTo = null, action = null, delivery = null;
        DateTimeOffset? sent = null, sentLocally = null;
        ChannelAccount? from = null, recipient = null;
        ConversationAccount? conversation = null;
        TeamsChannelData? data = null;
        JsonElement? value = null;
        IReadOnlyList<Entity> entities = [];
        IReadOnlyList<ChannelAccount> added = [], removed = [];
        IReadOnlyList<string> reacted = [], unreacted = [];
        uint seen = 0;
        while (JsonRead.NextKey(ref json))
        {
            switch (ActivityKeys.Match(ref json, ref seen))
            {
                case "type": type = JsonRead.Text(ref json); break;
                case "id": id = JsonRead.Text(ref json); break;
                case "timestamp": sent = JsonRead.Instant(ref json); break;
                case "localTimestamp": sentLocally = JsonRead.Instant(ref json); break;
                case "localTimezone": zone = JsonRead.Text(ref json); break;
                case "channelId": channel = JsonRead.Text(ref json); break;
                case "serviceUrl": service = JsonRead.Text(ref json); break;
                case "from": from = ActivityParts.Account(ref json); break;
                case "recipient": recipient = ActivityParts.Account(ref json); break;
                case "conversation": conversation = ActivityParts.Conversation(ref json); break;
                case "text": text = JsonRead.Text(ref json); break;
                case "locale": locale = JsonRead.Text(ref json); break;
                case "entities": entities = ActivityParts.Entities(ref json); break;
                case "value": value = JsonRead.Element(ref json); break;
                case "name": name = JsonRead.Text(ref json); break;
                case "replyToId": replyTo = JsonRead.Text(ref json); break;
                case "channelData": data = ActivityParts.ChannelData(ref json); break;
                case "membersAdded": added = ActivityParts.Accounts(ref json); break;
                case "membersRemoved": removed = ActivityParts.Accounts(ref json); break;
                case "reactionsAdded": reacted = ActivityParts.Reactions(ref json); break;
                case "reactionsRemoved": unreacted = ActivityParts.Reactions(ref json); break;
                case "action": action = JsonRead.Text(ref json); break;
                case "deliveryMode": delivery = JsonRead.Text(ref json); break;
                default: JsonRead.Pass(ref json); break;
            }
        }

        return type is null ? null : new Activity
        {
            Type = type, Id = id, Timestamp = sent ?? sentLocally, LocalTimezone = zone, ChannelId = channel,
            ServiceUrl = service, From = from, Recipient = recipient, Conversation = conversation, Text = text,
            Locale = locale, Entities = entities, Value = value, Name = name, ReplyToId = replyTo, ChannelData = data,
            MembersAdded = added, MembersRemoved = removed, ReactionsAdded = reacted, ReactionsRemoved = unreacted,
            Action = action, DeliveryMode = delivery,
        };
    }
}
