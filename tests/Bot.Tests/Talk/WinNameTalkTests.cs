using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Figures in customers' names, beside amounts, taxes and terms: none is taken for another unseen.</summary>
public sealed class WinNameTalkTests
{
    private const string Start = "¥150,200 to go";

    [Theory]
    [InlineData("3M 50k signed", "3M ¥50,000")]
    [InlineData("win 50k 3M", "3M ¥50,000")]
    [InlineData("win 3M 50k", "3M ¥50,000")]
    [InlineData("360 12万 签了", "360 12 万")]
    [InlineData("1688 12万 签了", "1688 12 万")]
    [InlineData("win 12k Studio 54 signed", "Studio 54 ¥12,000")]
    [InlineData("Forever 21 12k signed", "Forever 21 ¥12,000")]
    public async Task A_name_that_could_be_a_sum_is_looked_at_first(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var preview = await ana.SaysAsync(line);

        Assert.Contains(words, preview.Text, StringComparison.Ordinal);
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7-Eleven 12k signed", "7-Eleven ¥12,000")]
    [InlineData("win 12k 7-Eleven", "7-Eleven ¥12,000")]
    [InlineData("win 7-Eleven 12k", "7-Eleven ¥12,000")]
    [InlineData("win 12k 20th Century Fox", "20th Century Fox ¥12,000")]
    [InlineData("到华为签了2万", "华为 2 万")]
    [InlineData("今天去大疆签了2万", "大疆 2 万")]
    [InlineData("到家集团 2万 签了", "到家集团 2 万")]
    [InlineData("58同城 5万 签了", "58同城 5 万")]
    [InlineData("36氪 3万 签了", "36氪 3 万")]
    public async Task Figures_that_can_only_be_a_name_are_one(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var logged = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(words, logged.Text, StringComparison.Ordinal);
        Assert.Contains(logged.Buttons, button => button is "Undo" or "撤销");
    }

    [Theory]
    [InlineData("3M signed")]
    [InlineData("win 3M")]
    [InlineData("360 签了")]
    [InlineData("3M might sign 50k")]
    [InlineData("360 12万 快签了")]
    public async Task A_figure_alone_or_a_hope_logs_nothing(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync(line);

        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("含税12万 华为 签了", "华为 12 万", "备注: 含税")]
    [InlineData("华为 含税12万 签了", "华为 12 万", "备注: 含税")]
    [InlineData("win 12k incl VAT Acme", "Acme ¥12,000", "Note: incl VAT")]
    [InlineData("win 12k Acme tax included", "Acme ¥12,000", "Note: tax included")]
    public async Task Tax_included_is_kept_as_a_note(string line, string words, string note)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var logged = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(words, logged.Text, StringComparison.Ordinal);
        Assert.Contains(note, logged.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 36k over 3 years Acme", "whole sum (over 3 years)")]
    [InlineData("win Acme 36k over 3 years", "whole sum (over 3 years)")]
    [InlineData("Acme signed 36k over 3 years", "whole sum (over 3 years)")]
    [InlineData("华为 签了 36万 分3年", "全部金额（分3年）")]
    [InlineData("华为 36万 签了 三年期", "全部金额（三年期）")]
    public async Task A_sum_over_years_is_asked_about_and_never_multiplied(string line, string question)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var form = await ana.SaysAsync(line);

        Assert.Contains(question, form.Text, StringComparison.Ordinal);
        Assert.StartsWith("36", form.FieldOf("amount"), StringComparison.Ordinal);
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("上月底签了 华为 12万", "上月底")]
    [InlineData("上个月底签了华为12万", "上个月底")]
    [InlineData("月底签了华为12万", "月底")]
    [InlineData("signed Acme 12k end of last month", "end of last month")]
    public async Task A_rough_day_is_asked_for(string line, string day)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var form = await ana.SaysAsync(line);

        Assert.Contains(day, form.Text, StringComparison.Ordinal);
        Assert.Contains(form.FieldOf("amount"), (string[])["12k", "12万"], StringComparer.Ordinal);
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ytd")]
    [InlineData("year to date")]
    [InlineData("今年到现在")]
    [InlineData("今年以来业绩")]
    [InlineData("今年到现在完成多少")]
    public async Task The_year_so_far_is_a_period(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains("2026", seen.Text, StringComparison.Ordinal);
        Assert.True(seen.HasCard);
    }

    [Theory]
    [InlineData("my wins ytd", "Your wins, 2026")]
    [InlineData("我今年到现在的单子", "2026")]
    [InlineData("今年到现在签了哪些单", "2026")]
    public async Task The_wins_of_the_year_so_far_are_listed(string line, string title)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(title, (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }
}
