using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Several customers, or several deeds, in one line: nothing is noted before each is pressed.</summary>
public sealed class SeveralActivitiesTalkTests
{
    [Theory]
    [InlineData("visited Acme and Contoso", "Acme", "Contoso", "One: Acme and Contoso")]
    [InlineData("visited Acme and Contoso today", "Acme", "Contoso", "One: Acme and Contoso")]
    [InlineData("met with Acme, Contoso and Globex", "Acme", "Contoso", "Globex")]
    [InlineData("called Acme & Globex", "Acme", "Globex", "One: Acme & Globex")]
    [InlineData("拜访了海康和大华", "海康", "大华", "是一家：海康和大华")]
    [InlineData("今天拜访了海康、大华", "海康", "大华")]
    [InlineData("今天拜访了海康、大华，下一步发报价", "海康", "大华")]
    [InlineData("上午见了海康，下午见了大华", "海康", "大华")]
    public async Task Each_customer_has_a_button_of_its_own(string line, params string[] buttons)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var asked = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Equal(buttons, asked.Buttons);
    }

    [Theory]
    [InlineData("visited Acme and Contoso", "who owns Acme?", "Nobody in the team has registered Acme")]
    [InlineData("拜访了海康和大华", "海康是谁的客户", "还没人登记过海康")]
    public async Task Nothing_is_noted_before_a_press(string line, string question, string nobody)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(line);

        Assert.Contains(nobody, (await ana.SaysAsync(question)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visited Acme and Contoso today", "Contoso", "1 visit with Contoso, 16 Nov", "This week: 2 visits.")]
    [InlineData("昨天拜访了海康和大华", "大华", "大华 1 次拜访，11 月 15 日", "本周：0 次拜访。")]
    [InlineData("上午见了海康，下午见了大华", "大华", "大华 1 次拜访，11 月 16 日", "本周：2 次拜访。")]
    public async Task Each_is_noted_by_its_button(string line, string press, string noted, string week)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        var list = await ana.SaysAsync(line);

        await ana.SendsAsync(list.TokenOf(list.Buttons[0]));
        var second = await ana.SendsAsync(list.TokenOf(press));

        Assert.Contains(noted, second.Line, StringComparison.Ordinal);
        Assert.Contains(week, second.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visited Acme and Contoso", "One: Acme and Contoso", "1 visit with Acme and Contoso")]
    [InlineData("拜访了海康和大华", "是一家：海康和大华", "海康和大华 1 次拜访")]
    public async Task One_customer_of_that_name_is_noted_by_its_button(string line, string press, string noted)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(line);

        Assert.Contains(noted, (await ana.PressesAsync(press)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visited Smith and Sons", "1 visit with Smith and Sons")]
    [InlineData("met Acme, friendly and open", "Note: friendly and open.")]
    [InlineData("拜访了和记黄埔", "和记黄埔 1 次拜访")]
    [InlineData("拜访了协和医院", "协和医院 1 次拜访")]
    public async Task One_customer_stays_one(string line, string noted)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(noted, (await chat.As(Cast.Ana).SaysAsync(line)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_whom_the_team_knows_by_that_name_is_one()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("register customer Acme and Contoso");

        Assert.Contains("1 visit with Acme and Contoso", (await ana.SaysAsync("visited Acme and Contoso")).Line, StringComparison.Ordinal);
    }
}
