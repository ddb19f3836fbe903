using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "progress/forecast",
    English =
    [
        "where (will|do|would) i (land|end up|finish|be) [at the end of] [for|in|on|by] [{period}]",
        "where (will|do|would) {team=we|the team} (land|end up|finish|be) [at the end of] [for|in|on|by] [{period}]",
        "[<show>] [my|the] (forecast|projection|outlook|run rate) [on|of] [{metric}] [for|in] [{period}]",
        "[<show>] {team=our|the team is|team} (forecast|projection|outlook) [on|of] [{metric}] [for|in] [{period}]",
        "what is [my|the|{team=our|the team is}] (forecast|projection|outlook|run rate) [on|of] [{metric}] [for|in] [{period}]",
        "(forecast|project) {period}",
        "how much will i (make|do|close|sell|reach|end up with) [by the end of|for|in|by] [{period}]",
        "how much will {team=we|the team} (make|do|close|sell|reach) [by the end of|for|in|by] [{period}]",
    ],
    Chinese =
    [
        "[我|{team=我们|团队|咱们|我们组}] [{period}] [我|{team=我们|团队|咱们|我们组}] [预计|估计|大概] (能|会|可以|能够) (做到|完成|到|做|达到|完成到|签) (<多少>|哪)",
        "[我|{team=我们|团队|咱们|我们组}] [{period}] (预计|估计|大概) [能|会|可以] (做到|完成|到|做|达到|签) <多少>",
        "[我|{team=我们|团队|咱们|我们组}] [的] [{period}] [的] [{metric}] [的] (预测|预计完成|预计|预估|预测一下) [是多少|多少|怎么样]",
        "预测 [一下] [我|{team=我们|团队}] [的] [{period}] [的] [业绩|完成|进度]",
        "照这样 [下去] [{period}] [我] (能|会) (做到|完成|做|到) <多少>",
    ],
    Who = Who.Member,
    Where = Where.Private)]
internal sealed class AskForecast : ICommand<AskForecast.Input>
{
    internal sealed record Input(PeriodSlot? Period, MetricSlot? Metric, bool Team);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
