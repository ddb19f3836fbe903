namespace TeamCoachBot.EndToEnd.Tests.Talk;

/// <summary>A win's way through the windows: logged, celebrated in the channel, congratulated on, corrected, taken back.</summary>
public sealed class CelebrationTalkTests(TeamMorning morning) : IClassFixture<TeamMorning>
{
    private const string Channel = "Wins";
    private const string Chat = "Personal Chat";

    [Fact]
    public async Task A_win_is_celebrated_in_the_channel_congratulated_on_corrected_and_taken_back()
    {
        await using var ana = await morning.RepAsync();

        await ana.AskAsync("win 12k Acme signed", "¥138,200 to go");
        await ana.GoToAsync(Channel);
        await ana.SeesPostedAsync("恭喜 Ana Li 李安娜签下 Acme！");
        await ana.SeesPostedAsync("来道第一声恭喜。");
        await TeamMorning.PictureAsync(ana, "喜报");

        // The window of another person is another Teams: what is said there reaches the card here.
        await using var fang = await morning.ManagerAsync();
        await fang.AskAsync("congratulate Ana", "you are the first to congratulate");
        await ana.SeesPostedAsync("Wang Fang 王芳送来恭喜。");
        await TeamMorning.PictureAsync(ana, "恭喜");

        await ana.GoToAsync(Chat);
        await ana.AskAsync("correct my last win", "Correct a win");
        await ana.FillAsync("Amount", "15k");
        await ana.FillAsync("Reason", "two seats more");
        await ana.PressAsync("Correct");
        await ana.SeesAsync("Corrected:");
        await ana.GoToAsync(Channel);
        await ana.SeesPostedAsync("1.5 万");
        await TeamMorning.PictureAsync(ana, "更正");

        await ana.GoToAsync(Chat);
        await ana.AskAsync("undo", "Taken back for Acme: corrected: ¥12,000 → ¥15,000");
        await ana.AskAsync("undo", "Taken back: Acme ¥12,000");
        await ana.GoToAsync(Channel);
        await ana.SeesPostedAsync("这条喜报已撤回。");
    }
}
