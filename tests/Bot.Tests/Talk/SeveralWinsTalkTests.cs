using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Several wins in one message: none is logged, each opens by itself with what was typed.</summary>
public sealed class SeveralWinsTalkTests
{
    private const string Start = "¥150,200 to go";

    [Theory]
    [InlineData("win 12k Acme, 8k Globex", "Acme ¥12,000", "Globex ¥8,000")]
    [InlineData("win 12k Acme and 8k Globex", "Acme ¥12,000", "Globex ¥8,000")]
    [InlineData("win 12k Acme\nwin 8k Globex", "Acme ¥12,000", "Globex ¥8,000")]
    [InlineData("1. win 12k Acme\n2. win 8k Globex", "Acme ¥12,000", "Globex ¥8,000")]
    [InlineData("closed 12k with Acme and 8k with Globex", "Acme ¥12,000", "Globex ¥8,000")]
    [InlineData("Acme 12k, Globex 8k both signed", "Acme ¥12,000", "Globex ¥8,000")]
    [InlineData("win 12k Acme, 8k Globex and 3k Initech", "Acme ¥12,000", "Globex ¥8,000", "Initech ¥3,000")]
    [InlineData("Smith and Sons 12k and Globex 8k", "Smith and Sons ¥12,000", "Globex ¥8,000")]
    [InlineData("华为12万，中兴8万 签了", "华为 12 万", "中兴 8 万")]
    [InlineData("华为12万，中兴8万 都签了", "华为 12 万", "中兴 8 万")]
    [InlineData("签了华为12万和中兴8万", "华为 12 万", "中兴 8 万")]
    [InlineData("华为12万 中兴8万", "华为 12 万", "中兴 8 万")]
    [InlineData("记一单华为12万，中兴8万，美的3万", "华为 12 万", "中兴 8 万", "美的 3 万")]
    public async Task Each_win_of_a_message_has_its_own_button_and_none_is_logged(string line, params string[] wins)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var answer = await ana.SaysAsync(line);

        Assert.Equal(wins, answer.Buttons);
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme and 8k Globex", "Globex ¥8,000", "nothing is logged yet", "Log it", "¥142,200 to go")]
    [InlineData("签了华为1.2万和中兴8000", "中兴 8,000 元", "还没记上", "记上", "¥142,200 to go")]
    public async Task A_pressed_win_is_looked_at_and_then_logged(string line, string press, string why, string save, string after)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        var list = await ana.SaysAsync(line);

        await ana.SendsAsync(list.TokenOf(press));
        var looked = (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line;
        await ana.PressesAsync(save);

        Assert.Contains(why, list.Line, StringComparison.Ordinal);
        Assert.StartsWith(Start, looked, StringComparison.Ordinal);
        Assert.StartsWith(after, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log for Ben: 12k Acme, 8k Contoso", "For Ben Wang 王本", "Acme ¥12,000", "Contoso ¥8,000")]
    [InlineData("log for Ben 12k Acme and 8k Contoso", "For Ben Wang 王本", "Acme ¥12,000", "Contoso ¥8,000")]
    [InlineData("for Ben: Acme 12k, Contoso 8k", "For Ben Wang 王本", "Acme ¥12,000", "Contoso ¥8,000")]
    [InlineData("给小吴记：华为12万，中兴8万", "替 Wu Lei 吴磊记", "华为 12 万", "中兴 8 万")]
    [InlineData("帮小吴记一单华为12万和中兴8万", "替 Wu Lei 吴磊记", "华为 12 万", "中兴 8 万")]
    public async Task Wins_of_somebody_else_are_opened_for_them(string line, string whose, params string[] wins)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        var list = await fang.SaysAsync(line);

        Assert.Contains(whose, list.Text, StringComparison.Ordinal);
        Assert.Equal(wins, list.Buttons);
        var form = await fang.PressesAsync(wins[1]);
        Assert.Equal(line.Contains("Ben", StringComparison.Ordinal) ? Cast.Ben.Id.Value : "dec0de00-0000-4000-8000-000000000104", form.FieldOf("person"));
    }

    [Theory]
    [InlineData("log for Ben: 12k Acme, 8k Contoso", "only their manager")]
    [InlineData("给小吴记：华为12万，中兴8万", "的主管、组长或录入员")]
    public async Task Who_may_not_log_for_somebody_is_told_at_once(string line, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var answer = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.False(answer.HasCard);
        Assert.Contains(why, answer.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("closed 2 deals today: Acme 5k, Globex 7k", "Globex ¥7,000", "Mon 16 Nov")]
    [InlineData("昨天签了两单：华为5万，中兴7万", "中兴 7 万", "11 月 15 日")]
    public async Task How_many_they_are_may_stand_in_front(string line, string press, string day)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(line);

        Assert.Contains(day, (await ana.PressesAsync(press)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_stays_when_one_of_it_is_opened()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme, 8k Globex");

        Assert.IsType<Reply.Shown>((await ana.PressesAsync("Acme ¥12,000")).Reply);
    }

    [Theory]
    [InlineData("昨天签了华为12万和中兴8万", "中兴 8 万", "11 月 15 日")]
    [InlineData("yesterday won 12k Acme and 8k Globex", "Globex ¥8,000", "15 Nov")]
    public async Task A_day_in_front_of_all_is_the_day_of_each(string line, string press, string day)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(line);

        Assert.Contains(day, (await ana.PressesAsync(press)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme 12k\nGlobex 8k\nInitech", "Not understood: Initech")]
    [InlineData("华为12万，中兴8万，联想", "没看懂：联想")]
    public async Task What_could_not_be_read_is_named(string line, string unread)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var answer = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.Contains(unread, answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Buttons.Count);
    }

    [Theory]
    [InlineData("win 12k Smith and Sons", "Logged: Smith and Sons ¥12,000")]
    [InlineData("win 12k Acme #cloud, note: first of two, 8k Globex follows", "Logged: Acme ¥12,000")]
    [InlineData("签了和记黄埔12万", "已记：和记黄埔 12 万")]
    [InlineData("签了华为12万，昨天", "已记：华为 12 万")]
    public async Task One_win_stays_one_win(string line, string logged)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.StartsWith(logged, (await chat.As(Cast.Ana).SaysAsync(line)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did I log 12k Acme and 8k Globex")]
    [InlineData("if Acme signs 12k and Globex 8k")]
    [InlineData("win 12k Acme, 8k Globex tomorrow")]
    [InlineData("华为12万，中兴8万 快签了")]
    [InlineData("听说华为12万和中兴8万签了")]
    [InlineData("win 12k Acme, 50 seats")]
    public async Task What_is_no_fact_or_one_win_only_offers_no_list(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var answer = await ana.SaysAsync(line);

        Assert.False(answer.HasCard);
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_wins_than_a_card_has_buttons_are_there_to_be_copied()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var answer = await chat.As(Cast.Ana).SaysAsync(
            string.Join('\n', ((string[])["Acme", "Globex", "Initech", "Hooli", "Umbrella", "Vandelay", "Soylent"]).Select(name => $"win 2k {name}")));

        Assert.Equal(6, answer.Buttons.Count);
        Assert.Contains("Send it by itself: win 2k Soylent", answer.Text, StringComparison.Ordinal);
    }
}
