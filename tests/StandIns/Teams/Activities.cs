using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamCoachBot.StandIns.Teams;

/// <summary>Activities as Teams sends them.</summary>
internal static class Activities
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string BotId = "28:aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string BotName = "Coach";
    public const string AnaId = "29:ana";
    public const string AnaObjectId = "aaaaaaaa-0000-0000-0000-000000000001";
    public const string Channel = "19:sales@thread.tacv2";

    private static long s_lastId = 1763770000100;

    /// <summary>A message of its own, with an id that no other has.</summary>
    public static JsonObject Message(Uri serviceUrl, string text) =>
        Personal(serviceUrl, "message", Interlocked.Increment(ref s_lastId).ToString(CultureInfo.InvariantCulture), text);

    /// <summary>A message in a channel's thread, with the bot mentioned before the text.</summary>
    public static JsonObject ChannelMessage(Uri serviceUrl, string text)
    {
        var activity = Message(serviceUrl, $"<at>{BotName}</at> {text}");
        activity["entities"] = new JsonArray(Mention(BotId, BotName));
        return InChannel(activity);
    }

    /// <summary>The same, in the channel instead of the personal chat.</summary>
    public static JsonObject InChannel(JsonObject activity)
    {
        activity["conversation"] = new JsonObject
        {
            ["conversationType"] = "channel", ["tenantId"] = Tenant, ["isGroup"] = true,
            ["id"] = $"{Channel};messageid=1763770000000",
        };
        activity["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = Tenant },
            ["team"] = new JsonObject { ["id"] = Channel, ["name"] = "Sales" },
            ["channel"] = new JsonObject { ["id"] = Channel },
        };
        return activity;
    }

    public static JsonObject Invoke(Uri serviceUrl, string name, JsonNode value)
    {
        var activity = Personal(serviceUrl, "invoke", "f:invoke-1", null);
        activity["name"] = name;
        activity["value"] = value;
        activity["replyToId"] = "1763770000003";
        return activity;
    }

    public static JsonObject Press(Uri serviceUrl, JsonNode data)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "log", ["data"] = data };
        var value = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        return Invoke(serviceUrl, "adaptiveCard/action", value);
    }

    public static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };

    public static JsonObject Personal(Uri serviceUrl, string type, string id, string? text)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = "2026-11-22T01:26:40.001Z",
            ["localTimezone"] = "Asia/Shanghai",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl.AbsoluteUri,
            ["from"] = new JsonObject { ["id"] = AnaId, ["name"] = "Ana Silva", ["aadObjectId"] = AnaObjectId },
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = "personal", ["tenantId"] = Tenant, ["id"] = "a:ana",
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["locale"] = "en-GB",
        };
        if (text is not null)
            activity["text"] = text;
        return activity;
    }
}
