using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"If Acme signs at 80k, what's left?", "what if it were 250k?": the same figures with one thing supposed. Writes nothing.</summary>
[Command(
    "progress/whatif",
    English =
    [
        "(if|what if|suppose|assuming|say) {customer} (closes|signs|comes in|lands|closed|signed|buys|is "
            + "signed|pays|came in) [at|for|with|on] {amount} [then] [what is|how much is|how far am i|where am "
            + "i|where would i be|what would be|how much would be] [still] [left|to go|missing|from target]",
        "(if|what if|suppose|assuming|say) i (close|sign|win|land|sell|get|log|closed|signed|won) {amount} [more] "
            + "[with|from|at] [{customer}] [then] [what is|how much is|how far am i|where am i|where would i be] "
            + "[still] [left|to go|missing|from target]",
        "(if|what if|suppose|assuming|say) i (close|sign|win|land|get) {customer} [at|for|with] {amount} [then] "
            + "[what is|how much is|how far am i|where am i|where would i be] [still] [left|to go|missing|from "
            + "target]",
        "(if|what if|suppose|assuming) {customer} (closes|signs|comes in|lands|closed|signed|came in) [then] [what "
            + "is|how much is|how far am i|where am i|where would i be] [still] [left|to go|missing|from target]",
        "(what if|if) (my target|the target|my goal|it|my number) (were|was|is|drops to|goes to|fell to) "
            + "{target:amount}",
        "how far [off|away] [am i] [from|to|off] [my|the|a] {target:amount} [target|goal]",
        "where (would i be|am i|will i be) if {customer} (closes|signs|lands) [at|for|with] {amount}",
        "what is left if {customer} (closes|signs|lands) [at|for|with] {amount}",
        "(how far|how close) [am i|would i be|will i be|do i get] [still] [off|away] [from|to|off] [my|the] "
            + "[target|goal] if i (close|sign|win|land|sell|get|log|closed|signed|won) [another|an extra|one more] {amount} "
            + "[more] [with|from|at] [{customer}]",
        "(how far|how close) [am i|would i be|will i be|do i get] [still] [off|away] [from|to|off] [my|the] "
            + "[target|goal] if i (close|sign|win|land|get|closed|signed|won) {customer} (at|for|with) {amount}",
        "(how far|how close) [am i|would i be|will i be|do i get] [still] [off|away] [from|to|off] [my|the] "
            + "[target|goal] if {customer} (closes|signs|lands|comes in) [at|for|with] {amount}",
        "(how far|how close) (am i|would i be|will i be|do i get) [still] [off|away] [from|to|off] [my|the] "
            + "[target|goal] with (another|an extra|one more) {amount} [more|deal]",
        "(if|what if|suppose) i (close|sign|win|land|sell|get) {amount} (today|tomorrow|this week|this month) [then] "
            + "[how far am i|where am i|where would i be|what is left] [from target]",
    ],
    Chinese =
    [
        "(要是|如果|假如|假设|若|若是) {customer} [那单] [能] {amount} [能|也] [签|签了|签下来|签下来了|成了|成交|拿下|拿下了|进来|到账|回款] [了] [的话] [我] "
            + "[那] [{period}] [就|还] [我] [还] [差|剩|要] [<多少>|多远]",
        "(要是|如果|假如|假设|若|若是) {customer} [那单] [能] (签|签了|签下来|签下来了|成了|成交|成交了|拿下|拿下了|进来|进来了) [{amount}] [的话] [我] "
            + "[{period}] [就|还] [我] [还] [差|剩|要] [<多少>|多远]",
        "(要是|如果|假如|假设) [我] [再] (签|签了|成交|拿下|做|做了|签下|开) [一单|一个] {amount} [的] [{customer}] [的话] [我] [就|还] [还] [差|剩|要] "
            + "[<多少>|多远]",
        "(要是|如果|假如|假设) [目标|任务] (降到|是|改成|调到|定|定成|变成) {target:amount} [呢|的话] [还差多少]",
        "[我] (离|距|距离) {target:amount} [的] [目标|任务] [还] (差|有) [<多少>|多远]",
        "(再|再签|再做|再来|再拿|再成交|再加) {amount} [的话] [我] [离|距|距离] [目标|任务] [就|还] (差多少|剩多少|差多远|够不够|够吗|能达标吗|能完成吗)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Progress, Place = 110)]
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
        var line = new ProgressWords(turn.Language).Line(TurnViews.Of(turn, question, ProgressFigures.Of(question)));
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
