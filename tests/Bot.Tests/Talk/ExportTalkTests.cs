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

    [Fact]
    public async Task What_was_typed_is_no_formula_in_the_file_and_a_figure_is_one()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var form = await chat.As(Cast.Ana).SaysAsync("log a win");
        await chat.As(Cast.Ana).SendsAsync(
            form.TokenOf("Log it"), ("customer", "@SUM Ltd"), ("amount", "12k"), ("day", "2026-11-16"), ("stage", "signed"),
            ("note", "agreed; =HYPERLINK(A1)"));
        var card = await chat.As(Cast.Ana).SaysAsync("export my wins this month");

        var file = Encoding.UTF8.GetString((await FetchAsync(chat, card.LinkOf("CSV (UTF-8)")))!.Content);

        Assert.Contains("\"'@SUM Ltd\",12000,CNY", file, StringComparison.Ordinal);
        Assert.DoesNotContain("; =", file, StringComparison.Ordinal);
    }

    private static async Task<DownloadFile?> FetchAsync(Chat chat, string link)
    {
        var ticket = await chat.Services.GetRequiredService<TicketStore>().TakeAsync(link.Split('/')[^1], CancellationToken.None);
        return ticket is null ? null : await chat.Services.GetServices<IDownload>().Single(d => d.Kind == ticket.Kind)
            .MakeAsync(ticket.Scope, ticket.Member, ticket.Facts, CancellationToken.None);
    }
}
