using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"Where will I land?"</summary>
[Command(
    "progress/forecast",
    English =
    [
        "where (will|do|would) {me=i} (land|end up|finish|be) [at the end of] [for|in|on|by] [{period}]",
        "where (will|do|would) {team=we|the team} (land|end up|finish|be) [at the end of] [for|in|on|by] [{period}]",
        "[<show>] [{me=my}|the] (forecast|projection|outlook|run rate) [on|of] [{metric}] [for|in] [{period}]",
        "[<show>] {team=our|the team is|team} (forecast|projection|outlook) [on|of] [{metric}] [for|in] [{period}]",
        "what is [{me=my}|the|{team=our|the team is}] (forecast|projection|outlook|run rate) [on|of] [{metric}] "
            + "[for|in] [{period}]",
        "(forecast|project) {period}",
        "how much will {me=i} (make|do|close|sell|reach|end up with) [by the end of|for|in|by] [{period}]",
        "how much will {team=we|the team} (make|do|close|sell|reach) [by the end of|for|in|by] [{period}]",
    ],
    Chinese =
    [
        "[{me=我}|{team=<团队>}] [{period}] [{me=我}|{team=<团队>}] [预计|估计|大概] (能|会|可以|能够) (做到|完成|到|做|达到|完成到|签) (<多少>|哪)",
        "[{me=我}|{team=<团队>}] [{period}] (预计|估计|大概) [能|会|可以] (做到|完成|到|做|达到|签) <多少>",
        "[{me=我}|{team=<团队>}] [的] [{period}] [的] [{metric}] [的] (预测|预计完成|预计|预估|预测一下) [是多少|多少|怎么样]",
        "预测 [一下] [{me=我}|{team=<团队>}] [的] [{period}] [的] [业绩|完成|进度]",
        "照这样 [下去] [{period}] [{me=我}|{team=<团队>}] (能|会) (做到|完成|做|到) <多少>",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Progress, Place = 90)]
internal sealed class AskForecast(ProgressReader reader) : ICommand<AskForecast.Input>
{
    internal sealed record Input(PeriodSlot? Period, MetricSlot? Metric, bool Team, bool Me);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        if (!input.Team)
        {
            var own = ProgressFigures.Of(await reader.OfMemberAsync(turn, turn.Mine, topic, ct));
            if (input.Me || !TeamGate.IsMeant(turn, own))
                return Reply.Say(Words(own, turn));
        }

        return TeamGate.Refuse(turn, null) is { } refusal
            ? Reply.Say(refusal)
            : Reply.Say(Words((await reader.OfTeamAsync(turn, topic, null, ct)).Figures, turn));
    }

    private static string Words(ProgressFigures figures, Turn turn)
    {
        var texts = Texts.Of<ProgressView>(turn.Language);
        var written = Written.In(turn.Language);
        var units = TeamMetrics.UnitsOf(figures.Metric, turn.Team.Currency);
        var period = written.Period(figures.Period, turn.Today);
        return figures switch
        {
            { Target: not { } } => texts.With("Forecast_NoTarget", period, written.Amount(figures.Attained ?? 0, units)),
            { State: PeriodState.Ended or PeriodState.Closed } =>
                texts.With("Forecast_Over", period, written.Amount(figures.Attained ?? 0, units)),
            { Forecast.Value: { } value } => texts.With(
                value >= figures.Target.Lowered ? "Forecast_Reaches" : "Forecast_Short", period,
                written.Amount(decimal.Round(value), units), written.Amount(figures.Target.Lowered, units),
                written.Amount(decimal.Round(Math.Abs(value - figures.Target.Lowered)), units)),
            _ => texts.With("Forecast_TooEarly", period, written.Amount(figures.Attained ?? 0, units)),
        };
    }
}
