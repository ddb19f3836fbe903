using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"Where will I land?"</summary>
//PHRASES AskForecast
internal sealed class AskForecast(ProgressReader reader) : ICommand<AskForecast.Input>
{
    internal sealed record Input(PeriodSlot? Period, MetricSlot? Metric, bool Team);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        if (!input.Team)
            return Reply.Say(Words(ProgressFigures.Of(await reader.OfMemberAsync(turn, turn.Mine, topic, ct)), turn));
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
