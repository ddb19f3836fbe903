using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Storage;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>What another system that sends activities can rely on.</summary>
public sealed class ActivitiesEndpointTests
{
    [Theory]
    [InlineData("lead")]
    [InlineData("call")]
    [InlineData("visit")]
    [InlineData("meeting")]
    [InlineData("quote")]
    public async Task An_activity_is_in_the_ledger_with_customer_and_next_step(string kind)
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostActivityAsync(await rig.TokenAsync(), DoorRig.Activity(("kind", kind), ("count", 3)));

        var did = Assert.Single(await DoneAsync(rig));
        Assert.Equal((201, did.Id.Value), (answer.Status, (string?)answer.Json["id"]));
        Assert.Equal(
            new ActivityFacts(DemoCast.Ana.Id, [new ActivityCount(kind, 3)], new DateOnly(2026, 11, 13))
            {
                Customer = new CustomerId("Nimbus Robotics Ltd."), Next = "send the quote",
            },
            did.Facts);
    }

    [Fact]
    public async Task It_counts_in_what_the_member_did_this_week()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.PostActivityAsync(await rig.TokenAsync(), DoorRig.Activity(("kind", "quote"), ("count", 7), ("doneOn", "2026-11-16")));

        var seen = await rig.Chat.As(Cast.Ana).SaysAsync("1 quote");

        Assert.Contains("8 quotes", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_deliveries_at_once_are_one_entry_and_ten_equal_answers()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => rig.PostActivityAsync(token, DoorRig.Activity(("externalId", "T-1")))));

        Assert.Single(answers.Distinct());
        Assert.Equal(201, answers[0].Status);
        Assert.Single(await DoneAsync(rig));
    }

    [Fact]
    public async Task Of_a_list_good_rows_are_written_and_bad_ones_come_back_and_a_repeat_writes_nothing()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        JsonArray List(JsonNode count) => [DoorRig.Activity(), DoorRig.Activity(("count", count)), DoorRig.Activity(("kind", "visit"))];

        var first = await rig.PostActivityAsync(token, List(0));
        rig.Chat.Clock.Advance(TimeSpan.FromDays(40));
        var again = await rig.PostActivityAsync(token, List(0));
        var mended = await rig.PostActivityAsync(token, List(5));

        Assert.Equal((200, first.Body), (again.Status, again.Body));
        Assert.Equal("/1/count", (string?)first.Json["rows"]![1]!["problem"]!["pointer"]);
        Assert.Equal((2, 1), ((int)first.Json["written"]!, (int)first.Json["refused"]!));
        Assert.Equal(3, (int)mended.Json["written"]!);
        Assert.Equal(3, (await DoneAsync(rig)).Count);
    }

    [Fact]
    public async Task A_key_that_a_win_has_used_is_free_for_an_activity()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        await rig.PostAsync(token, DoorRig.Win(("externalId", "1")), "same");

        var answer = await rig.PostActivityAsync(token, DoorRig.Activity(("externalId", "1")), "same");

        Assert.Equal(201, answer.Status);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        await rig.PostActivityAsync(token, DoorRig.Activity());

        var answer = await rig.PostActivityAsync(token, DoorRig.Activity(("next", "something else")));

        Assert.Equal((422, "idempotency-key-reused"), (answer.Status, answer.Kind));
    }

    [Theory]
    [InlineData("kind", "\"sleep\"")]
    [InlineData("kind", "null")]
    [InlineData("count", "501")]
    [InlineData("count", "1.5")]
    [InlineData("count", "-1")]
    [InlineData("customer", "\"\\u200b\"")]
    [InlineData("doneOn", "\"2026-11-17\"")]
    [InlineData("amount", "0")]
    [InlineData("amount", "\"12.345\"")]
    [InlineData("member", "{}")]
    [InlineData("member.id", "\"a\"")]
    [InlineData("surprise", "1")]
    public async Task What_is_wrong_is_named_by_its_field_and_nothing_is_written(string field, string value)
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostActivityAsync(await rig.TokenAsync(), DoorRig.Activity((field, JsonNode.Parse(value))));

        Assert.Equal((422, field), (answer.Status, answer.Field));
        Assert.Empty(await DoneAsync(rig));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_taken()
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostActivityAsync("tcb_none", DoorRig.Activity());

        Assert.Equal((401, "unauthorized"), (answer.Status, answer.Kind));
    }

    [Fact]
    public async Task Wins_and_activities_share_the_pace_of_a_token()
    {
        await using var rig = await DoorRig.StartAsync((ApiSettings.PaceKey, "2"));
        var token = await rig.TokenAsync();
        await rig.PostAsync(token, DoorRig.Win());
        await rig.PostActivityAsync(token, DoorRig.Activity());

        Assert.Equal(429, (await rig.PostActivityAsync(token, DoorRig.Activity())).Status);
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
        await rig.PostActivityAsync(token, DoorRig.Activity(("kind", "x")), "warm");

        for (var step = 0; step < 12; step++)
        {
            var body = DoorRig.Activity(("customer", $"Customer {step}"), ("externalId", $"SF-{step}"));
            rig.Chat.Storage.Faults.Skip(step);
            rig.Chat.Storage.Faults.Next(Enum.Parse<Fault>(fault));
            var first = await rig.PostActivityAsync(token, body, $"key-{step}");
            rig.Chat.Storage.Faults.Forget();
            var second = await rig.PostActivityAsync(token, body, $"key-{step}");

            Assert.True(first.Status is 201 or 503, first.Body);
            Assert.Equal(201, second.Status);
            Assert.Equal(step + 1, (await DoneAsync(rig)).Count);
        }
    }

    private static async Task<IReadOnlyList<LedgerEntry.Did>> DoneAsync(DoorRig rig)
    {
        var wins = rig.Chat.Services.GetRequiredService<WinStore>();
        return [.. (await wins.EverythingAsync(DoorRig.Scope, CancellationToken.None))
            .Select(dossier => dossier.Root).OfType<LedgerEntry.Did>().Where(did => did.Recorder == DoorTurns.Crm)];
    }
}
