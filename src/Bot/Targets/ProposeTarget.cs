using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Targets;

/// <summary>
/// "Propose 300k for December": a target is set by who leads, so it is said what the member can do: remind them, or set
/// a goal of their own on the form, filled with what was said. Nothing is written before the press.
/// </summary>
[Command(
    "target/propose",
    English =
    [
        "(i want|i would like|i wish|i want to have) my [{period}] (target|goal|quota) [for|in] [{period}] [to be|at|to|as] ({amount}|{count}|{percent}) "
            + "[for|in] [{period}]",
        "(i want|i would like) ({amount}|{count}|{percent}) as my [{period}] (target|goal|quota) [for|in] [{period}]",
        "[i|we] [would like to|want to] (propose|suggest) ({amount}|{count}|{percent}) [as] [my|a] [target|goal|quota] (for|in|as) [my|the] {period} "
            + "[target|goal|quota]",
        "[i|we] [would like to|want to] (propose|suggest) [a|my] (target|goal|quota) [of] ({amount}|{count}|{percent}) [for|in] [{period}]",
        "[i|we] [would like to|want to] (propose|suggest) ({amount}|{count}|{percent}) as [my|a] (target|goal|quota) [for|in] [{period}]",
        "[i|we] [would like to|want to] (propose|suggest) {period} [target|goal|quota] [of|at] ({amount}|{count}|{percent})",
    ],
    Chinese =
    [
        "我 [想|希望|想要|要] [把] [{period}] [的] <目标> [{period}] (是|定|定在|定为|定成|设|设为|设成|做到|调到|改成|改到) ({amount}|{count}|{percent})",
        "{period} [我] [想|要] (报|提|提议|建议) [个] [<目标>] ({amount}|{count}|{percent})",
        "我 {period} [想|要] (报|提|提议|建议) [个] [<目标>] ({amount}|{count}|{percent})",
        "我 [想|要] (报|提|提议|建议) {period} [的] [<目标>] ({amount}|{count}|{percent})",
        "我 [想|要] (提个数|报个数|提议目标|报目标) [{period}] ({amount}|{count}|{percent})",
        "(提议|建议) [我] [{period}] [的] <目标> [是|定] ({amount}|{count}|{percent})",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Progress, Place = 62)]
internal sealed class ProposeTarget(TargetForms forms) : ICommand<ProposeTarget.Input>
{
    internal sealed record Input(AmountSlot? Amount, CountSlot? Count, PercentSlot? Percent, PeriodSlot? Period);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Answer(input, turn));

    private Reply Answer(Input input, Turn turn)
    {
        if (!Topics.TryRead(turn, input.Count?.Metric, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        if (TargetSetting.RefuseRetired(turn, topic.Metric) is { } retired)
            return Reply.Say(retired);
        var texts = Texts.Of<ProposeTarget>(turn.Language);
        var period = topic.Period ?? turn.Team.Year.MonthOf(turn.Today);
        var held = TargetRows.Of(turn.Mine, turn.Team.Year)
            .Find(t => t.Metric == topic.Metric.Id && t.Period == period && !t.IsPrivate && t.Holding is not null);
        if (held is not null)
        {
            var (written, mine) = (Written.In(turn.Language), Texts.Of<ShowTarget>(turn.Language)["ShowTarget_Title"]);
            return Reply.Say(
                texts.With(
                    "Propose_Set", written.Period(period, turn.Today),
                    written.Amount(held.Holding!.Commitment, TeamMetrics.UnitsOf(topic.Metric, turn.Team.Currency))),
                new Suggestion(mine, texts.With("Propose_Show", written.Period(period, turn.Today))));
        }

        var figure = new SetTarget.Input(null, input.Amount, input.Count, input.Percent, input.Period, null, false, null).Figure!;
        var draft = new TargetDraft(new TargetFor(false, turn.Sender.Id, null), topic.Metric, period, null, "");
        if (!TargetFigures.In(topic.Metric, figure).TryGet(out var amount, out var refusal))
            return Reply.Show(forms.Draw(turn, draft with { Amount = TargetFigures.AsTyped(figure) }, TargetWords.Of(refusal, turn)));
        draft = draft with { Amount = amount };
        return Reply.Show(forms.Draw(turn, draft, amount is AmountSlot.Clear ? null : TargetWords.Unclear(amount, turn), texts["Propose_Hint"]));
    }
}
