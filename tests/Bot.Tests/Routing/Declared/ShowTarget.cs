using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "target/show",
    English =
    [
        "[<show>] [what is] [my] (target|goal|quota) [on] [{metric}] [for|in|on] [{period}]",
        "what is my [{metric}] (target|goal|quota|number) [for|in|on] [{period}]",
        "what is {person} is [{metric}] (target|goal|quota|number) [for|in|on] [{period}]",
        "what is the (target|goal|quota) (of|for) {person} [for|in|on] [{period}]",
        "what (target|goal|quota) (do i have|have i got|did i get|was i given) [for|in|on] [{period}]",
        "how (high|big|much) is my (target|goal|quota|number) [for|in|on] [{period}]",
        "[<show>] my (targets|goals)",
    ],
    Chinese =
    [
        "[<看>] [{person}] [{period}] [的] [{person}] [的] [{metric}] [的] <目标> [是|有|定了|定的是] [<多少>|什么|几万]",
        "[{period}] 给 [{person}] 定了 [<多少>] [的] [<目标>] [<多少>]",
        "[{period}] [{person}] [{period}] [的] <目标> [{period}] (是|有|定了|定的是|) (<多少>|什么|几万|多高)",
        "[{person}] [{period}] (要|该) (完成|做) 的 <目标> [是] <多少>",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Listed = true)]
internal sealed class ShowTarget : ICommand<ShowTarget.Input>
{
    internal sealed record Input(PersonSlot? Person, PeriodSlot? Period, MetricSlot? Metric);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
