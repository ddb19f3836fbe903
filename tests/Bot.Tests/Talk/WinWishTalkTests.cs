using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Corrections, new names and deletions as people say them: a form opens, and nothing changes before its press.</summary>
public sealed class WinWishTalkTests
{
    [Theory]
    [InlineData("win 20k Acme signed", "Acme should be 22k", "22k", "Acme")]
    [InlineData("win 20k Acme signed", "Acme is 22k not 20k", "22k", "Acme")]
    [InlineData("win 20k Acme signed", "the Acme deal should be 22k", "22k", "Acme")]
    [InlineData("华为 2万 签了", "华为那单应该是2.2万", "2.2万", "华为")]
    [InlineData("华为 2万 签了", "华为应该是2.2万", "2.2万", "华为")]
    [InlineData("华为 2万 签了", "华为那单改成2.2万", "2.2万", "华为")]
    [InlineData("华为 2万 签了", "把华为那单改成2.2万", "2.2万", "华为")]
    [InlineData("win 20k Acme signed", "rename Acme to Acme Corp", "20000", "Acme Corp")]
    [InlineData("win 20k Acme signed", "rename the customer Acme to Acme Corp", "20000", "Acme Corp")]
    [InlineData("win 20k Acme signed", "change the customer to Acme Corp", "20000", "Acme Corp")]
    [InlineData("华为 2万 签了", "客户名改成华为技术", "20000", "华为技术")]
    [InlineData("华为 2万 签了", "华为那单客户名改成华为技术", "20000", "华为技术")]
    [InlineData("华为 2万 签了", "把华为改名为华为技术", "20000", "华为技术")]
    public async Task A_correction_opens_the_form_with_what_was_said(string win, string line, string amount, string customer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(win);

        var form = await ana.SaysAsync(line);

        Assert.Equal((amount, customer), (form.FieldOf("amount"), form.FieldOf("customer")));
        Assert.StartsWith("¥130,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_new_name_is_kept_while_it_is_asked_which_win_is_meant()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 20k Acme signed");
        await ana.SaysAsync("win 9k Acme signed");

        var choice = await ana.SaysAsync("rename Acme to Acme Corp");
        var form = await ana.PressesAsync(choice.Buttons[0]);

        Assert.Equal("Acme Corp", form.FieldOf("customer"));
    }

    [Theory]
    [InlineData("win 20k Acme signed", "delete Acme", "Ask")]
    [InlineData("win 20k Acme signed", "delete the Acme win", "Ask")]
    [InlineData("win 20k Acme signed", "remove my Acme deal", "Ask")]
    [InlineData("华为 2万 签了", "把华为那单删了", "主管")]
    [InlineData("华为 2万 签了", "删掉华为那单", "主管")]
    [InlineData("华为 2万 签了", "删除华为那单", "主管")]
    [InlineData("华为 2万 签了", "华为那单删掉", "主管")]
    public async Task A_rep_who_deletes_is_asked_for_the_reason_that_the_managers_get(string win, string line, string button)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(win);

        var form = await ana.SaysAsync(line);

        Assert.Contains(form.Buttons, title => title.Contains(button, StringComparison.Ordinal));
        Assert.Null(form.FieldOf("reason"));
        Assert.StartsWith("¥130,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("把华为删了会怎样")]
    [InlineData("what happens if I delete Acme")]
    [InlineData("should I delete Acme?")]
    [InlineData("delete my data")]
    [InlineData("delete everything")]
    [InlineData("别把华为那单删了")]
    public async Task A_question_about_deleting_opens_no_form(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.False((await chat.As(Cast.Ana).SaysAsync(line)).HasCard);
    }

    [Theory]
    [InlineData("lost Acme 50k to Contoso on price", "Acme ¥50,000, to Contoso (price).")]
    [InlineData("lost Acme 50k on price", "Acme ¥50,000, price")]
    [InlineData("lost a 50k deal with Acme on price", "Acme ¥50,000, price")]
    [InlineData("丢单 大疆 20万 价格", "大疆 20 万，价格")]
    [InlineData("大疆 20万 丢单了 因为价格", "大疆 20 万，价格")]
    public async Task A_lost_deal_keeps_what_it_would_have_been_worth(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var noted = await ana.SaysAsync(line);

        Assert.Contains(words, noted.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("丢单 大疆 20万", "大疆", "20万")]
    [InlineData("大疆 20万 丢单了", "大疆", "20万")]
    [InlineData("lost Acme 50k", "Acme", "50k")]
    [InlineData("lost Acme 1.000 on price", "Acme", "1.000")]
    public async Task Without_a_reason_or_with_an_unclear_sum_the_form_has_it(string line, string customer, string amount)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var form = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Equal((customer, amount), (form.FieldOf("customer"), form.FieldOf("amount")));
    }
}
