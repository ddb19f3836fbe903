using Microsoft.Playwright;

namespace TeamCoachBot.EndToEnd.Tests.Playground;

/// <summary>A chat window as a person uses it: says something, reads the answer, presses a button, looks.</summary>
public sealed class PlaygroundPage : IAsyncDisposable
{
    // Every message has a header; only those of others name an author in it.
    private const string Header = "[aria-label='Message header']";
    private const string BotMessage = $"{Header}:has([aria-label='Message author']) >> xpath=..";

    /// <summary>What the bot has said since it had said so many messages; own headers name no author.</summary>
    // Not "below the last own message": a quick answer is sometimes drawn above the message that it answers.
    private const string NewAnswers = """
        before => [...document.querySelectorAll("[aria-label='Message header']")]
          .filter(header => header.querySelector("[aria-label='Message author']") !== null).slice(before)
          .map(header => header.parentElement.innerText).join("\n").replaceAll("\u2068", "").replaceAll("\u2069", "")
        """;

    private readonly IPage _page;

    private PlaygroundPage(IPage page) => _page = page;

    /// <summary>For what this class has no word for.</summary>
    public IPage Page => _page;

    public static async Task<PlaygroundPage> OpenAsync(Browser browser, Uri window)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(window.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        // The window delivers nothing before it has reached the bot and told it of the chat.
        await page.GetByText("conversationUpdate").First.WaitForAsync();
        return new PlaygroundPage(page);
    }

    private ILocator Box => _page.GetByRole(AriaRole.Textbox).First;

    /// <summary>
    /// Begins the next message with an @mention. A group or a channel delivers only what mentions the bot.
    /// </summary>
    public async Task MentionAsync(string name)
    {
        await Box.PressSequentiallyAsync($"@{name[..3]}");
        await _page.GetByRole(AriaRole.Menuitem, new() { Name = name }).ClickAsync();
    }

    /// <summary>Writes a message and waits for the bot's first answer to it; its text.</summary>
    public async Task<string> SayAsync(string text)
    {
        await SendAsync(text);
        return await LastBotMessageAsync();
    }

    /// <returns>How many messages of the bot stood there before its answer.</returns>
    private async Task<int> SendAsync(string text)
    {
        var answers = await BotMessageCountAsync();
        var own = _page.Locator($"{Header}:not(:has([aria-label='Message author']))");
        var before = await own.CountAsync();
        await Box.PressAsync("End");
        await _page.Keyboard.InsertTextAsync(text);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await own.Nth(before).WaitForAsync();
        try
        {
            await _page.WaitForFunctionAsync($"before => ({NewAnswers})(before).length > 0", answers);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException("No answer; the page shows:\n" + await _page.InnerTextAsync("body"), late);
        }

        return answers;
    }

    /// <summary>
    /// Writes a message and waits until one of the answers to it shows <paramref name="expected"/>; all of them.
    /// </summary>
    public async Task<string> AskAsync(string text, string expected)
    {
        var before = await SendAsync(text);
        try
        {
            await _page.WaitForFunctionAsync(
                $"([before, expected]) => ({NewAnswers})(before).includes(expected)", new object[] { before, expected });
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException(
                $"No answer shows '{expected}'; the page shows:\n" + await _page.InnerTextAsync("body"), late);
        }

        return await _page.EvaluateAsync<string>(NewAnswers, before);
    }

    /// <summary>What the bot said last: the visible text of its last message, cards included.</summary>
    public async Task<string> LastBotMessageAsync()
    {
        var message = _page.Locator(BotMessage).Last;
        await message.WaitForAsync();
        var header = await message.Locator(Header).InnerTextAsync();
        var all = await message.InnerTextAsync();
        return (all.StartsWith(header, StringComparison.Ordinal) ? all[header.Length..] : all).Trim();
    }

    public Task<int> BotMessageCountAsync() => _page.Locator(BotMessage).CountAsync();

    /// <summary>Presses the newest button of that title.</summary>
    public Task PressAsync(string title) =>
        _page.Locator(BotMessage).GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    /// <summary>Fills the newest input of that label.</summary>
    public Task FillAsync(string label, string value) =>
        _page.Locator(BotMessage).GetByLabel(label).Last.FillAsync(value);

    /// <summary>Waits until a text stands in one of the bot's messages.</summary>
    public Task SeesAsync(string text) => _page.Locator(BotMessage).GetByText(text).Last.WaitForAsync();

    /// <summary>Waits until a text stands in a post of the channel; posts have no header as messages of a chat have.</summary>
    public Task SeesPostedAsync(string text) => _page.GetByText(text).Last.WaitForAsync();

    /// <summary>Goes to another chat or channel by the name in the list at the left.</summary>
    public Task GoToAsync(string chat) =>
        _page.GetByRole(AriaRole.Treeitem, new() { Name = chat }).ClickAsync();

    public Task ScreenshotAsync(string path) => _page.ScreenshotAsync(new PageScreenshotOptions { Path = path });

    public async ValueTask DisposeAsync() => await _page.Context.CloseAsync();
}
