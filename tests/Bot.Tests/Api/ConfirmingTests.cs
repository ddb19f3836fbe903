using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>A row of a CRM that meets what a rep has typed: it confirms the entry where it clearly is the same.</summary>
public sealed class ConfirmingTests
{
    /// <summary>Above the amount from which a manager has to look.</summary>
    private const string Typed = "win 120k Nimbus Robotics signed";

    [Fact]
    public async Task It_confirms_the_entry_writes_nothing_twice_and_leaves_the_CRMs_id_as_evidence()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Ana).SaysAsync(Typed);
        var typed = await LatestAsync(rig);

        var answer = await rig.PostAsync(await rig.TokenAsync(), Deal());

        var after = await LatestAsync(rig);
        Assert.Equal((LookedAt.ToConfirm, LookedAt.Confirmed), (typed.Look, after.Look));
        Assert.Equal(
            (200, "confirmed", typed.Root.Id.Value), (answer.Status, (string?)answer.Json["outcome"], (string?)answer.Json["id"]));
        Assert.Equal(new ForeignKey("CRM", "SF-1"), Assert.Single(after.Followers).Foreign);
        Assert.Empty(await rig.TakenAsync());
    }

    [Fact]
    public async Task The_same_row_again_gets_the_same_answer_also_after_the_entry_was_corrected()
    {
        await using var rig = await DoorRig.StartAsync();
        var ana = rig.Chat.As(Cast.Ana);
        await ana.SaysAsync(Typed);
        var token = await rig.TokenAsync();
        var first = await rig.PostAsync(token, Deal());

        await ana.SaysAsync("undo");
        rig.Chat.Clock.Advance(TimeSpan.FromDays(40));
        var second = await rig.PostAsync(token, Deal());

        Assert.Equal((200, first.Body), (second.Status, second.Body));
    }

    [Fact]
    public async Task Ten_deliveries_at_once_are_one_confirmation_and_ten_equal_answers()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Ana).SaysAsync(Typed);
        var token = await rig.TokenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => rig.PostAsync(token, Deal())));

        Assert.Single(answers.Distinct());
        Assert.Single((await LatestAsync(rig)).Followers);
    }

    [Fact]
    public async Task The_wins_history_says_which_system_confirmed_it_and_the_ledger_keeps_where_to_look()
    {
        await using var rig = await DoorRig.StartAsync();
        var ana = rig.Chat.As(Cast.Ana);
        await ana.SaysAsync(Typed);
        await rig.PostAsync(await rig.TokenAsync("make api token for Salesforce"), Deal(("evidence", "https://crm.example/SF-1")));

        var seen = await ana.SaysAsync("who changed my Nimbus Robotics deal");

        Assert.Contains("Salesforce", seen.Text, StringComparison.Ordinal);
        Assert.Equal(
            "https://crm.example/SF-1", Assert.IsType<LedgerEntry.Decided>(Assert.Single((await LatestAsync(rig)).Followers)).Reason);
    }

    [Fact]
    public async Task In_a_list_it_is_counted_apart()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Ana).SaysAsync(Typed);

        var answer = await rig.PostAsync(await rig.TokenAsync(), new JsonArray(Deal(), DoorRig.Win(("customer", "Quartz"))));

        Assert.Equal((1, 1, 0), ((int)answer.Json["written"]!, (int)answer.Json["confirmed"]!, (int)answer.Json["refused"]!));
    }

    [Fact]
    public async Task Another_owner_is_a_conflict_that_says_what_to_do()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Ana).SaysAsync(Typed);
        var typed = await LatestAsync(rig);

        var answer = await rig.PostAsync(await rig.TokenAsync(), Deal(("member", new JsonObject { ["name"] = "Ben" })));

        Assert.Equal(
            (409, "possible-duplicate", typed.Root.Id.Value), (answer.Status, answer.Kind, (string?)answer.Json["existing"]));
        Assert.Contains("credited to somebody else", (string?)answer.Json["detail"], StringComparison.Ordinal);
        Assert.Equal(LookedAt.ToConfirm, (await LatestAsync(rig)).Look);
    }

    [Fact]
    public async Task What_a_manager_did_not_accept_stays_so()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Ana).SaysAsync(Typed);
        var typed = await LatestAsync(rig);
        var fang = rig.Chat.As(Cast.Fang);
        await fang.SaysAsync("reject Ana's Nimbus Robotics, no contract");
        await fang.PressesAsync("Not accept", ("reason", "no contract"));

        var answer = await rig.PostAsync(await rig.TokenAsync(), Deal());

        Assert.Equal(typed.Root.Id, (await LatestAsync(rig)).Root.Id);
        Assert.Equal((409, LookedAt.NotAccepted), (answer.Status, (await LatestAsync(rig)).Look));
    }

    [Fact]
    public async Task What_was_taken_back_is_written_anew()
    {
        await using var rig = await DoorRig.StartAsync();
        var ana = rig.Chat.As(Cast.Ana);
        await ana.SaysAsync(Typed);
        await ana.SaysAsync("undo");

        var answer = await rig.PostAsync(await rig.TokenAsync(), Deal());

        Assert.Equal((201, "recorded"), (answer.Status, (string?)answer.Json["outcome"]));
    }

    [Fact]
    public async Task A_second_deal_of_the_CRM_does_not_confirm_the_same_entry_again()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Ana).SaysAsync(Typed);
        var token = await rig.TokenAsync();
        await rig.PostAsync(token, Deal(), "key-1");

        var other = await rig.PostAsync(token, Deal(("externalId", "SF-2")), "key-2");
        var known = await rig.PostAsync(token, Deal(), "key-3");

        Assert.Equal((409, "possible-duplicate"), (other.Status, other.Kind));
        Assert.Equal((409, "already-recorded"), (known.Status, known.Kind));
    }

    [Fact]
    public async Task A_split_that_differs_from_the_entrys_is_asked_about()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Ana).SaysAsync(Typed);
        var shares = new JsonArray(
            new JsonObject { ["name"] = "Ana", ["percent"] = 50 }, new JsonObject { ["name"] = "Ben", ["percent"] = 50 });

        var answer = await rig.PostAsync(await rig.TokenAsync(), Deal(("member", null), ("members", shares)));

        Assert.Equal((409, "possible-duplicate"), (answer.Status, answer.Kind));
    }

    private static JsonObject Deal(params (string Name, JsonNode? Value)[] fields) => DoorRig.Win(
        [("amount", "120000"), ("customer", "NIMBUS ROBOTICS Ltd."), ("externalId", "SF-1"), .. fields]);

    private static async Task<Dossier> LatestAsync(DoorRig rig) => (await rig.Chat.Services.GetRequiredService<WinStore>()
        .LatestAsync(DoorRig.Scope, DemoCast.Ana.Id, CancellationToken.None))!;
}
