using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>What was logged is put right in the words that come to mind.</summary>
public sealed class CorrectionTalkTests
{
    [Theory]
    [InlineData("win 4k Umbrella", "Umbrella is 6k not 5k", "It stands at ¥4,000 here, not 5k.", "6k")]
    [InlineData("win 4k Umbrella", "that was 6k not 5k", "It stands at ¥4,000 here, not 5k.", "6k")]
    [InlineData("签了雨伞科技4万", "雨伞科技是6万不是5万", "这单现在记的是 4 万，不是 5万。", "6万")]
    public async Task A_correction_of_another_amount_says_what_is_there_and_offers_itself(string win, string line, string why, string amount)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(win);

        var form = await ana.SaysAsync(line);

        Assert.Contains(why, form.Text, StringComparison.Ordinal);
        Assert.Equal(amount, form.FieldOf("amount"));
    }
}
