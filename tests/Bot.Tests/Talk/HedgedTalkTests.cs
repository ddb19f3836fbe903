using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>What sounds like a win and is none: the answer says why nothing was written, and keeps what was typed.</summary>
public sealed class HedgedTalkTests
{
    private const string Start = "¥150,200 to go";

    [Theory]
    [InlineData("win 12k Acme tomorrow", "lies ahead", "Acme", "12k")]
    [InlineData("win 12k Acme next Friday", "lies ahead", "Acme", "12k")]
    [InlineData("I will win Acme 12k", "lies ahead", "Acme", "12k")]
    [InlineData("hope to win Acme 12k", "lies ahead", "Acme", "12k")]
    [InlineData("明天签了华为12万", "还没到那天", "华为", "12万")]
    [InlineData("下周五签华为 12万", "还没到那天", "华为", "12万")]
    [InlineData("希望华为签12万", "还没到那天", "华为", "12万")]
    [InlineData("Acme might sign 12k", "lies ahead", "Acme", "12k")]
    [InlineData("signing Acme 12k tomorrow", "lies ahead", "Acme", "12k")]
    [InlineData("华为估计能签12万", "还没到那天", "华为", "12万")]
    [InlineData("华为12万快签了", "还没到那天", "华为", "12万")]
    [InlineData("华为马上签12万", "还没到那天", "华为", "12万")]
    [InlineData("华为12万差不多签了", "还没到那天", "华为", "12万")]
    [InlineData("华为12万基本签了", "还没到那天", "华为", "12万")]
    [InlineData("Acme 12k as good as signed", "lies ahead", "Acme", "12k")]
    [InlineData("Acme basically signed 12k", "lies ahead", "Acme", "12k")]
    public async Task What_lies_ahead_is_kept_on_the_form_and_not_logged(string line, string why, string customer, string amount)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var answer = await ana.SaysAsync(line);

        Assert.Contains(why, answer.Text, StringComparison.Ordinal);
        Assert.Equal((customer, amount), (answer.FieldOf("customer"), answer.FieldOf("amount")));
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme tomorrow", "Log it")]
    [InlineData("明天签了华为12万", "记上")]
    public async Task A_day_that_lies_ahead_stays_refused_when_the_form_is_sent_as_it_is(string line, string button)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(line);

        await ana.PressesAsync(button);

        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("closed Acme 12k?", "sounds like a question")]
    [InlineData("Ben told me Acme signed 12k", "something you heard")]
    [InlineData("I never closed Acme 12k", "didn't happen")]
    [InlineData("小李签了华为12万?", "听起来是在问")]
    [InlineData("听说华为12万签了", "听别人说的")]
    [InlineData("还没签华为12万", "没做成")]
    [InlineData("华为快签了", "还没发生")]
    [InlineData("华为快要签了", "还没发生")]
    [InlineData("华为就要签了12万", "还没发生")]
    [InlineData("华为差不多签了", "还没发生")]
    [InlineData("华为基本签了", "还没发生")]
    public async Task Why_nothing_was_written_is_said_in_the_language_of_the_message(string line, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var answer = await ana.SaysAsync(line);

        Assert.Contains(why, answer.Line, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Suggestions);
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("快手 12万 签了", "已记：快手 12 万")]
    [InlineData("签了快手12万", "已记：快手 12 万")]
    [InlineData("基本面科技签了12万", "已记：基本面科技 12 万")]
    public async Task A_customer_whose_name_begins_like_a_hope_is_a_customer(string line, string logged)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.StartsWith(logged, (await chat.As(Cast.Ana).SaysAsync(line)).Line, StringComparison.Ordinal);
    }
}
