using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>Another system names a stage of the team's own by its id or by any name that people use.</summary>
public sealed class StageDoorTests
{
    [Theory]
    [InlineData("own-1", "own-1")]
    [InlineData("installed", "own-1")]
    [InlineData("INSTALLED", "own-1")]
    [InlineData("signed", "signed")]
    [InlineData("已回清", "settled")]
    [InlineData("paid in full", "settled")]
    public async Task A_stage_is_found_by_id_or_name(string said, string stage)
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Fang).SaysAsync("stages: signed, installed, settled");
        var token = await rig.TokenAsync();

        var answer = await rig.PostAsync(token, DoorRig.Win(("stage", said)));

        Assert.Equal(201, answer.Status);
        Assert.Equal(stage, (string?)answer.Json["stage"]);
    }

    [Theory]
    [InlineData("deposit")]
    [InlineData("shipped")]
    [InlineData("collected")]
    public async Task A_stage_that_the_team_does_not_have_is_refused_with_those_it_has(string said)
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Fang).SaysAsync("stages: signed, installed, settled");
        var token = await rig.TokenAsync();

        var answer = await rig.PostAsync(token, DoorRig.Win(("stage", said)));

        Assert.Equal((422, "stage"), (answer.Status, answer.Field));
        Assert.Contains("signed, installed", (string?)answer.Json["detail"], StringComparison.Ordinal);
        Assert.Empty(await rig.TakenAsync());
    }
}
