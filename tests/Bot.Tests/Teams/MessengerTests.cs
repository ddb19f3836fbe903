using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Teams;
using TeamCoachBot.Bot.Teams.Sending;
using TeamCoachBot.Bot.Teams.Trust;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>What becomes of a message on its way out, for each answer of the connector.</summary>
public sealed class MessengerTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly HandClock _time = new(Start, runs: true);
    private ConnectorStandIn _connector = null!;
    private TeamsMessenger _messenger = null!;
    private ConversationAddress _ana = null!;

    public async ValueTask InitializeAsync()
    {
        _connector = await ConnectorStandIn.StartAsync();
        _messenger = Messenger(new NoTokens());
        _ana = new(
            new TenantId(Activities.Tenant),
            ConversationKind.Personal,
            "a:ana",
            _connector.ServiceUrl, Activities.BotId);
    }

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    [Fact]
    public async Task A_message_that_was_taken_tells_its_id() =>
        Assert.Equal(new SendResult.Sent("sent-1"), await SendAsync());

    [Theory]
    [InlineData(400, """{"error":{"code":"BadArgument"}}""", "BadArgument")]
    [InlineData(401, """{"error":{"code":"BotNotRegistered"}}""", "BotNotRegistered")]
    [InlineData(403, """{"error":{"code":"NotEnoughPermissions"}}""", "NotEnoughPermissions")]
    [InlineData(404, """{"error":{"code":"ConversationNotFound"}}""", "ConversationNotFound")]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""", "MessageSizeTooBig")]
    [InlineData(500, """{"error":{"code":"ServiceError"}}""", "ServiceError")]
    [InlineData(500, "<html>", "500")]
    [InlineData(400, """{"error":{"code":"evil\r\nline"}}""", "400")]
    public async Task A_refusal_is_final_and_asked_once(int status, string body, string code)
    {
        _connector.FailNext(new(status, body));
        Assert.Equal(new SendResult.Failed(code), await SendAsync());
        Assert.Single(_connector.Requests);
    }

    [Theory]
    [InlineData("""{"error":{"code":"BotDisabledByAdmin"}}""", "BotDisabledByAdmin")]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster"}}""", "BotNotInConversationRoster")]
    [InlineData("""{"error":{"code":"ConversationBlockedByUser"}}""", "ConversationBlockedByUser")]
    [InlineData("""{"error":{"code":"ForbiddenOperationException"}}""", "ForbiddenOperationException")]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\": \"MessageWritesBlocked\"}"}""", "MessageWritesBlocked")]
    [InlineData("""{"error":{"code":"Forbidden","subCode":"MessageWritesBlocked"}}""", "MessageWritesBlocked")]
    public async Task A_block_is_told_apart(string body, string code)
    {
        _connector.FailNext(new(403, body));
        Assert.Equal(new SendResult.Blocked(code), await SendAsync());
    }

    [Theory]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_doubtful_post_is_not_repeated(int status)
    {
        _connector.FailNext(new(status));
        Assert.IsType<SendResult.Ambiguous>(await SendAsync());
        Assert.Single(_connector.Requests);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_doubtful_delete_is_repeated(int status)
    {
        _connector.FailNext(new(status));
        _connector.FailNext(new(status));
        Assert.IsType<SendResult.Sent>(await _messenger.DeleteAsync(_ana, "42", default));
        Assert.Equal(3, _connector.Requests.Count);
    }

    [Fact]
    public async Task A_throttled_post_is_repeated_after_the_time_it_was_told()
    {
        _connector.FailNext(new(429, RetryAfter: "3"));
        Assert.IsType<SendResult.Sent>(await SendAsync());
        Assert.InRange(_time.GetUtcNow() - Start, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.61));
    }

    [Fact]
    public async Task A_throttling_that_lasts_is_handed_back()
    {
        _connector.FailNext(new(429, RetryAfter: "600"));
        Assert.Equal(new SendResult.Throttled(TimeSpan.FromMinutes(10)), await SendAsync());
        for (var i = 0; i < 10; i++)
            _connector.FailNext(new(429, RetryAfter: "1"));
        Assert.IsType<SendResult.Throttled>(await SendAsync());
        Assert.Equal(5, _connector.Requests.Count);
    }

    [Fact]
    public async Task Where_nobody_listens_it_is_tried_again_and_nothing_was_sent()
    {
        await _connector.DisposeAsync();
        Assert.IsType<SendResult.Failed>(await SendAsync());
        Assert.True(_time.GetUtcNow() - Start >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_token_that_is_not_taken_is_replaced_once()
    {
        var tokens = new CountedTokens();
        var messenger = Messenger(tokens);
        _connector.FailNext(new(401));
        Assert.IsType<SendResult.Sent>(await messenger.SendAsync(_ana, OutMessage.Say("hi"), default));
        Assert.Equal(["token-1"], tokens.Forgotten);

        _connector.FailNext(new(401));
        _connector.FailNext(new(401));
        Assert.IsType<SendResult.Failed>(await messenger.SendAsync(_ana, OutMessage.Say("hi"), default));
    }

    [Fact]
    public async Task One_tenant_gets_no_more_than_fifty_a_second()
    {
        for (var i = 0; i < 120; i++)
            await _messenger.SendAsync(_ana with { ConversationId = $"a:{i}" }, OutMessage.Say("hi"), default);
        Assert.True(_time.GetUtcNow() - Start >= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Updates_of_one_card_within_two_seconds_become_one()
    {
        var still = new HandClock(Start, runs: false);
        var updates = new CardUpdates(still);
        var sent = new List<int>();
        Task<SendResult> Update(int number) => updates.UpdateAsync(
            "card",
            _ =>
            {
                sent.Add(number);
                return Task.FromResult<SendResult>(new SendResult.Sent($"{number}"));
            },
            default);
        Assert.Equal(new SendResult.Sent("1"), await Update(1));
        var (second, third) = (Update(2), Update(3));
        while (!second.IsCompleted)
        {
            still.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        Assert.Equal(new SendResult.Sent("3"), await second);
        Assert.Equal(new SendResult.Sent("3"), await third);
        Assert.Equal([1, 3], sent);
    }

    [Fact]
    public async Task A_personal_chat_is_opened_once_more_without_harm()
    {
        var near = _ana with { Kind = ConversationKind.Channel };
        var address = await _messenger.OpenPersonalAsync(near, "29:bob", default);
        Assert.Equal(_ana with { ConversationId = "a:personal" }, address);
        _connector.FailNext(new(403, """{"error":{"code":"BotDisabledByAdmin"}}"""));
        Assert.Null(await _messenger.OpenPersonalAsync(_ana, "29:bob", default));
    }

    [Fact]
    public async Task A_roster_is_read_page_by_page_of_the_channel_not_the_thread()
    {
        for (var i = 0; i < 5; i++)
            _connector.Roster.Add(new() { ["id"] = $"29:{i}", ["aadObjectId"] = $"AAD-{i}", ["name"] = $"P{i}" });
        _connector.Roster.Add(new JsonObject { ["id"] = "28:bot" });
        var thread = _ana with { ConversationId = $"{Activities.Channel};messageid=1" };
        var first = await _messenger.GetPagedMembersAsync(thread, 4, null, default);
        var second = await _messenger.GetPagedMembersAsync(thread, 4, first.ContinuationToken, default);
        Assert.Equal((4, 1, null), (first.People.Count, second.People.Count, second.ContinuationToken));
        Assert.StartsWith(
            "/teams/v3/conversations/19%3Asales%40thread.tacv2/pagedmembers?", _connector.Requests[0].Path,
            StringComparison.Ordinal);
        var member = await _messenger.GetMemberAsync(_ana, "29:2", default);
        Assert.Equal(new Person(new MemberId("aad-2"), "29:2", "P2"), member!.Person);
    }

    [Fact]
    public async Task A_teams_channels_are_told_and_the_general_one_has_no_name()
    {
        _connector.Channels.Add(new() { ["id"] = Activities.Channel });
        _connector.Channels.Add(new() { ["id"] = "19:wins@thread.tacv2", ["name"] = "Wins 喜报", ["type"] = "standard" });
        _connector.Channels.Add(new() { ["name"] = "without an id" });

        var channels = await _messenger.GetChannelsAsync(_ana, new TeamId(Activities.Channel), default);

        Assert.Equal([new(Activities.Channel, null), new("19:wins@thread.tacv2", "Wins 喜报")], channels);
        Assert.Equal("/teams/v3/teams/19%3Asales%40thread.tacv2/conversations", Assert.Single(_connector.Requests).Path);
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"ConversationNotFound"}}""")]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster"}}""")]
    [InlineData(200, "<html>")]
    [InlineData(200, "[]")]
    public async Task A_list_of_channels_that_is_not_told_is_an_outage_of_the_channel(int status, string body)
    {
        _connector.FailNext(new(status, body));
        await Assert.ThrowsAsync<ConnectorException>(
            () => _messenger.GetChannelsAsync(_ana, new TeamId(Activities.Channel), default));
    }

    [Fact]
    public async Task A_list_without_channels_is_empty()
    {
        _connector.FailNext(new(200, """{"conversations":null}"""));
        Assert.Empty(await _messenger.GetChannelsAsync(_ana, new TeamId(Activities.Channel), default));
    }

    [Fact]
    public async Task A_post_in_a_channel_opens_a_thread()
    {
        _connector.FailNext(new(201, """{"id":"19:wins;messageid=7","activityId":"7"}"""));
        var channel = _ana with { Kind = ConversationKind.Channel, ConversationId = "19:wins" };

        var sent = await _messenger.PostAsync(channel, OutMessage.Show(new Card(Encoding.UTF8.GetBytes("{}"), "x")), default);

        Assert.Equal(new SendResult.Sent("7", "19:wins;messageid=7"), sent);
        var request = Assert.Single(_connector.Requests);
        Assert.Equal(("POST", "/teams/v3/conversations"), (request.Method, request.Path));
        Assert.True((bool)request.Body!["isGroup"]!);
        Assert.Equal("19:wins", (string?)request.Body["channelData"]!["channel"]!["id"]);
        Assert.Equal("x", (string?)request.Body["activity"]!["summary"]);
    }

    [Fact]
    public async Task A_mention_replaces_its_mark_and_is_escaped()
    {
        var bob = new Person(new MemberId("b"), "29:bob", "Bob <b>");
        var text = $"Well done, {Arrival.MentionMark(0)}!";
        await _messenger.SendAsync(_ana, new OutMessage(text, null, [bob], Alert: true), default);
        var body = _connector.Requests[0].Body!;
        Assert.Equal("Well done, <at>Bob &lt;b&gt;</at>!", (string?)body["text"]);
        Assert.Equal("29:bob", (string?)body["entities"]![0]!["mentioned"]!["id"]);
        Assert.True((bool)body["channelData"]!["notification"]!["alert"]!);
    }

    [Fact]
    public async Task An_id_that_walks_up_the_path_is_refused() => await Assert.ThrowsAsync<ArgumentException>(
        () => _messenger.DeleteAsync(_ana, "..", default));

    private Task<SendResult> SendAsync() => _messenger.SendAsync(
        _ana, OutMessage.Show(new Card(Encoding.UTF8.GetBytes("{}"), "x")), default);

    private TeamsMessenger Messenger(IBotTokens tokens)
    {
        var hosts = new ServiceHosts([_connector.ServiceUrl.Authority], anyLoopback: false);
        var client = new ConnectorClient(
            EdgeHttp.ForConnector(), tokens, hosts, _time, NullLogger<ConnectorClient>.Instance);
        return new(client, new SendPace(_time, PaceLimits.Teams), new CardUpdates(_time));
    }

    private sealed class CountedTokens : IBotTokens
    {
        public List<string> Forgotten { get; } = [];

        public ValueTask<string?> GetAsync(CancellationToken ct) => new($"token-{Forgotten.Count + 1}");

        public void Forget(string token) => Forgotten.Add(token);
    }
}
