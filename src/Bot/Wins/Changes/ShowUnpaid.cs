using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>Wins of the last year for which money is still to come.</summary>
[Command(
    "win/unpaid",
    English =
    [
        "(which|what) [of mine|of my wins|of my deals] (is|are) not paid [yet]",
        "what is signed but not paid [yet]",
        "[<show>] [my|{team=<team>}] [is] (unpaid|open) (wins|deals|orders)",
        "(which|what) (wins|deals|orders) are [still] (unpaid|not paid|open) [yet]",
    ],
    Chinese =
    [
        "[我] [还有] 哪些 [单|单子] [还] 没 回款",
        "[我] [还有] 哪些 签了 [还] 没 回款 [的]",
        "[<看>] [{team=<团队>}] [的] (未回款|没回款) [的] [单子|单|成交]",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Wins, Place = 200)]
internal sealed class ShowUnpaid(WinLists lists) : ICommand<ShowUnpaid.Input>
{
    private const int DaysBack = 365;

    internal sealed record Input(bool Team);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var mine = Folded.Of(turn.Text);
        var saysMine = Enumerable.Range(0, mine.Count).Any(i => mine.TextOf(i) is "我" or "my" or "mine");
        var filter = new WinFilter
        {
            Whose = input.Team || (turn.Actor.Is(Roles.Manager) && !saysMine) ? null : turn.Sender.Id,
            Period = TeamYear.RangeOf(turn.Today.AddDays(-DaysBack), turn.Today),
            Pick = WinPick.Unpaid,
        };
        return lists.ShowAsync(turn, filter, 0, ct);
    }
}
