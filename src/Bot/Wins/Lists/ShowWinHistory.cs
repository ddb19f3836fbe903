using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Changes;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>"Who changed this one?": a win with everything that was done to it.</summary>
[Command(
    "win/history",
    English =
    [
        "who (changed|corrected|edited|touched) (this|that|the last) (win|deal|entry|one)",
        "who (changed|corrected|edited|touched) [the|my] {customer} (win|deal|entry)",
        "[<show>] [the] history of [the|my] {customer} (win|deal|entry)",
    ],
    Chinese =
    [
        "谁 (改|动|更正|修改) 过 [{customer}] [的] (这单|那单|这笔|那笔|单子)",
        "[<看>] {customer} [的] [那单|这单|单子] [的] (修改记录|更正记录|历史)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Wins, Place = 210)]
internal sealed class ShowWinHistory(WinFinder finder, WinFiles files) : ICommand<ShowWinHistory.Input>
{
    internal sealed record Input(CustomerSlot? Customer);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) =>
        await finder.FindAsync(turn, null, input.Customer, null, _ => true, (WinCard.Verb, []), ct) switch
        {
            WinMeant.One one => files.Show(turn, one.File),
            WinMeant.Unclear unclear => unclear.Answer,
            _ => WinFiles.Gone(turn),
        };
}
