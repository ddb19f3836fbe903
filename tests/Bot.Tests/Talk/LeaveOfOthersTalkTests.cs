using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Leave of a colleague, said or asked: nobody notes it for them, and who leads them learns what they noted.</summary>
public sealed class LeaveOfOthersTalkTests
{
    [Theory]
    [InlineData("Ben is on leave tomorrow", "Ben Wang 王本 has noted no leave on Tue 17 Nov.", "Everybody notes their own leave")]
    [InlineData("is Ben off tomorrow?", "Ben Wang 王本 has noted no leave on Tue 17 Nov.", "Everybody notes their own leave")]
    [InlineData("log leave for Ben tomorrow", "has noted no leave", "Everybody notes their own leave")]
    [InlineData("小吴下周一请假", "Wu Lei 吴磊没有登记 11 月 23 日（周一）的休假。", "休假由本人登记")]
    [InlineData("小吴下周一请假吗", "Wu Lei 吴磊没有登记 11 月 23 日（周一）的休假。", "休假由本人登记")]
    [InlineData("给小吴登记明天休假", "没有登记 11 月 17 日", "休假由本人登记")]
    public async Task A_manager_learns_what_was_noted_and_who_notes_it(string line, string noted, string who)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var answer = await chat.As(Cast.Fang).SaysAsync(line);

        Assert.Contains(noted, answer.Line, StringComparison.Ordinal);
        Assert.Contains(who, answer.Line, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Suggestions);
    }

    [Theory]
    [InlineData("Ben is on leave tomorrow", "Ben Wang 王本 has noted leave: Tue 17 Nov.")]
    [InlineData("王本明天请假吗", "Ben Wang 王本已登记休假：11 月 17 日（周二）。")]
    public async Task Leave_that_was_noted_is_told_to_who_leads(string line, string noted)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("I'm off tomorrow");

        Assert.StartsWith(noted, (await chat.As(Cast.Fang).SaysAsync(line)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ben is on leave tomorrow", "Everybody notes their own leave")]
    [InlineData("小吴下周一请假", "休假由本人登记")]
    public async Task A_rep_learns_nothing_about_a_colleague(string line, string who)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("I'm off tomorrow");

        Assert.StartsWith(who, (await chat.As(Cast.Ana).SaysAsync(line)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_noted_for_the_colleague()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("Ben is on leave tomorrow");

        Assert.Contains("No leave ahead", (await chat.As(Cast.Ben).SaysAsync("my leave")).Text, StringComparison.Ordinal);
    }
}
