using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

public sealed class ExportTalkTests
{
    [Theory]
    [InlineData("export my wins this month", "CSV (UTF-8)")]
    [InlineData("导出我本月业绩", "CSV（GB18030）")]
    public async Task An_export_offers_links_that_hold_the_wins(string said, string button)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 12k 华为 signed");
        var card = await chat.As(Cast.Ana).SaysAsync(said);

        var file = await FetchAsync(chat, card.LinkOf(button));

        var encoding = button.Contains("GB", StringComparison.Ordinal)
            ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! : Encoding.UTF8;
        Assert.Contains("华为,12000,CNY", encoding.GetString(file!.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Utf8_begins_with_its_mark_so_that_Excel_reads_Chinese()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var card = await chat.As(Cast.Ana).SaysAsync("export my wins this year");

        var file = await FetchAsync(chat, card.LinkOf("CSV (UTF-8)"));

        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, file!.Content[..3]);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var card = await chat.As(Cast.Ana).SaysAsync("export my wins this year");
        await FetchAsync(chat, card.LinkOf("CSV (UTF-8)"));

        Assert.Null(await FetchAsync(chat, card.LinkOf("CSV (UTF-8)")));
    }

    [Fact]
    public async Task A_link_ends_after_ten_minutes()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var card = await chat.As(Cast.Ana).SaysAsync("export my wins this year");
        chat.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Null(await FetchAsync(chat, card.LinkOf("CSV (UTF-8)")));
    }

    [Fact]
    public async Task A_role_that_was_lost_since_gives_no_file()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var card = await chat.As(Cast.Fang).SaysAsync("export the team's wins this year");
        await chat.As(Cast.Fang).SaysAsync("make Ana manager");
        await chat.As(Cast.Ana).SaysAsync("make Fang a rep");

        Assert.Null(await FetchAsync(chat, card.LinkOf("CSV (UTF-8)")));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+SUM(A1)", "'+SUM(A1)")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-2", "'-2")]
    [InlineData("＝1", "'＝1")]
    public void A_cell_is_never_a_formula(string typed, string cell) =>
        Assert.Equal($"\"{cell}\"", WinCsv.Cell(typed));

    [Theory]
    [InlineData("Acme, Inc.", "\"Acme, Inc.\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("华为", "华为")]
    public void A_cell_is_quoted_where_it_must_be(string typed, string cell) => Assert.Equal(cell, WinCsv.Cell(typed));

    private static async Task<DownloadFile?> FetchAsync(Chat chat, string link)
    {
        var ticket = await chat.Services.GetRequiredService<TicketStore>().TakeAsync(link.Split('/')[^1], CancellationToken.None);
        return ticket is null ? null : await chat.Services.GetServices<IDownload>().Single(d => d.Kind == ticket.Kind)
            .MakeAsync(ticket.Scope, ticket.Member, ticket.Facts, CancellationToken.None);
    }
}
