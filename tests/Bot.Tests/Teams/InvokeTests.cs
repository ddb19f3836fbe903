using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>Pressed buttons and dialogs: the answer is the response's body, in time.</summary>
public sealed class InvokeTests(SharedRig shared) : IClassFixture<SharedRig>
{
    private static readonly Card ACard = new(Encoding.UTF8.GetBytes("""{"type":"AdaptiveCard"}"""), "First line");

    private readonly EdgeRig _rig = shared.Emptied();

    [Fact]
    public async Task A_press_hands_over_the_data_and_the_verb()
    {
        await AskAsync(Press());
        var arrival = Assert.Single(_rig.Desk.Arrivals);
        Assert.Equal(ArrivalKind.Press, arrival.Kind);
        Assert.Equal("log", arrival.Verb);
        Assert.Equal("token", arrival.Data!.Value.GetProperty("t").GetString());
        Assert.Equal("1763770000003", arrival.ReplyToId);
    }

    [Fact]
    public async Task A_redrawn_card_is_the_answer()
    {
        _rig.Desk.Says(Reply.Redraw(ACard));
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""",
            await AskAsync(Press()));
        await _rig.Late.SettledAsync();
        Assert.Empty(_rig.Connector.Requests);
    }

    [Fact]
    public async Task In_a_channel_the_message_itself_is_redrawn_too()
    {
        _rig.Desk.Says(Reply.Redraw(ACard));
        await AskAsync(Activities.InChannel(Press()));
        await _rig.Late.SettledAsync();
        var sent = Assert.Single(_rig.Connector.Requests);
        Assert.Equal(
            "PUT /teams/v3/conversations/19%3Asales%40thread.tacv2%3Bmessageid%3D1763770000000"
            + "/activities/1763770000003",
            $"{sent.Method} {sent.Path}");
    }

    [Fact]
    public async Task A_sentence_is_for_the_presser_alone()
    {
        _rig.Desk.Says(Reply.Say("好的 \"quoted\""));
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"好的 \"quoted\""}""",
            await AskAsync(Press()));
    }

    [Fact]
    public async Task A_private_answer_to_a_press_in_a_channel_goes_to_the_persons_chat()
    {
        _rig.Desk.Says(Reply.Privately("See our chat.", Reply.Say("12")));
        Assert.Contains("See our chat.", await AskAsync(Activities.InChannel(Press())), StringComparison.Ordinal);
        await _rig.Late.SettledAsync();
        Assert.Equal("/teams/v3/conversations/a%3Apersonal/activities", _rig.Connector.Requests[^1].Path);
        Assert.Equal("12", _rig.Connector.Requests[^1].Text);
        Assert.Equal(2, _rig.Connector.Requests.Count);
    }

    [Fact]
    public async Task A_slow_desk_is_announced_and_the_reply_follows()
    {
        var ready = new TaskCompletionSource<Reply>();
        _rig.Desk.Answer = (_, _) => ready.Task;
        Assert.Contains("takes a moment longer", await AskAsync(Press()), StringComparison.Ordinal);
        ready.SetResult(Reply.Redraw(ACard));
        await _rig.Late.SettledAsync();
        Assert.Equal("PUT", Assert.Single(_rig.Connector.Requests).Method);
    }

    [Fact]
    public async Task A_late_sentence_stays_the_pressers_own()
    {
        var ready = new TaskCompletionSource<Reply>();
        _rig.Desk.Answer = (_, _) => ready.Task;
        await AskAsync(Activities.InChannel(Press()));
        ready.SetResult(Reply.Say("You may not do this."));
        await _rig.Late.SettledAsync();
        Assert.Equal("/teams/v3/conversations/a%3Apersonal/activities", _rig.Connector.Requests[^1].Path);
    }

    [Fact]
    public async Task A_failing_desk_is_reported_inside_a_good_response()
    {
        _rig.Desk.Answer = (_, _) => throw new InvalidOperationException("x");
        var body = JsonNode.Parse(await AskAsync(Press()))!;
        Assert.Equal(500, (int)body["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.error", (string?)body["type"]);
    }

    [Theory]
    [InlineData("task/fetch", "DialogFetch")]
    [InlineData("task/submit", "DialogSubmit")]
    public async Task A_dialog_is_answered_with_a_card(string name, string kind)
    {
        _rig.Desk.Says(Reply.Show(ACard));
        var body = await AskAsync(Activities.Invoke(Url, name, JsonNode.Parse("""{"data":{"t":"token"}}""")!));
        Assert.Equal(
            """{"task":{"type":"continue","value":{"title":"First line","height":"medium","width":"medium","card":"""
            + """{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}}}}""",
            body);
        Assert.Equal(kind, _rig.Desk.Arrivals[0].Kind.ToString());
        Assert.Equal("token", _rig.Desk.Arrivals[0].Data!.Value.GetProperty("t").GetString());
    }

    [Fact]
    public async Task A_dialog_may_say_a_sentence()
    {
        _rig.Desk.Says(Reply.Say("Saved"));
        Assert.Equal(
            """{"task":{"type":"message","value":"Saved"}}""",
            await AskAsync(Activities.Invoke(Url, "task/submit", new JsonObject())));
    }

    [Fact]
    public async Task A_dialog_closes_when_there_is_nothing_to_say() =>
        Assert.Equal("", await AskAsync(Activities.Invoke(Url, "task/submit", new JsonObject())));

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("signin/verifyState")]
    [InlineData("AdaptiveCard/Action")]
    public async Task Other_invokes_are_not_supported(string name)
    {
        var body = JsonNode.Parse(await AskAsync(Activities.Invoke(Url, name, new JsonObject())))!;
        Assert.Equal(501, (int)body["statusCode"]!);
        Assert.Empty(_rig.Desk.Arrivals);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":[]}""")]
    public async Task A_press_without_an_action_is_a_bad_request_inside_a_good_response(string value)
    {
        var press = Activities.Invoke(Url, "adaptiveCard/action", JsonNode.Parse(value)!);
        var body = JsonNode.Parse(await AskAsync(press))!;
        Assert.Equal(400, (int)body["statusCode"]!);
        Assert.Empty(_rig.Desk.Arrivals);
    }

    private Uri Url => _rig.Connector.ServiceUrl;

    private JsonObject Press() => Activities.Press(Url, JsonNode.Parse("""{"t":"token"}""")!);

    private async Task<string> AskAsync(JsonNode activity)
    {
        var response = await _rig.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
