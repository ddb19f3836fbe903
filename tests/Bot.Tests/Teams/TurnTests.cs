using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>Messages and events: what the desk hears, and where its answer goes.</summary>
public sealed class TurnTests(SharedRig shared) : IClassFixture<SharedRig>
{
    private static readonly Card ACard =
        new(Encoding.UTF8.GetBytes("""{"type":"AdaptiveCard","n":1.50}"""), "First line");

    private readonly EdgeRig _rig = shared.Emptied();

    [Fact]
    public async Task A_message_is_answered_in_its_conversation_with_the_bots_own_token()
    {
        _rig.Desk.Says(Reply.Say("Hello, Ana"));
        var message = Activities.Message(Url, "hi");
        var response = await PostAsync(message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var sent = Assert.Single(_rig.Connector.Requests);
        Assert.Equal($"POST /teams/v3/conversations/a%3Aana/activities/{message["id"]}", $"{sent.Method} {sent.Path}");
        Assert.Equal("Hello, Ana", sent.Text);
        Assert.StartsWith("Bearer ", sent.Authorization, StringComparison.Ordinal);
        Assert.Contains("client_secret=a-secret", string.Join('\n', _rig.Issuer.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_goes_alone_byte_for_byte_with_its_first_line_as_summary()
    {
        _rig.Desk.Says(Reply.Show(ACard));
        await PostAsync(Activities.Message(Url, "show"));
        var body = Assert.Single(_rig.Connector.Requests).Body!;
        Assert.Null(body["text"]);
        Assert.Equal("First line", (string?)body["summary"]);
        Assert.Equal("""{"type":"AdaptiveCard","n":1.50}""", body["attachments"]![0]!["content"]!.ToJsonString());
    }

    [Fact]
    public async Task Suggestions_are_buttons_that_write_for_the_person()
    {
        _rig.Desk.Says(Reply.Say("What now?", new Suggestion("Help", "help me")));
        await PostAsync(Activities.Message(Url, "hi"));
        Assert.Equal(
            """{"to":["29:ana"],"actions":[{"type":"imBack","title":"Help","value":"help me"}]}""",
            _rig.Connector.Requests[0].Body!["suggestedActions"]!.ToJsonString());
    }

    [Fact]
    public async Task A_slow_desk_shows_typing_before_its_answer()
    {
        var ready = new TaskCompletionSource<Reply>();
        _rig.Desk.Answer = (_, _) => ready.Task;
        var turn = PostAsync(Activities.Message(Url, "hi"));
        Assert.Equal("typing", (string?)(await _rig.Connector.WaitForAsync(1))[0].Body!["type"]);
        ready.SetResult(Reply.Say("done"));
        await turn;
        Assert.Equal("done", _rig.Connector.Requests[1].Text);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response_and_nowhere_else()
    {
        _rig.Desk.Says(Reply.Say("here"));
        var activity = Activities.Message(Url, "hi");
        activity["deliveryMode"] = "expectReplies";
        var answer = JsonNode.Parse(await (await PostAsync(activity)).Content.ReadAsStringAsync())!;
        Assert.Equal("here", (string?)answer["activities"]![0]!["text"]);
        Assert.Empty(_rig.Connector.Requests);
    }

    [Fact]
    public async Task What_is_private_is_said_in_the_persons_own_chat()
    {
        _rig.Desk.Says(Reply.Privately("I wrote to you.", Reply.Show(ACard)));
        await PostAsync(Activities.ChannelMessage(Url, "my target"));
        var sent = _rig.Connector.Requests;
        Assert.Equal("I wrote to you.", sent[0].Text);
        Assert.Equal("/teams/v3/conversations", sent[1].Path);
        Assert.Equal("29:ana", (string?)sent[1].Body!["members"]![0]!["id"]);
        Assert.Equal("/teams/v3/conversations/a%3Apersonal/activities", sent[2].Path);
        Assert.Equal(3, sent.Count);
    }

    [Fact]
    public async Task What_is_private_is_the_answer_itself_in_the_personal_chat()
    {
        _rig.Desk.Says(Reply.Privately("I wrote to you.", Reply.Say("12")));
        await PostAsync(Activities.Message(Url, "my target"));
        Assert.Equal("12", Assert.Single(_rig.Connector.Requests).Text);
    }

    [Fact]
    public async Task A_closed_personal_chat_never_lets_the_private_answer_out()
    {
        _rig.Desk.Says(Reply.Privately("I wrote to you.", Reply.Say("secret 12")));
        _rig.Connector.FailNext(new(201, """{"id":"1"}"""));
        _rig.Connector.FailNext(new(403, """{"error":{"code":"ConversationBlockedByUser"}}"""));
        await PostAsync(Activities.ChannelMessage(Url, "my target"));
        Assert.DoesNotContain(
            _rig.Connector.Requests, one => one.Text?.Contains("secret", StringComparison.Ordinal) == true);
        Assert.Equal(3, _rig.Connector.Requests.Count);
    }

    [Theory]
    [InlineData("en-US", "Something went wrong")]
    [InlineData("zh-CN", "我这边出了点问题")]
    public async Task A_failing_desk_is_apologised_for_and_nothing_personal_is_logged(string locale, string apology)
    {
        _rig.Desk.Answer = (arrival, _) => throw new InvalidOperationException($"broke on {arrival.Text}");
        var activity = Activities.Message(Url, "my secret canary");
        activity["locale"] = locale;
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(activity)).StatusCode);
        Assert.Contains(apology, Assert.Single(_rig.Connector.Requests).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_rig.Log.Lines, line => line.Contains("canary", StringComparison.Ordinal));
        Assert.Contains(_rig.Log.Lines, line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_submitted_card_is_a_press_and_is_redrawn_for_all()
    {
        _rig.Desk.Says(Reply.Redraw(ACard));
        var activity = Activities.InChannel(Activities.Message(Url, ""));
        activity.Remove("text");
        activity["value"] = JsonNode.Parse("""{"t":"token","amount":"5"}""");
        activity["replyToId"] = "42";
        await PostAsync(activity);
        Assert.Equal(ArrivalKind.Press, _rig.Desk.Arrivals[0].Kind);
        Assert.Equal("5", _rig.Desk.Arrivals[0].Data!.Value.GetProperty("amount").GetString());
        var sent = Assert.Single(_rig.Connector.Requests);
        Assert.Equal("PUT", sent.Method);
        Assert.EndsWith("/activities/42", sent.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    [InlineData("Message")]
    public async Task Unknown_activities_are_accepted_and_ignored(string type)
    {
        var activity = Activities.Message(Url, "hi");
        activity["type"] = type;
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(activity)).StatusCode);
        Assert.Empty(_rig.Desk.Arrivals);
    }

    private Uri Url => _rig.Connector.ServiceUrl;

    private Task<HttpResponseMessage> PostAsync(JsonNode activity) => _rig.PostAsync(activity);
}
