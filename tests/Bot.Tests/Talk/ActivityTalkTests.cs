using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Activities, lost deals, rates, the register of customers, and what made the difference.</summary>
public sealed class ActivityTalkTests
{
    [Theory]
    [InlineData("3 calls 2 meetings", "3 calls, 2 meetings")]
    [InlineData("made 5 calls today, next: call Acme again tomorrow", "Next: call Acme again tomorrow.")]
    [InlineData("met Acme's buyer today", "1 visit with Acme")]
    [InlineData("sent Contoso a quote for 40k", "1 quote with Contoso")]
    [InlineData("a call with Globex yesterday", "1 call with Globex, 15 Nov")]
    [InlineData("今天拜访了2个客户", "2 次拜访")]
    [InlineData("打了5个电话", "5 个电话")]
    [InlineData("下午见了美的的采购", "美的 1 次拜访")]
    [InlineData("给联想报了价 8万", "联想 1 份报价")]
    [InlineData("今天跟了5个线索", "5 条线索")]
    [InlineData("今天打了20个电话，拜访了3个客户", "20 个电话、3 次拜访")]
    [InlineData("今天拜访了华为 下一步 发合同", "下一步：发合同。")]
    public async Task What_was_done_is_noted_in_one_line(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var noted = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(words, noted.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5 leads from expo", "5 leads, 16 Nov. Note: expo.")]
    [InlineData("got 5 leads from Bluefin today", "5 leads, 16 Nov. Note: Bluefin.")]
    [InlineData("met with Acme yesterday about pricing", "1 visit with Acme, 15 Nov. Note: pricing.")]
    [InlineData("met Acme about pricing yesterday", "1 visit with Acme, 15 Nov. Note: pricing.")]
    [InlineData("met John Smith from Acme today", "1 visit with Acme, 16 Nov. Note: John Smith.")]
    [InlineData("had 3 calls with Acme today, they don't want it yet, next: send quote", "3 calls with Acme, 16 Nov. Note: they don't want it yet.")]
    [InlineData("3 calls with Acme. They want a demo on Friday. Next: send a date", "3 calls with Acme, 16 Nov. Note: They want a demo on Friday.")]
    [InlineData("had lunch with Acme", "1 visit with Acme, 16 Nov.")]
    [InlineData("去了趟美的，见了采购总监", "美的 1 次拜访，11 月 16 日。备注：见了采购总监。")]
    [InlineData("今天去了趟美的", "美的 1 次拜访，11 月 16 日。本周")]
    [InlineData("昨天去美的见了采购总监", "美的 1 次拜访，11 月 15 日。备注：采购总监。")]
    [InlineData("今天见了华为的王总", "华为 1 次拜访，11 月 16 日。备注：王总。")]
    [InlineData("跟华为打了3个电话，客户不着急，下一步：发报价", "华为 3 个电话，11 月 16 日。备注：客户不着急。")]
    [InlineData("今天展会上加了5个微信", "5 条线索，11 月 16 日。备注：展会上。")]
    [InlineData("展会拿到5个线索", "5 条线索，11 月 16 日。备注：展会。")]
    [InlineData("从华为拿到3个线索", "3 条线索，11 月 16 日。备注：华为。")]
    public async Task What_was_said_beside_it_is_kept_as_a_note(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var noted = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(words, noted.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_from_a_customer_that_the_team_knows_are_noted_with_the_customer()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("register customer Bluefin");

        var noted = await chat.As(Cast.Ben).SaysAsync("got 5 leads from Bluefin today");

        Assert.Contains("5 leads with Bluefin", noted.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("met Acme, called Globex")]
    [InlineData("met Acme, they signed 12k")]
    [InlineData("met Acme, yesterday I think")]
    [InlineData("met Acme, maybe")]
    [InlineData("met Acme, they liked it?")]
    [InlineData("见了华为，打了3个电话")]
    [InlineData("见了华为，签了12万")]
    [InlineData("拜访了华为，可能吧")]
    [InlineData("拜访了华为，客户满意吗")]
    [InlineData("我打算去趟美的")]
    public async Task What_may_be_another_deed_or_a_doubt_is_not_hidden_in_a_note(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync(line);

        Assert.Contains("This week: 1 visit.", (await ana.SaysAsync("visited Contoso today")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_week_adds_up_and_undo_takes_the_line_back()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("3 calls 2 meetings");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.SaysAsync("7 calls");
        await ana.SaysAsync("undo");

        var noted = await ana.SaysAsync("1 call");

        Assert.Contains("This week: 4 calls", noted.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3 calls tomorrow")]
    [InlineData("0 calls")]
    [InlineData("501 calls")]
    [InlineData("did I log 3 calls?")]
    public async Task What_was_not_done_is_not_noted(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync(line);

        Assert.Contains("This week: 1 call.", (await ana.SaysAsync("1 call")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lost Acme price", "Acme, price")]
    [InlineData("lost Acme on price", "Acme, price")]
    [InlineData("Contoso went with a competitor", "Contoso, competitor")]
    [InlineData("lost Acme to Globex", "Acme, to Globex.")]
    [InlineData("lost Acme 12k to Globex on price", "to Globex (price).")]
    [InlineData("丢单 美的 输给中兴", "已记丢单：美的，输给中兴。")]
    [InlineData("丢单 美的 价格", "美的，价格")]
    [InlineData("联想那单没戏了,输给竞品", "联想，竞品")]
    public async Task A_lost_deal_is_noted_with_its_reason(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var noted = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(words, noted.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lost Acme", "Acme")]
    [InlineData("we didn't get Acme", "Acme")]
    [InlineData("华为那单没签成", "华为")]
    [InlineData("丢单 美的", "美的")]
    public async Task Without_a_reason_the_form_is_shown(string line, string customer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var form = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Equal(customer, form.FieldOf("customer"));
    }

    [Fact]
    public async Task The_form_notes_the_loss()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("lost Acme");

        var noted = await ana.PressesAsync(
            "Log it", ("customer", "Acme"), ("reason", "timing"), ("step", "quote"), ("competitor", "Globex"), ("day", "2026-11-13"));

        Assert.Contains("Acme, to Globex (timing).", noted.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_teams_own_reasons_replace_the_ready_made()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("loss reasons: price too high, wrong colour");

        var noted = await chat.As(Cast.Ana).SaysAsync("lost Acme because wrong colour");
        var asked = await chat.As(Cast.Ana).SaysAsync("lost Globex timing");

        Assert.Contains("Acme, wrong colour", noted.Line, StringComparison.Ordinal);
        Assert.True(asked.HasCard);
    }

    [Theory]
    [InlineData("rate USD 7.1 from 2026-11-01", "win 10k USD Acme signed", "¥71,000")]
    [InlineData("美元汇率 7.1", "华为 1万美元 签了", "7.1 万")]
    public async Task A_win_in_another_currency_counts_at_the_teams_rate(string rate, string win, string counted)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync(rate);

        var logged = await chat.As(Cast.Ana).SaysAsync(win);

        Assert.Contains(counted, logged.Text, StringComparison.Ordinal);
        Assert.StartsWith("¥79,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_holds_from_its_day_on()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("rate USD 7.1 from 2026-11-10");

        var early = await chat.As(Cast.Ana).SaysAsync("win 10k USD Acme signed 9 Nov");

        Assert.Contains("no rate for USD", early.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_sets_up_the_team_sets_rates()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("rate USD 7.1");

        var logged = await chat.As(Cast.Ana).SaysAsync("win 10k USD Acme signed");

        Assert.Contains("no rate for USD", logged.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("register customer Acme", "win 5k acme ltd signed", "Ben")]
    [InlineData("报备 华为", "华为 5000 签了", "王本")]
    public async Task A_registered_customer_is_asked_about(string register, string win, string owner)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync(register);

        var asked = await chat.As(Cast.Ana).SaysAsync(win);

        Assert.Contains(owner, asked.Line, StringComparison.Ordinal);
        Assert.True(asked.HasCard);
    }

    [Fact]
    public async Task A_held_customer_is_not_registered_for_somebody_else()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("register customer Acme");

        var held = await chat.As(Cast.Ana).SaysAsync("register customer ACME Inc.");

        Assert.Contains("Ben", held.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_made_the_difference_is_found_by_product_industry_and_step()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed #cloud");
        await ana.PressesAsync("Why we won");
        await ana.PressesAsync("Keep", ("story", "the pilot at their plant"), ("step", "quote"), ("industry", "Manufacturing"));
        var ben = chat.As(Cast.Ben);

        Assert.Contains("the pilot", (await ben.SaysAsync("how did we win in manufacturing?")).Text, StringComparison.Ordinal);
        Assert.Contains("the pilot", (await ben.SaysAsync("how did we win cloud")).Text, StringComparison.Ordinal);
        Assert.Contains("the pilot", (await ben.SaysAsync("怎么赢的 Acme")).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody", (await ben.SaysAsync("how did we win in banking?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_remark_is_cut_between_signs()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var remark = "about " + new string('x', 299) + "😀 and more";

        var seen = await chat.As(Cast.Ana).SaysAsync("3 calls with Acme " + remark);

        Assert.Contains("xxx.", seen.Line.Replace("\u2069", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", seen.Line, StringComparison.Ordinal);
    }
}
