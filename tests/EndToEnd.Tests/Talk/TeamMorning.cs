using TeamCoachBot.EndToEnd.Tests.Playground;
using TeamCoachBot.EndToEnd.Tests.Running;

namespace TeamCoachBot.EndToEnd.Tests.Talk;

/// <summary>
/// One bot and one browser for all tests of a class: the demo team at ten o'clock on Monday, 16 November 2026, with a
/// window for a rep (Ana) and one for the manager (Wang Fang).
/// </summary>
public sealed class TeamMorning : IAsyncLifetime
{
    /// <summary>A folder for pictures of the windows, to be looked at; none are made without it.</summary>
    private const string PicturesVariable = "WINDOW_PICTURES";

    private readonly Browser _browser = new();
    private RunningBot? _bot;

    public async ValueTask InitializeAsync()
    {
        await _browser.InitializeAsync();
        _bot = await RunningBot.StartAsync("--as", "manager", "--Clock:StartAt", "2026-11-16T10:00:00+08:00");
        if (!await _bot.BecomesReadyAsync())
            throw new InvalidOperationException("The bot did not become ready:\n" + string.Join('\n', _bot.LogLines));
    }

    public Task<PlaygroundPage> RepAsync() => PlaygroundPage.OpenAsync(_browser, _bot!.FirstWindow);

    public Task<PlaygroundPage> ManagerAsync() => PlaygroundPage.OpenAsync(_browser, _bot!.SecondWindow);

    public static async Task PictureAsync(PlaygroundPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        // Tall enough for a whole question and its card.
        await page.Page.SetViewportSizeAsync(1500, 1300);
        await page.ScreenshotAsync(Path.Combine(folder, name + ".png"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        await _browser.DisposeAsync();
    }
}
