using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Supposing something: the figures answer, the ledger doesn't hear of it.</summary>
public sealed class WhatIfTalkTests
{
    // Ana has ¥150,200 to go.
    [Theory]
    [InlineData("what if I win 50k", "¥100,200 to go")]
    [InlineData("how far if I win 50k", "¥100,200 to go")]
    [InlineData("how far would I be with another 50k", "¥100,200 to go")]
    [InlineData("how far from target if I close Acme for 50k", "¥100,200 to go")]
    [InlineData("how far am I if Acme signs at 50k", "¥100,200 to go")]
    [InlineData("if I close 50k tomorrow how far am I", "¥100,200 to go")]
    [InlineData("what if I sign 200k", "Done")]
    [InlineData("如果再签5万呢", "还差 10.02 万")]
    [InlineData("再签5万离目标还差多少", "还差 10.02 万")]
    [InlineData("再来5万够不够", "还差 10.02 万")]
    [InlineData("要是华为5万签了还差多少", "还差 10.02 万")]
    public async Task A_win_that_is_supposed_moves_the_answer_and_nothing_else(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var seen = await ana.SaysAsync(said);

        Assert.Contains(answer, seen.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what if my target were 200k", "¥50,200 to go")]
    [InlineData("要是目标降到20万呢", "还差 5.02 万")]
    public async Task A_target_that_is_supposed_takes_nobodys_place(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        Assert.Contains(answer, (await ana.SaysAsync(said)).Line, StringComparison.Ordinal);
        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what if Acme signs", "How much")]
    [InlineData("要是华为签了还差多少", "大概多少")]
    public async Task Without_an_amount_it_asks_for_one(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(answer, (await chat.As(Cast.Ana).SaysAsync(said)).Line, StringComparison.Ordinal);
    }
}
