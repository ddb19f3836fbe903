using System.Text;
using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams.Sdk;

/// <summary>
/// Eleven turns, done by the official JavaScript SDK and by the edge: the connector can't tell them apart.
/// </summary>
public sealed class SdkTests
{
    private static readonly Card ACard =
        new(Encoding.UTF8.GetBytes("""{"type":"AdaptiveCard","version":"1.5"}"""), "First line");

    private static readonly string[] Turns =
        ["say", "show", "suggest", "typing", "redraw", "remove", "member", "page", "channels", "mention", "open"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_edge_sends_what_the_SDK_sends(bool inChannel)
    {
        await using var rig = await EdgeRig.StartAsync(
            ("MicrosoftAppId", ""), ("MicrosoftAppPassword", ""), ("Teams:Tenants", ""), ("Teams:ServiceHosts", ""));
        await using var sdk = await SdkBot.StartAsync();
        rig.Connector.Roster.Add(new() { ["id"] = Activities.AnaId, ["aadObjectId"] = Activities.AnaObjectId });
        rig.Desk.Answer = (arrival, _) => AnswerAsync(rig, arrival);
        foreach (var turn in Turns)
        {
            var activity = inChannel
                ? Activities.ChannelMessage(rig.Connector.ServiceUrl, turn)
                : Activities.Message(rig.Connector.ServiceUrl, turn);
            activity["replyToId"] = "1763770000009";
            var bySdk = await RunAsync(rig, new Uri(sdk.Address, "api/messages"), turn, activity);
            var byEdge = await RunAsync(rig, new Uri(rig.Client.BaseAddress!, "api/messages"), turn, activity);
            Assert.Equal($"{turn}: {string.Join('\n', bySdk)}", $"{turn}: {string.Join('\n', byEdge)}");
            Assert.NotEmpty(byEdge);
        }
    }

    private static async Task<List<string>> RunAsync(EdgeRig rig, Uri bot, string turn, JsonObject activity)
    {
        rig.Connector.Forget();
        using var request = EdgeRig.Request(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        request.RequestUri = bot;
        using var response = await rig.Client.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{turn}: {(int)response.StatusCode} from {bot}");
        return [.. rig.Connector.Requests.Select(one => $"{one.Method} {one.Path} {What(one)}")];
    }

    /// <summary>The fields that the connector acts on.</summary>
    private static string What(ConnectorRequest request) => request.Body is not { } body ? "" : new JsonObject
    {
        ["type"] = body["type"]?.DeepClone(),
        ["id"] = body["id"]?.DeepClone(),
        ["text"] = body["text"]?.DeepClone(),
        ["summary"] = body["summary"]?.DeepClone(),
        // The SDK writes it on a replaced message too, where it says nothing: the message stays where it is.
        ["replyToId"] = request.Method == "POST" ? body["replyToId"]?.DeepClone() : null,
        ["from"] = body["from"]?["id"]?.DeepClone(),
        ["conversation"] = body["conversation"]?["id"]?.DeepClone(),
        ["attachments"] = body["attachments"]?.DeepClone(),
        ["suggestedActions"] = body["suggestedActions"]?.DeepClone(),
        ["entities"] = body["entities"]?.DeepClone(),
        ["members"] = body["members"]?.DeepClone(),
        ["bot"] = body["bot"]?.DeepClone(),
        ["isGroup"] = body["isGroup"]?.DeepClone(),
        ["tenantId"] = body["tenantId"]?.DeepClone(),
    }.ToJsonString();

    private static async Task<Reply> AnswerAsync(EdgeRig rig, Arrival arrival)
    {
        var (messenger, address, ana) = (rig.Messenger, arrival.Address, arrival.From!.ChannelId);
        switch (arrival.Text)
        {
            case "say":
                return Reply.Say("Hello 你好 <&>");
            case "show":
                return Reply.Show(ACard);
            case "suggest":
                return Reply.Say("What now?", new Suggestion("Help", "help"));
            case "typing":
                await rig.Connector.WaitForAsync(1);
                break;
            case "redraw":
                await messenger.UpdateAsync(address, arrival.ReplyToId!, OutMessage.Show(ACard), default);
                break;
            case "remove":
                await messenger.DeleteAsync(address, arrival.ReplyToId!, default);
                break;
            case "member":
                await messenger.GetMemberAsync(address, ana, default);
                break;
            case "page":
                await messenger.GetPagedMembersAsync(address, 50, "next/1", default);
                break;
            case "channels":
                await messenger.GetChannelsAsync(address, new TeamId(Activities.Channel), default);
                break;
            case "mention":
                var bob = new Person(new MemberId("bob"), "29:bob", "Bob & Co");
                var text = $"Well done, {Arrival.MentionMark(0)}!";
                await messenger.SendAsync(address, new OutMessage(text, null, [bob]), default);
                break;
            case "open":
                await messenger.OpenPersonalAsync(address, ana, default);
                break;
        }

        return Reply.Nothing;
    }
}
