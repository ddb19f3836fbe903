using System.Net;
using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Teams.Receiving;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns;
using TeamCoachBot.StandIns.Talk;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>Teams delivers a message again when it heard no answer in time: the chat must not hear two.</summary>
public sealed class DeliveredTwiceTests(SharedRig shared) : IClassFixture<SharedRig>
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly DeliveryKey Key = new(new TenantId("t"), "a:ana", ArrivalKind.Message, "1", new MemberId("ana"));

    private readonly EdgeRig _rig = shared.Emptied();

    private Uri Url => _rig.Connector.ServiceUrl;

    [Fact]
    public async Task Ten_deliveries_of_a_logged_win_are_one_entry_and_one_message()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        _rig.Desk.Answer = (arrival, _) => chat.AnswerAsync(InDemo(arrival));
        var win = ByAna("华为 12万 签了");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _rig.PostAsync(win)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(_rig.Connector.Requests);
        Assert.StartsWith("还差 3.02 万", (await chat.As(Cast.Ana).SaysAsync("离目标还差多少？")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_deliveries_that_expect_their_replies_are_one_entry_and_ten_equal_answers()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        _rig.Desk.Answer = (arrival, _) => chat.AnswerAsync(InDemo(arrival));
        var win = ByAna("华为 12万 签了");
        win["deliveryMode"] = "expectReplies";

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ => await ToldAsync(await _rig.PostAsync(win))));

        Assert.Single(answers.Distinct());
        Assert.Empty(_rig.Connector.Requests);
        Assert.StartsWith("还差 3.02 万", (await chat.As(Cast.Ana).SaysAsync("离目标还差多少？")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_did_not_go_out_goes_out_with_the_next_delivery()
    {
        _rig.Desk.Says(Reply.Say("hello"));
        var message = Activities.Message(Url, "hi");
        _rig.Connector.FailNext(new(404, """{"error":{"code":"ConversationNotFound"}}"""));

        await _rig.PostAsync(message);
        await _rig.PostAsync(message);
        await _rig.PostAsync(message);

        Assert.Equal(2, _rig.Connector.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_may_have_arrived_is_not_given_again()
    {
        _rig.Desk.Says(Reply.Say("hello"));
        var message = Activities.Message(Url, "hi");
        _rig.Connector.FailNext(new(502));

        await _rig.PostAsync(message);
        await _rig.PostAsync(message);

        Assert.Single(_rig.Connector.Requests);
    }

    [Fact]
    public async Task A_message_is_forgotten_after_some_minutes()
    {
        var clock = new HandClock(Start);
        var memory = new DeliveryMemory(clock);
        var answered = 0;
        Task<bool> Answer() => Task.FromResult(++answered > 0);

        await memory.AnswerOnceAsync(Key, Answer);
        clock.Advance(TimeSpan.FromMinutes(4));
        await memory.AnswerOnceAsync(Key, Answer);
        clock.Advance(TimeSpan.FromMinutes(4));
        await memory.AnswerOnceAsync(Key with { Activity = "2" }, Answer);
        await memory.AnswerOnceAsync(Key, Answer);
        Assert.Equal(2, answered);

        clock.Advance(TimeSpan.FromMinutes(11));
        await memory.AnswerOnceAsync(Key, Answer);
        Assert.Equal(3, answered);
    }

    [Fact]
    public async Task Where_the_first_breaks_down_another_answers()
    {
        var memory = new DeliveryMemory(new HandClock(Start));
        var breaks = new TaskCompletionSource<bool>();
        var answered = 0;

        var first = memory.AnswerOnceAsync(Key, () => breaks.Task);
        var others = Task.WhenAll(Enumerable.Range(0, 5).Select(
            _ => memory.AnswerOnceAsync(Key, () => Task.FromResult(Interlocked.Increment(ref answered) > 0))));
        breaks.SetException(new InvalidOperationException("broken"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await others;
        Assert.Equal(1, answered);
    }

    private static Arrival InDemo(Arrival arrival) =>
        arrival with { Tenant = DemoCast.Tenant, Address = arrival.Address with { Tenant = DemoCast.Tenant } };

    private static async Task<string> ToldAsync(HttpResponseMessage response)
    {
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]![0]!;
        return (string?)answer["summary"] ?? (string?)answer["text"] ?? "";
    }

    private JsonObject ByAna(string text)
    {
        var message = Activities.Message(Url, text);
        message["from"] = new JsonObject
        {
            ["id"] = DemoCast.Ana.ChannelId, ["name"] = DemoCast.Ana.DisplayName, ["aadObjectId"] = DemoCast.Ana.Id.Value,
        };
        return message;
    }
}
