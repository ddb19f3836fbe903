using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>A win that several share, as other systems and files say it.</summary>
public sealed class SplitTests
{
    [Fact]
    public async Task Everybody_is_credited_with_their_part_and_the_first_is_the_owner()
    {
        await using var rig = await DoorRig.StartAsync();
        var shares = new JsonArray(
            new JsonObject { ["id"] = DemoCast.Ben.Id.Value.ToUpperInvariant(), ["percent"] = "62.5" },
            new JsonObject { ["email"] = DemoCast.Ana.Mail, ["percent"] = 37.5 });

        var answer = await rig.PostAsync(await rig.TokenAsync(), Shared(shares));

        Assert.Equal(
            [new Credit(DemoCast.Ben.Id, 62.5m), new Credit(DemoCast.Ana.Id, 37.5m)],
            Assert.Single(await rig.TakenAsync()).Win!.Credits);
        Assert.Equal(
            (201, DemoCast.Ben.Id.Value, "37.5"),
            (answer.Status, (string?)answer.Json["member"], (string?)answer.Json["members"]![1]!["percent"]));
    }

    [Theory]
    [InlineData("""[{"name":"Ana","percent":60},{"name":"Ben","percent":39.9999}]""", "members")]
    [InlineData("""[{"name":"Ana","percent":60},{"name":"Ben","percent":60}]""", "members")]
    [InlineData("""[{"name":"Ana","percent":50},{"id":"dec0de00-0000-4000-8000-000000000101","percent":50}]""", "members")]
    [InlineData("""[{"name":"Ana","percent":100},{"name":"Ben","percent":0}]""", "members.1.percent")]
    [InlineData("""[{"name":"Ana","percent":100},{"name":"Ben"}]""", "members.1.percent")]
    [InlineData("""[{"name":"Ana","percent":101},{"name":"Ben","percent":-1}]""", "members.0.percent")]
    [InlineData("""[{"name":"Ana","percent":60},{"email":"nobody@demo.example","percent":40}]""", "members.1.email")]
    [InlineData("""[{"name":"Ana","percent":100},{}]""", "members.1")]
    [InlineData("""[{"name":"Ana","id":"x","percent":100}]""", "members.0")]
    [InlineData("""["Ana"]""", "members.0")]
    [InlineData("""[]""", "members")]
    [InlineData("""{"name":"Ana"}""", "members")]
    [InlineData("""[{"name":"Ana","percent":50,"role":"helper"},{"name":"Ben","percent":50}]""", "members.0.role")]
    public async Task Parts_that_make_no_whole_are_the_rows_own_error(string members, string field)
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostAsync(
            await rig.TokenAsync(), new JsonArray(DoorRig.Win(("customer", "Quartz")), Shared(JsonNode.Parse(members))));

        Assert.Equal((1, 1), ((int)answer.Json["written"]!, (int)answer.Json["refused"]!));
        Assert.Equal(field, (string?)answer.Json["rows"]![1]!["problem"]!["field"]);
    }

    [Theory]
    [InlineData("ana@demo.example 60; ben@demo.example 40", "email=ana@demo.example 60|email=ben@demo.example 40")]
    [InlineData("李安娜60%、王本40%", "name=李安娜 60|name=王本 40")]
    [InlineData("Ana Li: 33.33 | Ben = 66.67", "name=Ana Li 33.33|name=Ben 66.67")]
    [InlineData("dec0de00-0000-4000-8000-000000000102：100％", "id=dec0de00-0000-4000-8000-000000000102 100")]
    public void A_cell_names_people_and_percents(string cell, string expected)
    {
        var fields = new Dictionary<string, string>
        {
            ["amount"] = "1", ["customer"] = "A",
        };
        WinSplit.Read(cell, fields);

        Assert.True(WinRequest.Of(fields, new Problems(Language.English)).TryGet(out var request, out var refusal), $"{refusal}");
        Assert.Equal(expected, string.Join('|', request.Credits.Select(
            credit => FormattableString.Invariant($"{credit.Member.By.ToString().ToLowerInvariant()}={credit.Member.Text} {credit.Percent}"))));
    }

    [Theory]
    [InlineData("Ana; Ben")]
    [InlineData("Ana 50; Ben 40")]
    [InlineData("dec0de00-0000-4000-8000-000000000102")]
    public void A_cell_without_a_whole_is_refused(string cell)
    {
        var fields = new Dictionary<string, string> { ["amount"] = "1", ["customer"] = "A" };
        WinSplit.Read(cell, fields);

        Assert.False(WinRequest.Of(fields, new Problems(Language.English)).TryGet(out _, out var refusal));
        Assert.StartsWith("members", ((Problem)refusal).Field, StringComparison.Ordinal);
    }

    private static JsonObject Shared(JsonNode? members) => DoorRig.Win(("member", null), ("members", members));
}
