using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"Why this number?": each figure opened into rule, inputs, entries and target version.</summary>
//PHRASES AskWhy
internal sealed class AskWhy(ProgressReader reader, Onlooker onlooker, CountedEntries entries, CardSigner signer) : ICommand<AskWhy.Input>
{
    /// <param name="Amount">"Why 300k?": the number that is asked about, which one is clear from the card.</param>
    internal sealed record Input(AmountSlot? Amount, PersonSlot? Person, PeriodSlot? Period, MetricSlot? Metric);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var seen = await onlooker.LookAsync(turn, input.Person, "progress/why", ct);
        if (seen is not Seen.Rows { Member: var rows })
            return ((Seen.Refused)seen).Answer;
        var question = await reader.OfMemberAsync(turn, rows, topic, ct);
        var figures = ProgressFigures.Of(question);
        var view = ProgressViews.Of(turn, question, figures, rows.Member == turn.Sender.Id ? null : rows.Name);
        return Reply.Show(WhyCard.Draw(
            WhyViews.Of(turn, view, question, figures, await entries.ReadAsync(turn, rows.Member, question, ct)),
            CardContext.Of(turn, signer)));
    }
}
