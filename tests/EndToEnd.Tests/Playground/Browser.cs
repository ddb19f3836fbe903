using Microsoft.Playwright;
using TeamCoachBot.EndToEnd.Tests.Running;

namespace TeamCoachBot.EndToEnd.Tests.Playground;

/// <summary>
/// A headless Chromium with a fresh profile that reaches nothing but this machine. One for a test class
/// (<c>IClassFixture</c>); each page is a context of its own.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private const float PatienceMs = 60_000;

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Places.Chromium,
            Headless = true,
            Args = Arguments,
        });
    }

    /// <summary>A new page of a new context; requests that leave this machine are dropped (the window's fonts).</summary>
    public async Task<IPage> NewPageAsync(int width = 1500, int height = 950)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "en-US",
            TimezoneId = "Asia/Shanghai",
        });
        context.SetDefaultTimeout(PatienceMs);
        await context.RouteAsync("**/*", route =>
            new Uri(route.Request.Url).IsLoopback || route.Request.Url.StartsWith("data:", StringComparison.Ordinal)
                ? route.ContinueAsync()
                : route.AbortAsync());
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
    }
}
