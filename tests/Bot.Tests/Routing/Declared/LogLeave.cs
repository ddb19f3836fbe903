using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "leave/log",
    English =
    [
        "i (am|will be|am going to be) (off|on leave|away|out|out of office|on vacation|on holiday) [on|from|for] {dates}",
        "i am taking {dates} off",
        "i (take|will take|have|will have) {dates} off",
        "(off|on leave|leave|vacation|holiday|out of office) [on|from|for] {dates}",
        "(log|add|book|enter|put in) [my] (leave|a day off|days off|vacation|holiday|time off) [on|from|for] [{dates}]",
        "(leave|my leave|time off|day off)",
        "{dates} (off|is my day off|i am off|i am on leave|i am away)",
    ],
    Chinese =
    [
        "[我] {dates} [我] [要|想|会|得] (休假|请假|休息|放假|补休|调休|休年假|年假|请年假|休) [一天|两天|三天]",
        "[我] [要|想] (休假|请假|登记休假|记休假|报休假|请个假|登记请假) [{dates}]",
        "(休假|请假) {dates}",
        "{dates} 我 [要] (休假|请假|休息)",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Negation | Hedge.Hearsay)]
internal sealed class LogLeave : ICommand<LogLeave.Input>
{
    internal sealed record Input(DatesSlot? Dates);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
