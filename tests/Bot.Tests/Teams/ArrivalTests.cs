using System.Text.Json.Nodes;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>What the desk is told of an activity.</summary>
public sealed class ArrivalTests(SharedRig shared) : IClassFixture<SharedRig>
{
    private const string Ana = "<at>Ana</at>";

    private readonly EdgeRig _rig = shared.Emptied();

    [Fact]
    public async Task A_personal_message_tells_who_where_when_and_in_which_language()
    {
        var arrival = await ArriveAsync(Activities.Message(Url, "hi"));
        Assert.Equal(ArrivalKind.Message, arrival.Kind);
        Assert.Equal(new TenantId(Activities.Tenant), arrival.Tenant);
        Assert.Equal(new Person(new MemberId(Activities.AnaObjectId), "29:ana", "Ana Silva"), arrival.From);
        Assert.Equal(
            new(new(Activities.Tenant), ConversationKind.Personal, "a:ana", Url, Activities.BotId), arrival.Address);
        Assert.Equal(("en-GB", "Asia/Shanghai"), (arrival.Locale, arrival.TimeZone));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 1, 26, 40, 1, TimeSpan.Zero), arrival.SentAt);
        Assert.Null(arrival.Team);
    }

    [Fact]
    public async Task A_channel_message_tells_its_team_and_loses_the_bots_mention()
    {
        var arrival = await ArriveAsync(Activities.ChannelMessage(Url, "my&nbsp;target &amp; more"));
        Assert.Equal("my target & more", arrival.Text);
        Assert.Equal((new TeamId(Activities.Channel), "Sales"), (arrival.Team, arrival.TeamName));
        Assert.Equal(ConversationKind.Channel, arrival.Address.Kind);
        Assert.Equal(Activities.Channel, arrival.Address.TeamsChannelId);
        Assert.Empty(arrival.Mentions);
    }

    [Theory]
    [InlineData("thank <at>Ana</at> now", "thank \uE000 now", 1)]
    [InlineData("<at>Ana</at> <at>Ana</at>", "\uE000 Ana", 1)]
    [InlineData("<at>Boss</at> well done", "Boss well done", 0)]
    [InlineData("<at><at>Ana</at></at>", "<at>\uE000</at>", 1)]
    [InlineData("<at id=\"0\">Ana</at>", "Ana", 0)]
    [InlineData("<at>An\u200Ba</at>", "An\u200Ba", 0)]
    [InlineData("&lt;at&gt;Ana&lt;/at&gt;", "<at>Ana</at>", 0)]
    [InlineData("<AT>Ana</AT>", "<AT>Ana</AT>", 0)]
    [InlineData("<at>Ana", "<at>Ana", 0)]
    [InlineData("</at>Ana<at>", "</at>Ana<at>", 0)]
    [InlineData("forged \uE000 and &#xE000;", "forged  and", 0)]
    public async Task Only_an_entity_makes_a_mention(string text, string read, int mentions)
    {
        var activity = Activities.Message(Url, text);
        activity["entities"] = new JsonArray(Activities.Mention("29:x", "Ana"));
        var arrival = await ArriveAsync(activity);
        Assert.Equal(read, arrival.Text);
        Assert.Equal(mentions, arrival.Mentions.Count);
        Assert.All(arrival.Mentions, one => Assert.Equal(new Mention(0, "29:x", "Ana"), one));
    }

    [Fact]
    public async Task Two_people_of_one_name_are_two_mentions_in_order()
    {
        var activity = Activities.Message(Url, $"{Ana} and {Ana}");
        activity["entities"] = new JsonArray(Activities.Mention("29:1", "Ana"), Activities.Mention("29:2", "Ana"));
        var arrival = await ArriveAsync(activity);
        Assert.Equal("\uE000 and \uE001", arrival.Text);
        Assert.Equal(["29:1", "29:2"], arrival.Mentions.Select(one => one.ChannelId));
    }

    [Theory]
    [InlineData("entities", "[null]")]
    [InlineData("entities", "[5,\"x\",[],{}]")]
    [InlineData("entities", """[{"type":"mention"}]""")]
    [InlineData("entities", """[{"type":"mention","mentioned":null},{"type":"mention","mentioned":{}}]""")]
    [InlineData("entities", """[{"type":"ProductInfo","id":"COPILOT"},{"type":"clientInfo","platform":null}]""")]
    [InlineData("entities", "{}")]
    [InlineData("timestamp", "\"2026-11-22T01:26:40+88:00\"")]
    [InlineData("localTimestamp", "\"2026-11-22T01:26:40+88:00\"")]
    [InlineData("localTimezone", "\"../../etc/passwd\"")]
    [InlineData("locale", "{}")]
    [InlineData("membersAdded", "[null]")]
    [InlineData("recipientList", "[[[[]]]]")]
    [InlineData("id", "\"..\"")]
    [InlineData("id", "null")]
    [InlineData("replyToId", "\".\"")]
    public async Task Odd_parts_are_borne(string key, string value)
    {
        _rig.Desk.Says(Reply.Say("x"));
        var activity = Activities.Message(Url, $"{Ana} hi");
        activity[key] = JsonNode.Parse(value);
        var arrival = await ArriveAsync(activity);
        Assert.Equal("Ana hi", arrival.Text);
        Assert.NotEmpty(arrival.ActivityId);
    }

    [Fact]
    public async Task Without_a_time_of_its_own_a_messages_id_tells_it()
    {
        var activity = Activities.Message(Url, "hi");
        activity.Remove("timestamp");
        activity["id"] = "1763770000001";
        var arrival = await ArriveAsync(activity);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1763770000001), arrival.SentAt);
    }

    [Theory]
    [InlineData("add", "Installed")]
    [InlineData("add-upgrade", "Installed")]
    [InlineData("remove", "Removed")]
    [InlineData("remove-upgrade", "Removed")]
    public async Task Installing_and_removing_are_told(string action, string kind)
    {
        var activity = Activities.Personal(Url, "installationUpdate", "f:1", null);
        activity["action"] = action;
        Assert.Equal(kind, (await ArriveAsync(activity)).Kind.ToString());
    }

    [Fact]
    public async Task New_members_are_told_without_the_bot()
    {
        var activity = Activities.InChannel(Activities.Personal(Url, "conversationUpdate", "f:2", null));
        activity["membersAdded"] = JsonNode.Parse(
            $$"""[{"id":"{{Activities.BotId}}"},{"id":"29:bob","aadObjectId":"BBBB"},{"id":"29:nobody"},null]""");
        var arrival = await ArriveAsync(activity);
        Assert.Equal(ArrivalKind.MembersAdded, arrival.Kind);
        Assert.True(arrival.BotAdded);
        Assert.Equal(new Person(new MemberId("bbbb"), "29:bob", ""), Assert.Single(arrival.Members));
    }

    [Fact]
    public async Task A_renamed_team_tells_its_new_name()
    {
        var activity = Activities.InChannel(Activities.Personal(Url, "conversationUpdate", "f:3", null));
        activity["channelData"]!["eventType"] = "teamRenamed";
        activity["from"] = null;
        var arrival = await ArriveAsync(activity);
        Assert.Equal((ArrivalKind.TeamChanged, "Sales"), (arrival.Kind, arrival.TeamName));
    }

    [Fact]
    public async Task A_reaction_tells_what_and_to_which_message()
    {
        var activity = Activities.Personal(Url, "messageReaction", "f:4", null);
        activity["replyToId"] = "42";
        activity["reactionsAdded"] = JsonNode.Parse("""[{"type":"heart"},null,{"type":5}]""");
        var arrival = await ArriveAsync(activity);
        Assert.Equal((ArrivalKind.Reaction, "42"), (arrival.Kind, arrival.ReplyToId));
        Assert.Equal(["heart"], arrival.ReactionsAdded);
    }

    [Theory]
    [InlineData("messageUpdate", "MessageEdited")]
    [InlineData("messageDelete", "MessageDeleted")]
    public async Task An_edited_or_deleted_message_is_named(string type, string kind)
    {
        var arrival = await ArriveAsync(Activities.Personal(Url, type, "42", "new text"));
        Assert.Equal((kind, "42"), (arrival.Kind.ToString(), arrival.ReplyToId));
    }

    [Theory]
    [InlineData(null, "a:1", "Personal")]
    [InlineData(null, "19:1@thread.v2", "Group")]
    [InlineData("somethingNew", "a:1", "Group")]
    [InlineData("groupChat", "19:1@thread.v2", "Group")]
    public async Task A_conversation_of_unknown_kind_is_not_taken_for_a_private_one(
        string? type, string id, string kind)
    {
        var activity = Activities.Message(Url, "hi");
        activity["conversation"] = new JsonObject { ["id"] = id, ["conversationType"] = type };
        Assert.Equal(kind, (await ArriveAsync(activity)).Address.Kind.ToString());
    }

    [Fact]
    public async Task Who_has_no_Entra_id_is_not_heard()
    {
        var activity = Activities.Message(Url, "hi");
        activity["from"]!["aadObjectId"] = null;
        await _rig.PostAsync(activity);
        Assert.Empty(_rig.Desk.Arrivals);
    }

    private Uri Url => _rig.Connector.ServiceUrl;

    private async Task<Arrival> ArriveAsync(JsonNode activity)
    {
        var response = await _rig.PostAsync(activity);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return Assert.Single(_rig.Desk.Arrivals);
    }
}
