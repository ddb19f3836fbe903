using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>A file of wins: looked through, imported, imported again.</summary>
public sealed class ImportTests
{
    private const string English =
        "Customer,Deal value,Owner,Close date,Stage,Note\r\n"
        + "Nimbus Ltd.,\"12,000.50\",Ana,2026-11-12,Closed Won,\"two\r\nlines\"\r\n"
        + "\"Orbit, Inc.\",800,ben@demo.example,2026/11/3,,\r\n"
        + "Quartz,900,Ben,2026-11-13,paid,\r\n";

    private const string Chinese =
        "客户名称;金额;销售;成交日期;阶段;是否新客户\n云帆科技;１２０００;王本;2026年11月12日;签约;是\n星河;300;李安娜;2026-11-13;;否\n";

    static ImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("import wins", "behind this link")]
    [InlineData("upload our deals from a csv file", "behind this link")]
    [InlineData("导入业绩", "在这个链接里")]
    [InlineData("批量录入成交记录", "在这个链接里")]
    public async Task A_manager_gets_the_page_and_a_rep_does_not(string text, string answer)
    {
        await using var rig = await DoorRig.StartAsync();

        Assert.Contains(answer, (await rig.Chat.As(Cast.Fang).SaysAsync(text)).Line, StringComparison.Ordinal);
        Assert.Null((await rig.Chat.As(Cast.Ana).SaysAsync(text)).Address);
    }

    [Fact]
    public async Task A_recorder_imports_for_others_who_are_told_and_sees_nothing_else_of_the_team()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Ana).SaysAsync("hello");
        var jing = await RecorderAsync(rig);

        var page = await SendAsync(rig, DoorRig.LinkIn(await jing.SaysAsync("import wins")), English, "import");
        await rig.Chat.DeliverAsync();

        Assert.Contains("2 wins are in the ledger", page, StringComparison.Ordinal);
        Assert.Equal(2, (await AllAsync(rig)).Count(win => win.Root.Recorder == Cast.Jing.Id));
        Assert.Contains(rig.Chat.Messenger.InboxOf(Cast.Ana), told => told.Card?.Summary.Contains("has logged this win for you", StringComparison.Ordinal) == true);
        Assert.Null((await jing.SaysAsync("make api token")).Address);
        Assert.DoesNotContain("Ana", (await jing.SaysAsync("how's the team doing")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorder_who_is_one_no_more_finds_the_page_gone()
    {
        await using var rig = await DoorRig.StartAsync();
        var path = DoorRig.LinkIn(await (await RecorderAsync(rig)).SaysAsync("导入业绩"));
        await rig.Chat.As(Cast.Fang).SaysAsync("make Jing rep");

        using var answer = await rig.Client.GetAsync(path);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_shared_line_credits_everybody_and_one_that_makes_no_whole_comes_back()
    {
        await using var rig = await DoorRig.StartAsync();

        var page = await SendAsync(
            rig, await PathAsync(rig),
            "customer,amount,split\nNimbus,500,ana@demo.example 60; ben@demo.example 40\nQuartz,600,\"Ana 60, Ben 30\"\n", "import");

        Assert.Contains("One win is in the ledger", page, StringComparison.Ordinal);
        Assert.Contains("3,members,", page, StringComparison.Ordinal);
        Assert.Equal([60m, 40m], Assert.Single(await LatestAsync(rig)).Win!.Credits.Select(credit => credit.Percent));
    }

    [Fact]
    public async Task Looking_through_a_file_writes_nothing_and_says_what_would_be_written()
    {
        await using var rig = await DoorRig.StartAsync();
        var before = await CountAsync(rig);

        var page = await SendAsync(rig, await PathAsync(rig), English, "try");

        Assert.Contains("2 wins would be written", page, StringComparison.Ordinal);
        Assert.Contains("Nimbus Ltd.: 12000.5", page, StringComparison.Ordinal);
        Assert.Contains("4,member.name,", page, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync(rig));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("GB18030", false)]
    public async Task A_Chinese_file_is_read_in_each_writing_that_spreadsheets_use(string encoding, bool hasMark)
    {
        await using var rig = await DoorRig.StartAsync();
        var bytes = Encoding.GetEncoding(encoding).GetBytes((hasMark ? "\uFEFF" : "") + Chinese);

        await SendAsync(rig, await PathAsync(rig), bytes, "import");

        var latest = await LatestAsync(rig);
        Assert.Equal(["云帆科技", "星河"], latest.Select(win => win.Win!.Customer.Value).Order(StringComparer.Ordinal));
        Assert.Contains(latest, win => win.Win is { IsFirstOrder: true, Worth.WithTax: 12_000m });
    }

    [Fact]
    public async Task The_same_file_twice_writes_nothing_twice_and_a_mended_one_what_was_mended()
    {
        await using var rig = await DoorRig.StartAsync();
        var path = await PathAsync(rig);
        var before = await CountAsync(rig);

        var first = await SendAsync(rig, path, English, "import");
        var second = await SendAsync(rig, path, English, "import");
        var mended = await SendAsync(rig, path, English.Replace("ben@demo.example", "Ben", StringComparison.Ordinal), "import");

        Assert.Contains("2 wins are in the ledger", first, StringComparison.Ordinal);
        Assert.Contains("New: 0. Imported before: 2. Refused: 1.", second, StringComparison.Ordinal);
        Assert.Contains("New: 1. Imported before: 2. Refused: 0.", mended, StringComparison.Ordinal);
        Assert.Equal(before + 3, await CountAsync(rig));
    }

    [Theory]
    [InlineData("12万", 120_000)]
    [InlineData("1.2亿", 120_000_000)]
    [InlineData("12万5", 125_000)]
    [InlineData("十二万", 120_000)]
    [InlineData("120k", 120_000)]
    [InlineData("１２万", 120_000)]
    [InlineData("¥12万", 120_000)]
    [InlineData("12万元", 120_000)]
    [InlineData("\"12,000.50\"", 12_000.5)]
    public async Task An_amount_is_read_as_people_write_it(string amount, double worth)
    {
        await using var rig = await DoorRig.StartAsync();

        await SendAsync(rig, await PathAsync(rig), $"customer,amount,member\nNimbus,{amount},Ana\n", "import");

        Assert.Equal((decimal)worth, Assert.Single(await LatestAsync(rig)).Win!.Worth.WithTax);
    }

    [Theory]
    [InlineData("$120k", "CNY")]
    [InlineData("12万元", "USD")]
    public async Task An_amount_in_another_currency_than_its_column_says_is_refused(string amount, string currency)
    {
        await using var rig = await DoorRig.StartAsync();

        var page = await SendAsync(
            rig, await PathAsync(rig), $"customer,amount,currency,member\nNimbus,{amount},{currency},Ana\n", "import");

        Assert.Contains("2,amount,", page, StringComparison.Ordinal);
        Assert.Empty(await LatestAsync(rig));
    }

    [Theory]
    [InlineData("十来万")]
    [InlineData("12个")]
    [InlineData("about 12k")]
    [InlineData("12k?")]
    [InlineData("-12万")]
    [InlineData("1.000k")]
    [InlineData("1.000")]
    [InlineData("12.500")]
    public async Task An_amount_that_is_not_exact_or_may_be_two_is_refused(string amount)
    {
        await using var rig = await DoorRig.StartAsync();

        var page = await SendAsync(rig, await PathAsync(rig), $"customer,amount,member\nNimbus,{amount},Ana\n", "import");

        Assert.Contains("Refused: 1.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_looks_like_one_above_it_is_named_before_anything_is_written()
    {
        await using var rig = await DoorRig.StartAsync();

        var page = await SendAsync(
            rig, await PathAsync(rig), "customer,amount,member\nNimbus,500,Ana\nNIMBUS Ltd,500,Ben\n", "try");

        Assert.Contains("One win would be written", page, StringComparison.Ordinal);
        Assert.Contains("Line 2 has the same customer and amount", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer,amount,member,colour\nA,1,Ana,red\n", "I don't know a column colour")]
    [InlineData("customer,amount,金额,member\nA,1,1,Ana\n", "is there twice")]
    [InlineData("customer,amount,member\n", "no lines below the headings")]
    [InlineData("", "no lines below the headings")]
    public async Task A_file_that_is_none_is_refused_whole_with_the_reason(string file, string reason)
    {
        await using var rig = await DoorRig.StartAsync();

        Assert.Contains(reason, System.Net.WebUtility.HtmlDecode(await SendAsync(rig, await PathAsync(rig), file, "import")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_holds_is_never_markup_on_the_page()
    {
        await using var rig = await DoorRig.StartAsync();

        var page = await SendAsync(
            rig, await PathAsync(rig), "customer,amount,member\n<script>alert(1)</script>,1,Ana\n</textarea><img src=x>,x,Ana\n", "try");

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Speaker> RecorderAsync(DoorRig rig)
    {
        await rig.Chat.As(Cast.Fang).SaysAsync("make Jing recorder");
        return rig.Chat.As(Cast.Jing);
    }

    private static async Task<string> PathAsync(DoorRig rig) =>
        DoorRig.LinkIn(await rig.Chat.As(Cast.Fang).SaysAsync("import wins"));

    private static Task<string> SendAsync(DoorRig rig, string path, string file, string what) =>
        SendAsync(rig, path, Encoding.UTF8.GetBytes(file), what);

    private static async Task<string> SendAsync(DoorRig rig, string path, byte[] file, string what)
    {
        using var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(part, "file", "wins.csv");
        form.Add(new StringContent(what), "do");
        using var answer = await rig.Client.PostAsync(path, form);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<int> CountAsync(DoorRig rig) => (await AllAsync(rig)).Count;

    /// <summary>What Fang recorded: she is nobody's rep.</summary>
    private static async Task<IReadOnlyList<Dossier>> LatestAsync(DoorRig rig) =>
        [.. (await AllAsync(rig)).Where(d => d.Root.Recorder == Cast.Fang.Id)];

    private static Task<IReadOnlyList<Dossier>> AllAsync(DoorRig rig) =>
        rig.Chat.Services.GetRequiredService<WinStore>().EverythingAsync(DoorRig.Scope, CancellationToken.None);
}
