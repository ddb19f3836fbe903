using System.Text.Json;

namespace TeamCoachBot.Bot.Teams.Schema;

/// <summary>
/// Reads the objects inside an activity; each method starts on the key and ends on its value's last token.
/// </summary>
internal static class ActivityParts
{
    private static readonly KeySet AccountKeys = new("id", "name", "aadObjectId");
    private static readonly KeySet ConversationKeys = new("id", "conversationType", "tenantId", "isGroup");
    private static readonly KeySet ChannelDataKeys = new("tenant", "team", "channel", "eventType");
    private static readonly KeySet NamedKeys = new("id", "name");
    private static readonly KeySet EntityKeys = new("type", "text", "mentioned", "locale", "timezone");
    private static readonly KeySet ReactionKeys = new("type");

    public static ChannelAccount? Account(ref Utf8JsonReader json) =>
        JsonRead.EnterObject(ref json) ? AccountInside(ref json) : null;

    public static IReadOnlyList<ChannelAccount> Accounts(ref Utf8JsonReader json)
    {
        if (!JsonRead.EnterArray(ref json))
            return [];
        var accounts = new List<ChannelAccount>();
        while (JsonRead.NextObject(ref json))
            accounts.Add(AccountInside(ref json));
        return accounts;
    }

    public static ConversationAccount? Conversation(ref Utf8JsonReader json)
    {
        if (!JsonRead.EnterObject(ref json))
            return null;
        string? id = null, type = null, tenant = null;
        bool? group = null;
        uint seen = 0;
        while (JsonRead.NextKey(ref json))
        {
            switch (ConversationKeys.Match(ref json, ref seen))
            {
                case "id": id = JsonRead.Text(ref json); break;
                case "conversationType": type = JsonRead.Text(ref json); break;
                case "tenantId": tenant = JsonRead.Text(ref json); break;
                case "isGroup": group = JsonRead.Flag(ref json); break;
                default: JsonRead.Pass(ref json); break;
            }
        }

        return new() { Id = id, ConversationType = type, TenantId = tenant, IsGroup = group };
    }

    public static TeamsChannelData? ChannelData(ref Utf8JsonReader json)
    {
        if (!JsonRead.EnterObject(ref json))
            return null;
        (string? Id, string? Name) tenant = default, team = default, channel = default;
        string? eventType = null;
        uint seen = 0;
        while (JsonRead.NextKey(ref json))
        {
            switch (ChannelDataKeys.Match(ref json, ref seen))
            {
                case "tenant": tenant = Named(ref json); break;
                case "team": team = Named(ref json); break;
                case "channel": channel = Named(ref json); break;
                case "eventType": eventType = JsonRead.Text(ref json); break;
                default: JsonRead.Pass(ref json); break;
            }
        }

        return new()
        {
            TenantId = tenant.Id, TeamId = team.Id, TeamName = team.Name, ChannelId = channel.Id, EventType = eventType,
        };
    }

    public static IReadOnlyList<Entity> Entities(ref Utf8JsonReader json)
    {
        if (!JsonRead.EnterArray(ref json))
            return [];
        var entities = new List<Entity>();
        while (JsonRead.NextObject(ref json))
        {
            if (EntityInside(ref json) is { } entity)
                entities.Add(entity);
        }

        return entities;
    }

    public static IReadOnlyList<string> Reactions(ref Utf8JsonReader json)
    {
        if (!JsonRead.EnterArray(ref json))
            return [];
        var types = new List<string>();
        while (JsonRead.NextObject(ref json))
        {
            uint seen = 0;
            while (JsonRead.NextKey(ref json))
            {
                if (ReactionKeys.Match(ref json, ref seen) is null)
                    JsonRead.Pass(ref json);
                else if (JsonRead.Text(ref json) is { } type)
                    types.Add(type);
            }
        }

        return types;
    }

    private static ChannelAccount AccountInside(ref Utf8JsonReader json)
    {
        string? id = null, name = null, aad = null;
        uint seen = 0;
        while (JsonRead.NextKey(ref json))
        {
            switch (AccountKeys.Match(ref json, ref seen))
            {
                case "id": id = JsonRead.Text(ref json); break;
                case "name": name = JsonRead.Text(ref json); break;
                case "aadObjectId": aad = JsonRead.Text(ref json); break;
                default: JsonRead.Pass(ref json); break;
            }
        }

        return new() { Id = id, Name = name, AadObjectId = aad };
    }

    private static (string? Id, string? Name) Named(ref Utf8JsonReader json)
    {
        if (!JsonRead.EnterObject(ref json))
            return default;
        string? id = null, name = null;
        uint seen = 0;
        while (JsonRead.NextKey(ref json))
        {
            switch (NamedKeys.Match(ref json, ref seen))
            {
                case "id": id = JsonRead.Text(ref json); break;
                case "name": name = JsonRead.Text(ref json); break;
                default: JsonRead.Pass(ref json); break;
            }
        }

        return (id, name);
    }

    private static Entity? EntityInside(ref Utf8JsonReader json)
    {
        string? type = null, text = null, locale = null, zone = null;
        ChannelAccount? mentioned = null;
        uint seen = 0;
        while (JsonRead.NextKey(ref json))
        {
            switch (EntityKeys.Match(ref json, ref seen))
            {
                case "type": type = JsonRead.Text(ref json); break;
                case "text": text = JsonRead.Text(ref json); break;
                case "mentioned": mentioned = Account(ref json); break;
                case "locale": locale = JsonRead.Text(ref json); break;
                case "timezone": zone = JsonRead.Text(ref json); break;
                default: JsonRead.Pass(ref json); break;
            }
        }

        return type is null
            ? null
            : new Entity { Type = type, Text = text, Mentioned = mentioned, Locale = locale, Timezone = zone };
    }
}
