using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Lists;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>"What do we measure?": the team's metrics, what counts for each, how a figure is entered.</summary>
[Command(
    "metrics",
    English =
    [
        "[<show>] [all] [the|our|my|all our] [team] (metrics|metric list|list of metrics|kpis)",
        "(what|which) [metrics] (do|does|are|is) (we|the team|our team|being|you) (measure|measured|measuring|track|tracking|count|counting)",
        "(what|which) metrics (do we have|are there|can i enter|do we use)",
        "what (is|gets) (measured|counted|tracked) [here]",
        "how do i enter (metrics|readings|a reading|a metric)",
    ],
    Chinese =
    [
        "[<看>] [我们] [团队] [的] [所有|全部] 指标 [列表|清单|有哪些|是哪些|都有哪些|都有啥|有什么]",
        "[我们|团队|咱们] [都|现在] (有|用|看|统计|衡量) [了] (哪些|什么) 指标",
        "指标 (怎么|如何) (登记|录入|填|报)",
        "(怎么|如何) (登记|录入) (指标|数值)",
    ],
    Who = Who.Member,
    Where = Where.Anywhere)]
[Help(HelpGroup.You, Place = 420)]
internal sealed class ShowMetrics(CardSigner signer) : ICommand<ShowMetrics.Input>
{
    internal sealed record Input;

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Show(MetricCards.List(MetricViews.List(turn), CardContext.Of(turn, signer))));
}
