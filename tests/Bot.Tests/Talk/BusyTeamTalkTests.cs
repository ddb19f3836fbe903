using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>What people in a hurry ask and tell, in the words that come to mind: each reaches its answer.</summary>
public sealed class BusyTeamTalkTests
{
    private const string Start = "¥150,200 to go";

    [Theory]
    [InlineData("hows my month looking", "¥150,200 to go")]
    [InlineData("how am i doing vs target so far this month?", "¥150,200 to go")]
    [InlineData("whats left til i hit quota", "¥150,200 to go")]
    [InlineData("am I on track or am I screwed 😅", "Ahead")]
    [InlineData("how was october", "October")]
    [InlineData("how many deals did i close in october", "October · Deals")]
    [InlineData("how much cash did i collect this month", "November · Cash collected")]
    [InlineData("whats my avg deal size", "Average deal")]
    [InlineData("how many working days are left", "11 working days left")]
    [InlineData("还剩几个工作日", "剩 11 个工作日")]
    [InlineData("到目标还差多少单", "还差 15.02 万")]
    [InlineData("我今年累计多少了", "2026 年")]
    [InlineData("新客户几个了这个月", "11 月 · 新客户数")]
    [InlineData("我平均客单价多少", "客单价")]
    public async Task A_question_about_ones_own_figures_is_answered(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(words, (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what do i need per day to make it", "¥13,655 a working day")]
    [InlineData("need per week?", "a week")]
    [InlineData("what would i need to do daily to reach the q4 goal", "a working day")]
    [InlineData("how many more deals do i need to hit target", "deals")]
    [InlineData("每天要签多少才能完成", "每个工作日 1.37 万")]
    public async Task What_it_takes_is_told(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(words, (await chat.As(Cast.Ana).SaysAsync(line)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how's ben tracking", "Ben Wang 王本 · November")]
    [InlineData("who needs help this month", "Zhao Min 赵敏")]
    [InlineData("team table", "Zhao Min 赵敏")]
    [InlineData("show me the team board for q4", "Q4")]
    [InlineData("how much did the team close today", "Mon 16 Nov")]
    [InlineData("how did we do in 2025", "2025")]
    [InlineData("团队表格", "Zhao Min 赵敏")]
    public async Task A_managers_question_about_the_team_is_answered(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(words, (await chat.As(Cast.Fang).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who set my target", "¥300,000")]
    [InlineData("my target is too high", "¥300,000")]
    [InlineData("我的目标谁定的", "主管核定")]
    [InlineData("我觉得目标太高了", "30 万")]
    public async Task A_word_about_the_target_shows_it_and_who_set_it(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(words, (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gm! just closed globex 15k 🎉🎉", "globex ¥15,000")]
    [InlineData("globex finally signed!!! 13k", "globex ¥13,000")]
    [InlineData("hey bot can u log a deal pls: vandelay 9k signed", "vandelay ¥9,000")]
    [InlineData("got the order from wonka - 8200", "wonka ¥8,200")]
    [InlineData("收到比亚迪定金3万", "比亚迪 3 万")]
    [InlineData("帮我记个单子比亚迪的15万", "比亚迪 15 万")]
    [InlineData("老客户比亚迪加购3万", "比亚迪 3 万")]
    [InlineData("今天又出一单比亚迪8万", "比亚迪 8 万")]
    [InlineData("不错科技12万签了", "不错科技 12 万")]
    public async Task A_win_is_logged_with_the_customers_name_alone(string line, string win)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var logged = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(win, logged.Text, StringComparison.Ordinal);
        Assert.Contains(logged.Buttons, button => button is "Undo" or "撤销");
    }

    [Theory]
    [InlineData("开玩笑的 比亚迪签了15万")]
    [InlineData("假装签了比亚迪15万哈哈")]
    [InlineData("梦见签了比亚迪15万")]
    [InlineData("just kidding acme 12k")]
    [InlineData("wish i had closed acme 12k")]
    [InlineData("we should win acme 12k")]
    [InlineData("比亚迪15万下周签")]
    [InlineData("比亚迪预算15万")]
    [InlineData("acme 12 signed")]
    [InlineData("upsell at globex 5k")]
    [InlineData("had 2 demos and a lunch w globex today")]
    public async Task What_may_be_no_win_is_not_logged(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var answer = await ana.SaysAsync(line);

        Assert.NotEmpty(answer.Buttons.Concat(answer.Suggestions));
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("called globex, no answer", "Note: no answer.")]
    [InlineData("今天见了比亚迪，聊得不错，下周一给方案", "备注：聊得不错。")]
    [InlineData("今天见了比亚迪，聊得不错，下周一给方案", "下一步：下周一给方案。")]
    [InlineData("今天拜访了海康 下周一回访", "下一步：下周一回访。")]
    [InlineData("met Acme today, tomorrow we send the quote", "Next: tomorrow we send the quote.")]
    [InlineData("给比亚迪发了报价单15万", "比亚迪 1 份报价")]
    public async Task What_was_done_is_noted_with_what_comes_next(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(words, (await chat.As(Cast.Ana).SaysAsync(line)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lost the initech deal, too expensive", "Noted as lost: initech, price.")]
    [InlineData("initech chose someone else", "Noted as lost: initech, competitor.")]
    public async Task A_lost_deal_has_the_customers_name_alone(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Equal(words, (await chat.As(Cast.Ana).SaysAsync(line)).Line);
    }

    [Theory]
    [InlineData("taking friday off", "off Fri 20 Nov")]
    [InlineData("out sick today", "off Mon 16 Nov")]
    [InlineData("我下周三请个假", "11 月 25 日")]
    public async Task Leave_is_noted(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(words, (await chat.As(Cast.Ana).SaysAsync(line)).Line, StringComparison.Ordinal);
    }
}
