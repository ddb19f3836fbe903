using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>What somebody with a link to the import page can send instead of a file.</summary>
public sealed class OddFileTests
{
    private const string Part = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";

    [Theory]
    [InlineData("multipart/form-data; boundary=x", Part + "customer,amount,member\nNimbus,5,Ana\n")]
    [InlineData("multipart/form-data; boundary=x", Part)]
    [InlineData("multipart/form-data; boundary=x", "--x")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data; boundary=x", "--y\r\n\r\n--y--")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno header at all\r\n\r\n\r\n--x--\r\n")]
    [InlineData("multipart/form-data", "--x--")]
    [InlineData("multipart/form-data; boundary=", "--x--")]
    [InlineData("multipart/form-data; boundary=\"a\"; boundary=b", "--a--")]
    [InlineData("application/x-www-form-urlencoded", "do=import&text=%C3%28&%=%&&==")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "do=import&text=x")]
    [InlineData("application/x-www-form-urlencoded; charset=none", "do=import&text=x")]
    [InlineData("application/x-www-form-urlencoded", "a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1")]
    [InlineData("application/json", "{}")]
    [InlineData("nonsense", "x")]
    public async Task What_is_no_form_gets_a_page_and_writes_nothing(string type, string body)
    {
        await using var rig = await DoorRig.StartAsync();
        var path = DoorRig.LinkIn(await rig.Chat.As(Cast.Fang).SaysAsync("import wins"));
        var before = await CountAsync(rig);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await rig.Client.PostAsync(path, content);

        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{(int)answer.StatusCode}: {string.Join('\n', rig.Log.Unhandled)}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(before, await CountAsync(rig));
    }

    [Fact]
    public async Task More_than_a_file_may_hold_is_told_and_writes_nothing()
    {
        await using var rig = await DoorRig.StartAsync();
        var path = DoorRig.LinkIn(await rig.Chat.As(Cast.Fang).SaysAsync("import wins"));
        var before = await CountAsync(rig);
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(new byte[8 * 1024 * 1024]);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "wins.csv");

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        // Else the server has answered and gone before the client has sent everything.
        request.Headers.ExpectContinue = true;

        using var answer = await rig.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(before, await CountAsync(rig));
    }

    [Theory]
    [InlineData("customer,amount,member\n\"never closed,5,Ana\n")]
    [InlineData("customer,amount,member\nNimbus\0,5,Ana\n")]
    [InlineData("customer,amount,member\n,,\n;;;\n")]
    [InlineData("customer,amount,member\nNimbus,5,Ana,more,and,more\n")]
    [InlineData("customer,amount,member\nNimbus,=5+5,Ana\n")]
    [InlineData("customer,amount,member\nNimbus,1e5,Ana\n")]
    [InlineData("customer,amount,member\nNimbus,(5),Ana\n")]
    [InlineData("customer,amount,member\nNimbus,99999999999999999999999999999999,Ana\n")]
    [InlineData("customer\tamount\tmember\nNimbus\t5\tSELECT\n")]
    public async Task A_line_that_is_none_is_told_and_writes_nothing(string text)
    {
        await using var rig = await DoorRig.StartAsync();
        var path = DoorRig.LinkIn(await rig.Chat.As(Cast.Fang).SaysAsync("import wins"));
        var before = await CountAsync(rig);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("do", "import"), KeyValuePair.Create("text", text)]);

        using var answer = await rig.Client.PostAsync(path, form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, await CountAsync(rig));
    }

    private static async Task<int> CountAsync(DoorRig rig) => (await rig.Chat.Services.GetRequiredService<WinStore>()
        .EverythingAsync(DoorRig.Scope, CancellationToken.None)).Count;
}
