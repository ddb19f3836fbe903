using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Whose part of a win is whose, as people say it; a typed name is looked at before anything is logged.</summary>
public sealed class ShareTalkTests
{
    private const string Start = "¥150,200 to go";

    [Theory]
    [InlineData("win 12k Acme split 60 40 with Ben", "Ana Li 李安娜 60 %", "Ben Wang 王本 40 %")]
    [InlineData("win 12k Acme split 60 40 Ben", "Ana Li 李安娜 60 %", "Ben Wang 王本 40 %")]
    [InlineData("win 12k Acme split 60/40 Ben", "Ana Li 李安娜 60 %", "Ben Wang 王本 40 %")]
    [InlineData("win 12k Acme split 7 3 with Ben", "Ana Li 李安娜 70 %", "Ben Wang 王本 30 %")]
    [InlineData("win 12k Acme 1/3 Ben", "Ana Li 李安娜 66.67 %", "Ben Wang 王本 33.33 %")]
    [InlineData("win 12k Acme 1/3 Ben signed yesterday", "Ana Li 李安娜 66.67 %", "Ben Wang 王本 33.33 %")]
    [InlineData("win 12k Acme, 1/3 Ben", "Ana Li 李安娜 66.67 %", "Ben Wang 王本 33.33 %")]
    [InlineData("win 12k Acme 2/3 me 1/3 Ben", "Ana Li 李安娜 66.67 %", "Ben Wang 王本 33.33 %")]
    [InlineData("12k Acme 60% me 40% Ben", "Ana Li 李安娜 60 %", "Ben Wang 王本 40 %")]
    [InlineData("win 12k Acme 60% me 40% Ben", "Ana Li 李安娜 60 %", "Ben Wang 王本 40 %")]
    [InlineData("win 12k Acme me 60 Ben 40", "Ana Li 李安娜 60 %", "Ben Wang 王本 40 %")]
    [InlineData("win 12k Acme 60% Ben", "Ana Li 李安娜 40 %", "Ben Wang 王本 60 %")]
    [InlineData("win 12k Acme Ben 1/3", "Ana Li 李安娜 66.67 %", "Ben Wang 王本 33.33 %")]
    [InlineData("win 12k Acme Ben a third", "Ana Li 李安娜 66.67 %", "Ben Wang 王本 33.33 %")]
    [InlineData("win 12k Acme Ben 1/3 signed", "Ana Li 李安娜 66.67 %", "Ben Wang 王本 33.33 %")]
    [InlineData("华星 1.2万 签了 小吴1/3", "Ana Li 李安娜 66.67%", "Wu Lei 吴磊 33.33%")]
    [InlineData("华星 1.2万 签了 三七分 小吴7", "Ana Li 李安娜 30%", "Wu Lei 吴磊 70%")]
    [InlineData("华星 1.2万 签了 三七分 小吴三", "Ana Li 李安娜 70%", "Wu Lei 吴磊 30%")]
    [InlineData("华星 1.2万 签了 和小吴三七分 小吴7", "Ana Li 李安娜 30%", "Wu Lei 吴磊 70%")]
    [InlineData("华星 1.2万 签了 小吴三我七", "Ana Li 李安娜 70%", "Wu Lei 吴磊 30%")]
    [InlineData("华星 1.2万 签了 我七成小吴三成", "Ana Li 李安娜 70%", "Wu Lei 吴磊 30%")]
    public async Task Parts_are_read_in_whichever_way_they_are_said(string line, string mine, string theirs)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var preview = await ana.SaysAsync(line);

        Assert.Contains(mine, preview.Text, StringComparison.Ordinal);
        Assert.Contains(theirs, preview.Text, StringComparison.Ordinal);
        Assert.Contains(preview.Buttons, button => button is "Log it" or "记上");
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_thirds_are_the_whole()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme 1/3 me 1/3 Ben 1/3 Min");

        var logged = await ana.PressesAsync("Log it");

        Assert.Contains("Ana Li 李安娜 33.34 %", logged.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme 20% discount")]
    [InlineData("win 12k Acme 30% upfront")]
    [InlineData("华星 1.2万 签了 三七分 我7")]
    [InlineData("win 12k Acme split 60 50 with Ben")]
    public async Task What_is_no_whole_split_logs_nothing(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync(line);

        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Contoso East 1/3", "Which day is 1/3?")]
    [InlineData("win 12k Acme signed 1/3", "Which day is 1/3?")]
    public async Task A_fraction_behind_nobodys_name_is_asked_about_as_a_day(string line, string asked)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(asked, (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme signed 11/13", "13 Nov")]
    [InlineData("华星 1.2万 签了 11/13", "11 月 13 日")]
    public async Task A_day_with_a_stroke_stays_a_day(string line, string day)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(day, (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }
}
