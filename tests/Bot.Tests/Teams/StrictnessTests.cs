using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>What is refused although its token is good, and what is borne.</summary>
public sealed class StrictnessTests(SharedRig shared) : IClassFixture<SharedRig>
{
    private readonly EdgeRig _rig = shared.Emptied();

    public static TheoryData<string, string> Ambiguous()
    {
        var data = new TheoryData<string, string>();
        foreach (var key in new[]
        {
            "type", "id", "timestamp", "channelId", "serviceUrl", "from", "recipient", "conversation", "text", "locale",
            "entities", "value", "name", "replyToId", "channelData", "membersAdded", "action", "deliveryMode",
        })
        {
            data.Add($"\"{key}\":null,\"{key}\":null", key);
            data.Add($"\"{key}\":null,\"{key[..1].ToUpperInvariant()}{key[1..]}\":null", key);
            data.Add($"\"{key.ToUpperInvariant()}\":null", key);
        }

        data.Add("\"fr\\u006fm\":null,\"from\":null", "from");
        data.Add("\"\\u0046rom\":null", "from");
        return data;
    }

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public async Task A_key_that_comes_twice_or_in_another_case_is_400(string pairs, string key)
    {
        var activity = Message();
        activity.Remove(key);
        var body = $"{{{pairs},{activity.ToJsonString()[1..]}";
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).StatusCode);
        Assert.Empty(_rig.Desk.Arrivals);
    }

    [Theory]
    [InlineData("conversation", """{"id":"a:ana","id":"a:bob","tenantId":"11111111-2222-3333-4444-555555555555"}""")]
    [InlineData("conversation", """{"id":"a:ana","TenantId":"11111111-2222-3333-4444-555555555555"}""")]
    [InlineData("channelData", """{"tenant":{"id":"11111111-2222-3333-4444-555555555555","ID":"x"}}""")]
    [InlineData("channelData", """{"tenant":{"id":"11111111-2222-3333-4444-555555555555"},"tenant":null}""")]
    [InlineData("from", """{"id":"29:ana","aadObjectId":"1","AadObjectId":"2"}""")]
    [InlineData("entities", """[{"type":"mention","mentioned":{"id":"1","Id":"2"}}]""")]
    public async Task So_is_one_inside_an_object_that_is_read(string key, string value)
    {
        var activity = Message();
        activity.Remove(key);
        var body = $"{{\"{key}\":{value},{activity.ToJsonString()[1..]}";
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).StatusCode);
    }

    [Fact]
    public async Task A_form_may_repeat_its_keys_as_it_likes()
    {
        var body = $$$"""{"value":{"a":1,"A":2,"a":3,"type":"x"},{{{Message().ToJsonString()[1..]}}}""";
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(body)).StatusCode);
        Assert.Single(_rig.Desk.Arrivals);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message"} {}""")]
    [InlineData("""{"type":"message",}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","value":{"a":"\udc00"}}""")]
    [InlineData("""{"type":"message","value":{"\ud800":1}}""")]
    public async Task What_is_no_activity_is_400(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).StatusCode);

    [Fact]
    public async Task Broken_utf8_is_400()
    {
        var body = Encoding.UTF8.GetBytes(Message().ToJsonString());
        body[Array.IndexOf(body, (byte)'h')] = 0xC3;
        Assert.Equal(HttpStatusCode.BadRequest, (await _rig.PostAsync(body)).StatusCode);
    }

    [Theory]
    [InlineData(29, HttpStatusCode.OK)]
    [InlineData(40, HttpStatusCode.BadRequest)]
    [InlineData(50_000, HttpStatusCode.BadRequest)]
    public async Task Nesting_ends_at_thirty_two(int depth, HttpStatusCode expected)
    {
        var nested = new string('[', depth) + new string(']', depth);
        var body = $"{{\"value\":{{\"a\":{nested}}},{Message().ToJsonString()[1..]}";
        Assert.Equal(expected, (await PostAsync(body)).StatusCode);
    }

    [Theory]
    [InlineData(255, HttpStatusCode.OK)]
    [InlineData(257, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_over_256_KiB_is_413(int kibibytes, HttpStatusCode expected)
    {
        var activity = Message().ToJsonString();
        var body = activity + new string(' ', (kibibytes * 1024) - activity.Length);
        Assert.Equal(expected, (await PostAsync(body)).StatusCode);
    }

    [Fact]
    public async Task So_is_one_that_does_not_tell_its_length()
    {
        using var request = EdgeRig.Request([]);
        request.Content = new StreamContent(new Endless(new byte[1024], 300));
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Authorization = new("Bearer", _rig.Token());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _rig.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Other_methods_are_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _rig.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_websocket_is_not_opened()
    {
        using var socket = new System.Net.WebSockets.ClientWebSocket();
        var address = new UriBuilder(new Uri(_rig.Client.BaseAddress!, "/api/messages")) { Scheme = "ws" }.Uri;
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => socket.ConnectAsync(address, default));
    }

    [Fact]
    public async Task What_is_not_sent_as_JSON_is_415()
    {
        using var request = EdgeRig.Request(Encoding.UTF8.GetBytes(Message().ToJsonString()));
        request.Content!.Headers.ContentType = new("text/plain");
        request.Headers.Authorization = new("Bearer", _rig.Token());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _rig.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("MSTEAMS")]
    [InlineData("msteams ")]
    [InlineData("emulator")]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("skype")]
    [InlineData("AseChannel")]
    [InlineData("msteams/../webchat")]
    public async Task Another_channel_is_401(string? channel)
    {
        var activity = Message();
        activity["channelId"] = channel;
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(activity.ToJsonString())).StatusCode);
        Assert.Empty(_rig.Desk.Arrivals);
    }

    [Theory]
    [InlineData(Activities.Tenant, Activities.Tenant, HttpStatusCode.OK)]
    [InlineData(Activities.Tenant, null, HttpStatusCode.OK)]
    [InlineData(null, Activities.Tenant, HttpStatusCode.OK)]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    [InlineData("", "", HttpStatusCode.Forbidden)]
    [InlineData("", Activities.Tenant, HttpStatusCode.Forbidden)]
    [InlineData(Activities.Tenant, "99999999-2222-3333-4444-555555555555", HttpStatusCode.Forbidden)]
    [InlineData("99999999-2222-3333-4444-555555555555", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "99999999-2222-3333-4444-555555555555", HttpStatusCode.Forbidden)]
    public async Task The_tenant_is_named_without_contradiction_and_allowed(
        string? conversation, string? channel, HttpStatusCode expected)
    {
        var activity = Message();
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"] = channel is null ? null : JsonNode.Parse($$$"""{"tenant":{"id":"{{{channel}}}"}}""");
        Assert.Equal(expected, (await PostAsync(activity.ToJsonString())).StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, _rig.Desk.Arrivals.Count);
    }

    private JsonObject Message() => Activities.Message(_rig.Connector.ServiceUrl, "hi");

    private Task<HttpResponseMessage> PostAsync(string body) => _rig.PostAsync(Encoding.UTF8.GetBytes(body));

    /// <summary>The same block a number of times, of no told length.</summary>
    private sealed class Endless(byte[] block, int times) : MemoryStream
    {
        private int _left = times;

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_left-- <= 0)
                return new(0);
            block.CopyTo(buffer);
            return new(block.Length);
        }
    }
}
