using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>"My leave": the days off to come, one's own or those of a member whom the asker leads.</summary>
[Command(
    Verb,
    English =
    [
        "[<show>] [what is] (my|all my) [next|planned|upcoming|coming|booked] "
            + "(leave|leaves|days off|time off|vacation|vacations|holidays|days of leave|leave days) [list|days]",
        "when (am i|will i be) [next] (off|on leave|away|on vacation|on holiday)",
        "when is my [next] (leave|day off|vacation|holiday|time off)",
        "(what|which) days (am i off|am i on leave|do i have off|did i take off|have i taken off)",
        "(what|which) leave (do i have|have i booked|have i logged|did i book|did i log)",
        "do i have [any] (leave|days off|time off|vacation) [coming up|booked|planned|logged]",
        "[<show>] [what is] {person} is [next|planned|upcoming|coming] (leave|days off|time off|vacation|holidays|day off)",
        "[<show>] [the] (leave|days off|time off) of {person}",
        "when (is|will) {person} [be] [next] (off|on leave|away|on vacation|on holiday)",
        "(what|which) days (is {person} off|is {person} on leave|does {person} have off)",
    ],
    Chinese =
    [
        "[<看>] 我 的 (休假|假期|请假|假|年假) [安排|记录|计划|情况|日期|日子|清单]",
        "[<看>] [我] [的] (休假|请假|假期) (安排|记录|计划|情况|清单|列表|日期)",
        "我 [接下来|最近|下次] (什么时候|哪天|哪几天|哪些天|几号|何时|啥时候) (休假|请假|放假|休息|休|有假)",
        "我 [都] (请|休|登记|记|报) 了 (哪些|哪几天|哪几天的|什么) [的] 假",
        "[<看>] {person} 的 (休假|假期|请假|假|年假) [安排|记录|计划|情况|日期|日子]",
        "{person} [接下来|最近|下次] (什么时候|哪天|哪几天|哪些天|几号|何时|啥时候) (休假|请假|放假|休息|休|有假|不在)",
        "[<看>] {person} (休假|请假) (安排|记录|计划|情况)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.You, Place = 502)]
internal sealed class ShowLeave(Onlooker onlooker, CardSigner signer) : ICommand<ShowLeave.Input>
{
    public const string Verb = "leave/show";

    internal sealed record Input(PersonSlot? Person = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ShowLeave>(turn.Language);
        var seen = await onlooker.LookAsync(turn, input.Person, "leave", ct, name => texts.With("Leave_Again", name));
        if (seen is not Seen.Rows { Member: var rows })
            return ((Seen.Refused)seen).Answer;
        var whose = rows.Member == turn.Sender.Id ? null : rows.Name;
        return Reply.Show(LeaveCards.List(
            LeaveViews.Of(turn, LeaveRows.Of(rows), whose: whose), CardContext.Of(turn, signer)));
    }
}
