using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"How far from target?" for oneself, or for a colleague where one may look.</summary>
//PHRASES ShowProgress
internal sealed class ShowProgress(ProgressReader reader, Onlooker onlooker, CardSigner signer) : ICommand<ShowProgress.Input>
{
    internal sealed record Input(
        PersonSlot? Person, PeriodSlot? Period, MetricSlot? Metric, BasisSlot? Basis, bool Since, AmountSlot? Amount);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, input.Metric, input.Basis, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var seen = await onlooker.LookAsync(turn, input.Person, "progress", ct);
        if (seen is not Seen.Rows { Member: var rows })
            return ((Seen.Refused)seen).Answer;
        var question = await reader.OfMemberAsync(turn, rows, topic, ct);
        var figures = ProgressFigures.Of(question);
        if (input.Amount is { } amount)
            return Reply.Say(Enough(turn, amount, figures, question));
        var own = rows.Member == turn.Sender.Id;
        var view = ProgressViews.Of(turn, question, figures, own ? null : rows.Name);
        return Reply.Show(own
            ? ProgressCard.Draw(view, CardContext.Of(turn, signer), (ProgressVerbs.Metric, topic.Metric.Id.Value))
            : ProgressCard.Draw(
                view, CardContext.Of(turn, signer), (ProgressVerbs.Metric, topic.Metric.Id.Value),
                (ProgressVerbs.Person, rows.Member.Value)));
    }

    /// <summary>"Is 12k enough?"</summary>
    private static string Enough(Turn turn, AmountSlot amount, ProgressFigures figures, ProgressQuestion question)
    {
        var texts = Texts.Of<ProgressView>(turn.Language);
        var written = Written.In(turn.Language);
        if (amount is not AmountSlot.Clear { Value: var value })
            return texts.With("EnoughUnclear", Typed.Line(amount.Typed));
        if (figures.Gap is not { } gap)
            return texts.With("NoTarget", written.Period(figures.Period, question.Today));
        var units = new Units.Money(question.Currency);
        return value >= gap
            ? texts.With("EnoughYes", written.Amount(value, units), written.Amount(gap, units))
            : texts.With("EnoughNo", written.Amount(value, units), written.Amount(gap, units), written.Amount(gap - value, units));
    }
}
