using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Encodings.Web;

namespace TeamCoachBot.Bot.Local;

/// <summary>Tells a chat window who is played, who else is there, and how tenant, team and chats are called.</summary>
internal static class PlaygroundConfig
{
    // Chinese names stay readable for whoever opens the file.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The config as YAML, written in the part of YAML that is JSON: nothing needs a quoting rule of its own.
    /// </summary>
    public static string For(DemoPerson person) => new JsonObject
    {
        ["version"] = "0.1.1",
        ["tenantId"] = DemoCast.Tenant.Value,
        ["bot"] = new JsonObject { ["id"] = DemoCast.BotChannelId, ["name"] = DemoCast.BotName },
        ["currentUser"] = User(person),
        // Exactly five others; the window refuses any other number.
        ["users"] = new JsonArray([.. DemoCast.All.Where(other => other != person).Select(User)]),
        ["personalChat"] = new JsonObject { ["id"] = person.PersonalChat },
        ["groupChat"] = new JsonObject { ["id"] = DemoCast.GroupChat, ["name"] = DemoCast.GroupChatName },
        ["team"] = new JsonObject
        {
            ["id"] = DemoCast.Team.Value,
            ["name"] = DemoCast.TeamName,
            ["aadGroupId"] = DemoCast.TeamGroupId,
            ["channels"] = new JsonArray(new JsonObject
            {
                ["id"] = DemoCast.CelebrationChannel,
                ["name"] = DemoCast.CelebrationChannelName,
            }),
        },
    }.ToJsonString(Readable) + "\n";

    private static JsonNode User(DemoPerson person) => new JsonObject
    {
        ["id"] = person.ChannelId,
        ["name"] = person.DisplayName,
        // The window's own spelling.
        ["userPrincipleName"] = person.Mail,
        ["aadObjectId"] = person.Id.Value,
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["email"] = person.Mail,
    };
}
