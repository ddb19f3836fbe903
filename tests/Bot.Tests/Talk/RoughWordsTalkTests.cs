using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Lines as people in a hurry write them: what is plain is logged rightly, what isn't is asked.</summary>
public sealed class RoughWordsTalkTests
{
    private const string Start = "¥150,200 to go";

    [Theory]
    [InlineData("sold 12k to Acme", "Acme ¥12,000")]
    [InlineData("please log a 12k win for Acme", "Acme ¥12,000")]
    [InlineData("could you log a 12k win with Acme?", "Acme ¥12,000")]
    [InlineData("can you please record Acme 12k signed", "Acme ¥12,000")]
    [InlineData("win one hundred and twenty thousand Acme", "Acme ¥120,000")]
    [InlineData("win quarter million Acme", "Acme ¥250,000")]
    [InlineData("win two million five hundred thousand Acme", "Acme ¥2,500,000")]
    [InlineData("win 12k Acme 2 days ago", "Sat 14 Nov")]
    [InlineData("win 12k Acme on the 3rd", "Tue 3 Nov")]
    [InlineData("win Acme80 12k", "Acme80 ¥12,000")]
    [InlineData("能帮我记一单华为12万吗", "华为 12 万")]
    [InlineData("3天前签了华为 12万", "11 月 13 日")]
    [InlineData("开单啦！华为 12万！", "华为 12 万")]
    [InlineData("刚签了华为 12万，太开心了", "华为 12 万")]
    [InlineData("搞定华为40，12万", "华为40 12 万")]
    [InlineData("签了美的2，¥1.2万", "美的2 1.2 万")]
    public async Task What_is_plain_is_logged_as_it_was_said(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var logged = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(words, logged.Text, StringComparison.Ordinal);
        Assert.Contains(logged.Buttons, button => button is "Undo" or "撤销");
    }

    [Theory]
    [InlineData("win Acme 12k excl VAT", "Acme ¥12,000", "Note: excl VAT")]
    [InlineData("win 12k ex VAT Acme", "Acme ¥12,000", "Note: ex VAT")]
    [InlineData("win Acme 12k plus VAT signed", "Acme ¥12,000", "Note: plus VAT")]
    [InlineData("win Acme 12k net of tax", "Acme ¥12,000", "Note: net of tax")]
    [InlineData("win Acme 12k incl VAT", "Acme ¥12,000", "Note: incl VAT")]
    [InlineData("华为 不含税 12万 签了", "华为 12 万", "备注: 不含税")]
    [InlineData("签了华为12万不含税", "华为 12 万", "备注: 不含税")]
    [InlineData("签了华为未税12万", "华为 12 万", "备注: 未税")]
    [InlineData("签了华为含税12万", "华为 12 万", "备注: 含税")]
    public async Task How_a_sum_treats_tax_is_kept_as_a_note(string line, string win, string note)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var logged = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(win, logged.Text, StringComparison.Ordinal);
        Assert.Contains(note, logged.Text, StringComparison.Ordinal);
        Assert.Contains(logged.Buttons, button => button is "Undo" or "撤销");
    }

    [Theory]
    [InlineData("win 1.2.3 Acme5")]
    [InlineData("win 12k5 Acme6")]
    [InlineData("win 12kk Acme80")]
    [InlineData("win 1e5 Acme20")]
    [InlineData("win 1e400 Acme")]
    [InlineData("win NaN Acme22")]
    [InlineData("win a dozen Acme11")]
    [InlineData("won 20 deals")]
    [InlineData("win about 12k Acme")]
    [InlineData("win ~12k Acme")]
    [InlineData("win >12k Acme")]
    [InlineData("win -5k Acme")]
    [InlineData("win 12,5万 Acme")]
    [InlineData("win 12k Acme last month")]
    [InlineData("win 12k for Acme @Ben")]
    [InlineData("华为 签 12万")]
    [InlineData("华为 几十万 签了")]
    [InlineData("华为 数百万 签了")]
    [InlineData("华为 签了大概12万")]
    [InlineData("华为 签了不到12万")]
    [InlineData("华为答应签12万")]
    [InlineData("上个月签了华为 12万")]
    [InlineData("今天签了3单")]
    [InlineData("签了")]
    public async Task What_is_not_is_asked_and_nothing_is_logged(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var asked = await ana.SaysAsync(line);

        Assert.NotEmpty(asked.Buttons.Concat(asked.Suggestions));
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("记者站 12万 签了", "记者站 12 万")]
    [InlineData("报关行 12万 签了", "报关行 12 万")]
    public async Task A_name_that_begins_like_a_verb_is_kept_whole(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(words, (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme split with Ben 30%", "70 %")]
    [InlineData("华为 1.2万 签了 给小吴分30%", "70%")]
    [InlineData("华为 1.2万 签了 和小吴 6:4", "60%")]
    public async Task A_part_may_be_named_in_many_ways(string line, string mine)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var preview = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(mine, preview.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did I log Acme?", "Acme")]
    [InlineData("Acme 1.2万我记了吗", "Acme")]
    public async Task Whether_a_win_was_logged_can_be_asked(string line, string customer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        var seen = await ana.SaysAsync(line);

        Assert.Contains(customer, seen.Text, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rate EUR -7", "more than nothing")]
    [InlineData("rate XYZ 7", "XYZ")]
    public async Task A_rate_that_cannot_be_is_refused(string line, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        Assert.Contains(why, (await fang.SaysAsync(line)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("小李的目标是多少", "30 万")]
    [InlineData("给全组定目标200万", "200 万")]
    [InlineData("本月团队目标150万", "150 万")]
    [InlineData("set Ana's target to -5", "-5")]
    public async Task A_manager_speaks_of_targets_in_short(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var answer = await chat.As(Cast.Fang).SaysAsync(line);

        Assert.Contains(words, answer.FieldOf("commitment") ?? answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thanks!", "You're welcome.")]
    [InlineData("谢谢", "不客气。")]
    [InlineData("辛苦了", "不客气。")]
    public async Task Thanks_are_taken(string line, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Equal(answer, (await chat.As(Cast.Ana).SaysAsync(line)).Line);
    }

    [Theory]
    [InlineData("refund 2k Acme", "Refund")]
    [InlineData("change Acme to 15k", "Correct")]
    [InlineData("correct Acme amount 15k", "Correct")]
    [InlineData("Acme was 15k not 12k", "Correct")]
    [InlineData("cancel Acme", "cancellation")]
    [InlineData("cancel Acme because it is a double", "cancellation")]
    [InlineData("my wins with Acme", "Acme")]
    [InlineData("my wins over 10k", "Acme")]
    public async Task A_win_is_named_by_its_customer_alone(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        var answer = await ana.SaysAsync(line);

        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Acme", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme 20 Nov", "still to come")]
    [InlineData("11月20日签了华为 12万", "还没到")]
    public async Task A_day_some_days_ahead_is_not_taken_for_last_years(string line, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(why, (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did 3 calls", "Noted: 3 calls")]
    [InlineData("3 calls 2 meetings", "Noted: 3 calls")]
    public async Task A_report_in_short_is_answered_in_its_own_language(string line, string noted)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("说中文");

        Assert.StartsWith(noted, (await ana.SaysAsync(line)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how did I do in October", "October")]
    [InlineData("下个月目标", "30 万")]
    [InlineData("业绩 上月", "10 月")]
    [InlineData("离50万还差多少", "35.02 万")]
    [InlineData("how far to 500k", "¥350,200 to go")]
    public async Task Progress_is_asked_in_few_words(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(words, (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }
}
