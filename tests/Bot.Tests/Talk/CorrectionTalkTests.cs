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

    [Theory]
    [InlineData("oops it was 15k", "15k")]
    [InlineData("sorry meant 15k", "15k")]
    [InlineData("打错了，1万5", "1万5")]
    [InlineData("不是1万2是1万5", "1万5")]
    public async Task The_right_amount_opens_the_correction(string line, string amount)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        Assert.Equal(amount, (await ana.SaysAsync(line)).FieldOf("amount"));
    }

    [Theory]
    [InlineData("it was yesterday actually")]
    [InlineData("日期是昨天")]
    public async Task The_right_day_opens_the_correction(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        Assert.Equal("2026-11-15", (await ana.SaysAsync(line)).FieldOf("day"));
    }

    [Theory]
    [InlineData("no, globex not acme", "globex")]
    public async Task The_right_customer_opens_the_correction(string line, string customer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        Assert.Equal(customer, (await ana.SaysAsync(line)).FieldOf("customer"));
    }

    [Theory]
    [InlineData("scratch that")]
    [InlineData("nvm remove that")]
    [InlineData("撤了吧")]
    [InlineData("刚才那单不要了")]
    [InlineData("删了刚才那个")]
    public async Task The_last_win_is_taken_back(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync(line);

        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("删了没")]
    [InlineData("刚才那单删了没")]
    [InlineData("撤了没有")]
    public async Task Whether_it_was_taken_back_may_be_asked(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync(line);

        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme cancelled", "Acme")]
    [InlineData("acme refunded 2k", "Acme")]
    [InlineData("acme退货了", "Acme")]
    [InlineData("acme全款到了", "Acme")]
    [InlineData("acme回了5000", "Acme")]
    public async Task What_became_of_a_win_opens_it_and_its_amount_still_counts(string line, string customer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        var opened = await ana.SaysAsync(line);

        Assert.Contains(customer, opened.Text, StringComparison.Ordinal);
        Assert.True(opened.HasCard);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }
}
