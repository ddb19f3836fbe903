using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"If Acme signs at 80k, what's left?", "what if it were 250k?": the same figures with one thing supposed. Writes nothing.</summary>
//PHRASES AskWhatIf
internal sealed class AskWhatIf(ProgressReader reader) : ICommand<AskWhatIf.Input>
{
    internal sealed record Input(CustomerSlot? Customer, AmountSlot? Amount, AmountSlot? Target, PeriodSlot? Period);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryRead(turn, null, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var texts = Texts.Of<ProgressView>(turn.Language);
        if ((input.Amount ?? input.Target) is not AmountSlot.Clear { Value: > 0 and var value })
            return Reply.Say(texts["WhatIf_HowMuch"]);
        var question = await reader.OfMemberAsync(turn, turn.Mine, topic, ct);
        question = input.Target is null
            ? question with { WhatIf = new Supposed(value) }
            : question with { Target = Supposing(question, value, turn) };
        var line = new ProgressWords(turn.Language).Line(ProgressViews.Of(turn, question, ProgressFigures.Of(question)));
        var amount = Written.In(turn.Language).Amount(value, TeamMetrics.UnitsOf(topic.Metric, turn.Team.Currency));
        return Reply.Say(input switch
        {
            { Target: not null } => texts.With("WhatIf_Target", amount, line),
            { Customer: { } customer } => texts.With("WhatIf_Customer", Typed.Line(customer.Name), amount, line),
            _ => texts.With("WhatIf_Amount", amount, line),
        });
    }

    private static TargetInForce Supposing(ProgressQuestion question, decimal target, Turn turn) => TargetInForce.Of(
        new TargetPart(question.Period, new TargetVersion(
            1, target, target, null, TargetState.Agreed, turn.Sender.Id, turn.Now, "")));
}
