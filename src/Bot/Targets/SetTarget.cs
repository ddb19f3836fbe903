using System.Globalization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>
/// Sets a target in one line: a manager's or lead's for somebody, the team's own, or one's private goal. What is missing
/// is asked on the form, with what was said kept.
/// </summary>
[Command(
    "target/set",
    English =
    [
        "target [for] {person} ({amount}|{count}|{percent}) [on|in|of] [{metric}] [for|in] [{period}]",
        "target [for] {person} {metric} [of|is|to] ({amount}|{count}|{percent}) [for|in] [{period}]",
        "target [for] {person} {period} ({amount}|{count}|{percent}) [on|in|of] [{metric}]",
        "{person} [is] {period} [{metric}] (target|goal|quota) [of|is|to|at|as] ({amount}|{count}|{percent})",
        "{person} (target|goal|quota) [for] {period} [of|is|to|at|as] ({amount}|{count}|{percent})",
        "(set|make|change|put) {person} is (target|goal|quota|number) [for] [{period}] (to|at|as) "
            + "({amount}|{count}|{percent}) [for|in] [{period}]",
        "(set|make|change|put) {person} is {metric} (target|goal|quota) [for] [{period}] (to|at|as) "
            + "({amount}|{count}|{percent}) [for|in] [{period}]",
        "(set|make|change|put) {person} (target|goal|quota) [for] [{period}] (to|at) ({amount}|{count}|{percent}) [for|in] "
            + "[{period}]",
        "give {person} [a] [target|goal|quota] [of] ({amount}|{count}|{percent}) [on|in|of] [{metric}] [as] [a] "
            + "[target|goal|quota] (for|in|) [{period}]",
        "set [a|the] (target|goal|quota) of ({amount}|{count}|{percent}) for {person} [for|in] [{period}]",
        "{person} is (target|goal|quota) (for {period}|{period}|) is ({amount}|{count}|{percent})",
        "(set|make) (my|myself) (target|goal|quota|a goal|a target|a goal of|a target of) [to|at|of] "
            + "({amount}|{count}|{percent}) [for|in] [{period}]",
        "(set|make) my {metric} (target|goal|quota) [to|at|of] ({amount}|{count}|{percent}) [for|in] [{period}]",
        "my {metric} (target|goal|quota) (for {period}|{period}|) is ({amount}|{count}|{percent}) [for|in] [{period}]",
        "set {team=team|our|the team is|the team} {metric} (target|goal|quota) [for] [{period}] (to|at) "
            + "({amount}|{count}|{percent}) [for|in] [{period}]",
        "{team=team|our|the team is} (target|goal|quota) [on|for|of] {metric} [to|at|is|of] ({amount}|{count}|{percent}) "
            + "[for|in] [{period}]",
        "set myself [a] [goal|target] [of] ({amount}|{count}|{percent}) [for|in] [{period}]",
        "my (target|goal|quota) (for {period}|{period}|) is ({amount}|{count}|{percent}) [for|in] [{period}]",
        "set {team=team|our|the team is|the team} (target|goal|quota) [for] [{period}] (to|at) ({amount}|{count}|{percent}) "
            + "[for|in] [{period}]",
        "(set|make|define|enter|add) [up] [a|the|some] [new] [monthly|quarterly] (target|goal|quota|targets|goals|quotas) [for|in] [{period}]",
        "(set|make|define|enter|add) [up] [a|the] [new] [monthly|quarterly] (target|goal|quota) for {person} [for|in] [{period}]",
        "new (target|goal|quota) [for] [{period}]",
    ],
    Chinese =
    [
        "(给|帮|替|为) {person} (定|设|定个|设个|定下|设定|安排) [一下] [{period}] [的] [{metric}] [的] [<目标>] [是|为] "
            + "({amount}|{count}|{percent}) [的] [<目标>]",
        "(给|帮|替|为) {person} {period} (定|设|定个|设定) [{metric}] [<目标>] ({amount}|{count}|{percent})",
        "{person} {period} [的] [{metric}] <目标> [是|为|定|定为|设为|定成|设成] ({amount}|{count}|{percent})",
        "{person} [的] <目标> [{period}] [是|为|定|定为|设为|定成|设成|调到|改成|改到] ({amount}|{count}|{percent})",
        "{person} [的] <目标> [{period}] (定为|设为|调到|改成|改到) ({amount}|{count}|{percent}) (因为|因|他|她|理由|原因) {reason:text}",
        "把 {person} [{period}] [的] [{metric}] <目标> (定|定为|设为|定成|设成|调到|改成|改到|调成|设到|定到) ({amount}|{count}|{percent})",
        "[把] [{period}] [的] {team=团队|全组|全队|我们组} [{period}] [的] <目标> (定|定为|设为|定成|设成|调到|改成|改到|是) ({amount}|{count}|{percent})",
        "{person} [{period}] [的] {metric} [的] <目标> [是|为|定|定为|设为|定成|设成|调到|改成|改到] ({amount}|{count}|{percent})",
        "[把] [{period}] [的] {team=团队|全组|全队|我们组} [{period}] [的] {metric} [的] <目标> "
            + "(定|定为|设为|定成|设成|调到|改成|改到|是) ({amount}|{count}|{percent})",
        "我 [自己] [先] [{period}] (定|设|定个|设个|定一个) [{period}] [的] [小] <目标> [是|为] ({amount}|{count}|{percent})",
        "[我] [自己] [先] (定|设|定个|设个) [{period}] [的] [小] <目标> [是|为] ({amount}|{count}|{percent})",
        "(给|为) {team=团队|全组|全队|我们组} (定|设|定个|设个|定下|设定) [一下] [{period}] [的] [{metric}] [的] [<目标>] [是|为] "
            + "({amount}|{count}|{percent})",
        "[{period}] [的] {team=团队|全组|全队|我们组} [{period}] [的] <目标> ({amount}|{count}|{percent})",
        "(给|帮|替|为) {person} (定|设|定个|设个|设定) [一下] [{period}] [的] [个] <目标>",
        "(定|设|设定|定个|设个|定一下|设一下|下达|制定) [{period}] [的] <目标>",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Negation | Hedge.Hearsay)]
[Help(HelpGroup.Progress, Place = 30, PlaceForLeads = 3)]
internal sealed class SetTarget(TargetSetting setting, TargetForms forms, Colleagues colleagues) : ICommand<SetTarget.Input>
{
    internal sealed record Input(
        PersonSlot? Person, AmountSlot? Amount, CountSlot? Count, PercentSlot? Percent, PeriodSlot? Period,
        MetricSlot? Metric, bool Team, TextSlot? Reason)
    {
        /// <summary>The number in whichever way it was said.</summary>
        public FigureSlot? Figure => (Amount ?? Count?.Amount, Percent) switch
        {
            ({ } amount, _) => new FigureSlot.Number(amount, null, Count?.Typed ?? amount.Typed),
            (_, { } percent) => new FigureSlot.Percent(
                percent.Value, percent.Value.ToString(CultureInfo.InvariantCulture) + "%"),
            _ => null,
        };
    }

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetTarget>(turn.Language);
        // "10 deals" says what is counted along with the number.
        var metric = input.Metric ?? input.Count?.Metric;
        var owner = new TargetFor(input.Team, turn.Sender.Id, null);
        if (input is { Team: false, Person: { } person and not PersonSlot.Me })
        {
            if (TargetSetting.RefuseOthers(turn) is { } notYou)
                return Reply.Say(notYou);
            var meant = await colleagues.FindAsync(turn, person, name => Again(texts, name, input), ct);
            if (meant is Meant.Unclear unclear)
                return unclear.Answer;
            var found = ((Meant.One)meant).Person;
            owner = new TargetFor(false, found.Id, found.Name);
        }

        if (input is { Team: false, Person: null, Figure: null } && TargetSetting.RefuseOthers(turn) is null)
            return await colleagues.AskWhoAsync(turn, texts["SetTarget_Whose"], name => texts.With("SetTarget_For", name), ct);
        if (!Topics.TryRead(turn, metric, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        if (TargetSetting.RefuseRetired(turn, topic.Metric) is { } retired)
            return Reply.Say(retired);
        var draft = new TargetDraft(owner, topic.Metric, topic.Period, null, input.Reason?.Text.Trim() ?? "");
        if (input.Figure is not { } figure)
            return Reply.Show(forms.Draw(turn, draft, null));
        if (!TargetFigures.In(topic.Metric, figure).TryGet(out var amount, out var refusal))
            return Reply.Show(forms.Draw(turn, draft with { Amount = TargetFigures.AsTyped(figure) }, TargetWords.Of(refusal, turn)));
        draft = draft with { Amount = amount };
        return amount is AmountSlot.Clear
            ? await setting.SetAsync(turn, draft, ct)
            : Reply.Show(forms.Draw(turn, draft, TargetWords.Unclear(amount, turn)));
    }

    /// <summary>The same said of one of several who are called alike, with all that was said beside the name.</summary>
    private static string Again(Texts texts, string name, Input input) => texts.With(
        "SetTarget_Again", name, input.Figure?.Typed ?? "", input.Period?.Typed ?? "",
        input.Metric?.Typed ?? "").Trim();
}
