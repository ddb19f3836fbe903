namespace TeamCoachBot.EndToEnd.Tests.Playground;

/// <summary>The chat window and the page object that the other tests talk through, with a bot that only echoes.</summary>
public sealed class PlaygroundPageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task What_is_typed_reaches_the_bot_and_its_answer_is_shown()
    {
        await using var bot = await EchoBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot.Window.Address);

        Assert.Equal("You said: how far off am I", await page.SayAsync("how far off am I"));
        Assert.Equal("You said: 我还差多少", await page.SayAsync("我还差多少"));
        Assert.Equal(2, await page.BotMessageCountAsync());
    }

    [Fact]
    public async Task A_card_is_drawn_and_its_button_brings_back_what_was_filled_in()
    {
        await using var bot = await EchoBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot.Window.Address);

        Assert.StartsWith("A card 卡片", await page.SayAsync("card"), StringComparison.Ordinal);
        await page.FillAsync("Why?", "because");
        await page.PressAsync("Press me");

        await page.SeesAsync("Pressed with because");
    }

    [Fact]
    public async Task A_message_in_the_group_chat_is_answered_there()
    {
        await using var bot = await EchoBot.StartAsync();
        await using var page = await PlaygroundPage.OpenAsync(browser, bot.Window.Address);

        await page.GoToAsync("Deal room");
        await page.MentionAsync("TeamCoachBot");

        Assert.Matches("^You said: .*TeamCoachBot.* hello$", await page.SayAsync(" hello"));
    }
}
