using System.Net;
using TeamCoachBot.Bot.Tests.Api;
using TeamCoachBot.StandIns.Storage;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests;

/// <summary>The page behind a link to a file, over HTTP.</summary>
public sealed class DownloadsTests
{
    private static readonly FormUrlEncodedContent Nothing = new([]);

    [Theory]
    [InlineData("export my wins this year", "Your file", "Download")]
    [InlineData("导出我今年的业绩", "你的文件", "下载")]
    public async Task Opening_the_link_shows_a_button_and_uses_nothing_up(string said, string title, string button)
    {
        await using var rig = await DoorRig.StartAsync();
        var link = await LinkAsync(rig, said);

        Assert.Contains(title, await rig.Client.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Contains(button, await rig.Client.GetStringAsync(link), StringComparison.Ordinal);

        using var file = await rig.Client.PostAsync(link, Nothing);
        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(file.Content.Headers.ContentDisposition?.FileName);
        Assert.True(file.Headers.CacheControl?.NoStore);
        Assert.Contains("default-src 'none'", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export my wins this year", "This link ")]
    [InlineData("导出我今年的业绩", "链接无效")]
    public async Task The_button_works_once(string said, string gone)
    {
        await using var rig = await DoorRig.StartAsync();
        var link = await LinkAsync(rig, said);
        rig.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", gone[0] > 'z' ? "zh-CN" : "en-GB");
        using var first = await rig.Client.PostAsync(link, Nothing);

        using var second = await rig.Client.PostAsync(link, Nothing);
        using var third = await rig.Client.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [second.StatusCode, third.StatusCode]);
        Assert.Contains(gone, await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_storage_failed_works_when_it_is_back()
    {
        await using var rig = await DoorRig.StartAsync();
        var link = await LinkAsync(rig, "export my wins this year");
        rig.Chat.Storage.Faults.Next(Fault.Busy);

        using var failed = await rig.Client.PostAsync(link, Nothing);
        rig.Chat.Storage.Faults.Forget();
        using var again = await rig.Client.PostAsync(link, Nothing);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Contains("try again in a minute", await failed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Theory]
    [InlineData("/files/nothing")]
    [InlineData("/files/..%2F..%2Fetc")]
    public async Task A_link_that_nobody_made_opens_nothing(string link)
    {
        await using var rig = await DoorRig.StartAsync();

        using var page = await rig.Client.GetAsync(link);
        using var pressed = await rig.Client.PostAsync(link, Nothing);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [page.StatusCode, pressed.StatusCode]);
    }

    private static async Task<string> LinkAsync(DoorRig rig, string said)
    {
        var card = await rig.Chat.As(Cast.Ana).SaysAsync(said);
        return new Uri(card.LinkOf(said[0] > 'z' ? "CSV（UTF-8）" : "CSV (UTF-8)")).AbsolutePath;
    }
}
