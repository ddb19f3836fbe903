using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"How much a day?", "how many deals?": what the rest takes, in every unit that can be told.</summary>
//PHRASES AskNeeded
internal sealed class AskNeeded(ProgressReader reader) : ICommand<AskNeeded.Input>
{
    internal sealed record Input(PeriodSlot? Period);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, null, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var question = await reader.OfMemberAsync(turn, turn.Mine, topic, ct);
        var figures = ProgressFigures.Of(question);
        var line = new ProgressWords(turn.Language).Line(ProgressViews.Of(turn, question, figures));
        if (figures.Needed is not { } needed)
            return Reply.Say(line);
        var texts = Texts.Of<ProgressView>(turn.Language);
        var written = Written.In(turn.Language);
        var units = TeamMetrics.UnitsOf(figures.Metric, turn.Team.Currency);
        var rest = needed.Deals is { } deals
            ? texts.With("Needed_Everything", written.Amount(decimal.Round(needed.PerDay), units), written.Amount(decimal.Round(needed.PerWeek), units), written.Deals(deals))
            : texts.With("Needed_DayAndWeek", written.Amount(decimal.Round(needed.PerDay), units), written.Amount(decimal.Round(needed.PerWeek), units));
        return Reply.Say(texts.With("Sentences", line, rest));
    }
}
