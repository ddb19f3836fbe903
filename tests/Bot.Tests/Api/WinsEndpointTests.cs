using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Storage;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>What another system that sends wins can rely on.</summary>
public sealed class WinsEndpointTests
{
    [Fact]
    public async Task A_win_counts_at_once_is_confirmed_by_its_coming_and_told_to_whose_it_is()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Ana).SaysAsync("hello");
        var token = await rig.TokenAsync();

        var answer = await rig.PostAsync(token, DoorRig.Win(("externalId", "SF-1"), ("stage", "signed"), ("note", "via CRM")));
        await rig.Chat.DeliverAsync();

        var taken = Assert.Single(await rig.TakenAsync());
        Assert.Equal(201, answer.Status);
        Assert.Equal(taken.Root.Id.Value, (string?)answer.Json["id"]);
        Assert.Equal(
            (12_000.50m, LookedAt.Confirmed, new ForeignKey("CRM", "SF-1")), (taken.Win!.Worth.WithTax, taken.Look, taken.Root.Foreign));
        Assert.Contains(
            rig.Chat.Messenger.Outgoing, sent => sent.To.ConversationId == "chat-of-" + DemoCast.Ana.ChannelId);
    }

    [Theory]
    [InlineData("id", "DEC0DE00-0000-4000-8000-000000000102")]
    [InlineData("email", "BEN@demo.example")]
    [InlineData("name", "Ben")]
    [InlineData("name", "王本")]
    public async Task The_member_is_found_by_id_address_or_name(string by, string value)
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win(("member", new JsonObject { [by] = value })));

        Assert.Equal(DemoCast.Ben.Id.Value, (string?)answer.Json["member"]);
    }

    [Fact]
    public async Task The_same_key_and_body_get_the_same_answer_and_write_nothing_more()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();

        var first = await rig.PostAsync(token, DoorRig.Win(("amount", "12000.50")));
        // Weeks later, with the fields in another order and the number as a number.
        rig.Chat.Clock.Advance(TimeSpan.FromDays(40));
        var second = await rig.PostAsync(
            token, Encoding.UTF8.GetBytes(
                $$"""{"wonOn":"2026-11-13","member":{"email":"{{DemoCast.Ana.Mail}}"},"customer":"Nimbus Robotics Ltd.","amount":12000.50}"""));

        Assert.Equal((first.Status, first.Body), (second.Status, second.Body));
        Assert.Single(await rig.TakenAsync());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        await rig.PostAsync(token, DoorRig.Win());

        var answer = await rig.PostAsync(token, DoorRig.Win(("amount", "13000")));

        Assert.Equal((422, "idempotency-key-reused"), (answer.Status, answer.Kind));
        Assert.Single(await rig.TakenAsync());
    }

    [Fact]
    public async Task Ten_deliveries_at_once_are_one_entry_and_ten_equal_answers()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => rig.PostAsync(token, DoorRig.Win(("externalId", "SF-1")))));

        Assert.Single(answers.Distinct());
        Assert.Equal(201, answers[0].Status);
        Assert.Single(await rig.TakenAsync());
    }

    [Fact]
    public async Task What_the_other_system_calls_the_same_is_written_once_under_whatever_key()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        var first = await rig.PostAsync(token, DoorRig.Win(("externalId", "SF-1")), "key-1");

        var second = await rig.PostAsync(token, DoorRig.Win(("externalId", "SF-1"), ("amount", "1")), "key-2");

        Assert.Equal((409, "already-recorded"), (second.Status, second.Kind));
        Assert.Equal((string?)first.Json["id"], (string?)second.Json["existing"]);
    }

    [Fact]
    public async Task A_win_that_a_rep_logged_already_is_asked_about_and_taken_when_it_is_another()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        var first = await rig.PostAsync(token, DoorRig.Win(), "key-1");
        var existing = (string?)first.Json["id"];

        var asked = await rig.PostAsync(token, DoorRig.Win(("customer", "nimbus robotics")), "key-2");
        var taken = await rig.PostAsync(
            token, DoorRig.Win(("customer", "nimbus robotics"), ("distinctFrom", (string?)asked.Json["existing"])), "key-2");

        Assert.Equal((409, "possible-duplicate", existing), (asked.Status, asked.Kind, (string?)asked.Json["existing"]));
        Assert.Equal(201, taken.Status);
    }

    [Fact]
    public async Task Of_a_list_good_rows_are_written_and_bad_ones_come_back_and_a_repeat_writes_nothing()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        JsonArray List(string second) => [
            DoorRig.Win(("customer", "One")), DoorRig.Win(("customer", "Two"), ("amount", second)), DoorRig.Win(("customer", "Three"))];

        var first = await rig.PostAsync(token, List("-5"));
        var again = await rig.PostAsync(token, List("-5"));
        var mended = await rig.PostAsync(token, List("5"));

        Assert.Equal((200, first.Body), (again.Status, again.Body));
        Assert.Equal("/1/amount", (string?)first.Json["rows"]![1]!["problem"]!["pointer"]);
        Assert.Equal((2, 1), ((int)first.Json["written"]!, (int)first.Json["refused"]!));
        Assert.Equal(3, (int)mended.Json["written"]!);
        Assert.Equal(3, (await rig.TakenAsync()).Count);
    }

    [Theory]
    [InlineData("""{"amount":"1,000"}""", "amount")]
    [InlineData("""{"amount":"1e3"}""", "amount")]
    [InlineData("""{"amount":1e3}""", "amount")]
    [InlineData("""{"amount":0}""", "amount")]
    [InlineData("""{"amount":-1}""", "amount")]
    [InlineData("""{"amount":"12.345"}""", "amount")]
    [InlineData("""{"amount":1234567890123}""", "amount")]
    [InlineData("""{"amount":null}""", "amount")]
    [InlineData("""{"amount":true}""", "amount")]
    [InlineData("""{"Amount":1}""", "Amount")]
    [InlineData("""{"currency":"EURO"}""", "currency")]
    [InlineData("""{"currency":"USD"}""", "currency")]
    [InlineData("""{"customer":""}""", "customer")]
    [InlineData("""{"customer":"\u200b\u202e"}""", "customer")]
    [InlineData("""{"customer":"\ud800"}""", "customer")]
    [InlineData("""{"customer":7}""", "customer")]
    [InlineData("""{"member":null}""", "member")]
    [InlineData("""{"member":{}}""", "member")]
    [InlineData("""{"member":{"id":"a","name":"b"}}""", "member")]
    [InlineData("""{"member":{"name":"Nobody"}}""", "member.name")]
    [InlineData("""{"member":{"email":"a@b.example"}}""", "member.email")]
    [InlineData("""{"member":{"phone":"1"}}""", "member.phone")]
    [InlineData("""{"wonOn":"2026-11-17"}""", "wonOn")]
    [InlineData("""{"wonOn":"16.11.2026"}""", "wonOn")]
    [InlineData("""{"wonOn":"2026-08-03"}""", "wonOn")]
    [InlineData("""{"stage":"dreamt"}""", "stage")]
    [InlineData("""{"evidence":"http://crm.example/1"}""", "evidence")]
    [InlineData("""{"evidence":"javascript:alert(1)"}""", "evidence")]
    [InlineData("""{"evidence":"https://user:word@crm.example/1"}""", "evidence")]
    [InlineData("""{"newCustomer":"yes"}""", "newCustomer")]
    [InlineData("""{"surprise":1}""", "surprise")]
    public async Task What_is_wrong_is_named_by_its_field_in_one_sentence_and_nothing_is_written(string change, string field)
    {
        await using var rig = await DoorRig.StartAsync();
        var win = DoorRig.Win();
        // Lone surrogates survive in the raw text only.
        var name = change[2..change.IndexOf(':', StringComparison.Ordinal)].Trim('"');
        win.Remove(name);
        var body = win.ToJsonString()[..^1] + "," + change[1..];

        var answer = await rig.PostAsync(await rig.TokenAsync(), Encoding.UTF8.GetBytes(body));

        Assert.Equal((422, field, "application/problem+json"), (answer.Status, answer.Field, answer.MediaType));
        Assert.Empty(await rig.TakenAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"amount":1,"amount":2}""")]
    [InlineData("""{"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":{"i":1}}}}}}}}}""")]
    public async Task A_body_that_is_no_list_of_wins_is_refused_whole(string body)
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostAsync(await rig.TokenAsync(), Encoding.UTF8.GetBytes(body));

        Assert.Equal((400, "malformed"), (answer.Status, answer.Kind));
    }

    [Fact]
    public async Task More_than_a_hundred_rows_or_too_many_bytes_are_refused_whole()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();

        var rows = await rig.PostAsync(token, new JsonArray([.. Enumerable.Range(0, 101).Select(_ => (JsonNode)DoorRig.Win())]));
        var bytes = await rig.PostAsync(token, new byte[ApiBody.Limit + 1]);

        Assert.Equal((400, 413), (rows.Status, bytes.Status));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("two words")]
    public async Task Without_a_key_that_can_be_repeated_nothing_is_taken(string? key)
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win(), key);

        Assert.Equal((400, "idempotency-key"), (answer.Status, answer.Kind));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var rig = await DoorRig.StartAsync((ApiSettings.PaceKey, "2"));
        var token = await rig.TokenAsync();
        await rig.PostAsync(token, DoorRig.Win());
        await rig.PostAsync(token, DoorRig.Win());

        var answer = await rig.PostAsync(token, DoorRig.Win());

        Assert.Equal((429, "too-many-requests"), (answer.Status, answer.Kind));
        Assert.InRange(answer.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_caller_who_prefers_Chinese_reads_Chinese()
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win(("amount", "1,000")), language: "zh-CN,zh;q=0.9");

        Assert.Contains("最多一个小数点", (string?)answer.Json["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Fault.LostAnswer))]
    [InlineData(nameof(Fault.LostForGood))]
    [InlineData(nameof(Fault.Busy))]
    public async Task Whatever_storage_does_at_whichever_step_the_repeat_ends_with_one_entry(string fault)
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        // The day's first use is noted, so that every request below has the same steps.
        await rig.PostAsync(token, DoorRig.Win(("amount", "x")), "warm");

        for (var step = 0; step < 12; step++)
        {
            var win = DoorRig.Win(("customer", $"Customer {step}"), ("externalId", $"SF-{step}"));
            rig.Chat.Storage.Faults.Skip(step);
            rig.Chat.Storage.Faults.Next(Enum.Parse<Fault>(fault));
            var first = await rig.PostAsync(token, win, $"key-{step}");
            rig.Chat.Storage.Faults.Forget();
            var second = await rig.PostAsync(token, win, $"key-{step}");

            Assert.True(first.Status is 201 or 503, first.Body);
            Assert.Equal(201, second.Status);
            Assert.Equal(step + 1, (await rig.TakenAsync()).Count);
        }
    }

    [Fact]
    public async Task What_came_in_shows_in_the_members_figures()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win(("amount", "1000")));
        var wins = rig.Chat.Services.GetRequiredService<WinStore>();

        var latest = await wins.LatestAsync(DoorRig.Scope, DemoCast.Ana.Id, CancellationToken.None);

        Assert.Equal(1000m, latest!.Win!.Worth.WithTax);
    }
}
