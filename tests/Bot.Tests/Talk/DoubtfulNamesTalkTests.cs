using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Terms, pieces and colleagues beside a customer's name: none of them becomes part of it unseen.</summary>
public sealed class DoubtfulNamesTalkTests
{
    private const string Start = "¥150,200 to go";

    [Theory]
    [InlineData("win 12k ish Acme")]
    [InlineData("win 12k Acme Ben project")]
    [InlineData("5台设备 华星 12万 签了")]
    public async Task A_name_with_words_of_another_kind_is_looked_at_first(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var preview = await ana.SaysAsync(line);

        Assert.Contains(preview.Buttons, button => button is "Log it" or "记上");
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("华星 5台 每台2万 签了", "单价")]
    [InlineData("win 12k/yr Acme", "price of one")]
    public async Task A_price_of_one_is_no_amount_of_a_win(string line, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        Assert.Contains(why, (await ana.SaysAsync(line)).Text, StringComparison.Ordinal);
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("华为好像签了12万")]
    [InlineData("华为 12万 意向")]
    [InlineData("pretty sure Acme signed 12k")]
    [InlineData("Acme LOI signed 12k")]
    [InlineData("Acme verbal 12k")]
    public async Task What_somebody_is_not_sure_of_is_not_logged(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        Assert.DoesNotContain((await ana.SaysAsync(line)).Buttons, button => button is "Undo" or "撤销");
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme, Ben gets a third", "33.33 %")]
    [InlineData("华星 1.2万 签了 小吴拿两成", "20%")]
    [InlineData("华星 1.2万 签了 小吴占一半", "50%")]
    public async Task A_colleagues_part_may_be_a_fraction(string line, string theirs)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(theirs, (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("closed a deal w/ Bluefin today 8.5k", "Bluefin ¥8,500", "w/")]
    [InlineData("win 12k Acme yest", "Acme ¥12,000", "yest")]
    [InlineData("Siemens signed the contract for 88,000", "Siemens ¥88,000", "contract")]
    [InlineData("We got Nimbus for 15k", "Nimbus ¥15,000", "got")]
    [InlineData("今天成交了比亚迪，金额8万8", "比亚迪 8.8 万", "金额")]
    [InlineData("比亚迪8.8w到手", "比亚迪 8.8 万", "到手")]
    [InlineData("签了个12万的单子，华为", "华为 12 万", "单子")]
    [InlineData("客户：美团 金额：3万 日期：11月13日", "美团 3 万", "金额")]
    [InlineData("签了饿了么2万", "饿了么 2 万", "？")]
    public async Task A_plain_line_is_logged_under_the_name_alone(string line, string words, string never)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var logged = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(words, logged.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(never, logged.Text, StringComparison.Ordinal);
        Assert.Contains(logged.Buttons, button => button is "Undo" or "撤销");
    }

    [Theory]
    [InlineData("华星30万签了，首付10万")]
    [InlineData("华星签了12万，首期4万")]
    public async Task A_first_payment_is_no_second_win(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.DoesNotContain("首", string.Concat((await chat.As(Cast.Ana).SaysAsync(line)).Buttons), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("华星打款8000，昨天到的", "8,000")]
    [InlineData("华星尾款到了", "华星")]
    [InlineData("华星退款2000，原因 质量问题", "质量问题")]
    public async Task Money_after_a_win_is_told_in_few_words(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("华星 1.2万 签了");

        var answer = await ana.SaysAsync(line);

        Assert.Contains(words, answer.Text + answer.FieldOf("reason"), StringComparison.Ordinal);
        Assert.DoesNotContain("没看懂", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add holiday 24 Dec", "24 Dec")]
    [InlineData("12月31日放假", "31 Dec")]
    public async Task A_holiday_that_may_be_everybodys_is_nobodys_leave(string line, string day)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        await fang.SaysAsync(line);

        Assert.DoesNotContain(day, (await fang.SaysAsync("my leave")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sick today", "16 Nov")]
    [InlineData("今天病假", "11 月 16 日")]
    [InlineData("我12月31日放假", "12 月 31 日")]
    public async Task Leave_is_noted_by_the_words_of_everyday(string line, string day)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(day, (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_added_are_leads_of_no_customer()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.StartsWith("已记：3 条线索", (await chat.As(Cast.Ana).SaysAsync("加了3个客户微信")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opening_that_is_taken_back_is_named()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("期初 小李 5万");

        Assert.Contains("5 万", (await fang.SaysAsync("撤销")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actually 18k", "18k")]
    [InlineData("no wait, make it 18k", "18k")]
    [InlineData("change my last win to 18k", "18k")]
    [InlineData("改成1.8万", "1.8万")]
    [InlineData("刚才那单改成1.8万", "1.8万")]
    public async Task A_second_thought_corrects_the_last_win(string line, string amount)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        var form = await ana.SaysAsync(line);

        Assert.Equal(amount, form.FieldOf("amount"));
        Assert.Contains("Acme", form.Text, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("离目标")]
    [InlineData("本月销售额")]
    public async Task A_few_words_ask_for_the_own_figures(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.StartsWith("还差 15.02 万", (await chat.As(Cast.Ana).SaysAsync(line)).Line, StringComparison.Ordinal);
    }
}
