using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>
/// Sets which wins wait for a manager's eye, and how long after its end a month takes changes from everybody (handbook,
/// chapters 4 and 5). It holds for what is logged from then on.
/// </summary>
[Command(
    "team/review",
    English =
    [
        "(review|check) [all|only|the] (wins|deals) (above|over|from) {amount}",
        "[all|only] (wins|deals) (above|over) {amount} need (review|a look|my eye|confirmation|my confirmation)",
        "(review|check) {everything=everything|every win|all wins|every deal|all deals}",
        "{everything=every win|all wins|every deal|all deals} (needs|need) (review|a look|my eye|confirmation)",
        "(review|check) {nothing=nothing|no win|no wins|no deals}",
        "(review|check) [only] {first=first orders|new customers}",
        "[only] {first=first orders|new customers} need (review|a look|my eye|confirmation)",
        "{nothing=no win|no wins|no deals|nothing} (needs|need) (review|a look|my eye|confirmation)",
        "(close|closing) [the] (books|month) [after] {days:number} [working] (day|days)",
        "[the] (books|months) close [after] {days:number} [working] (day|days)",
    ],
    Chinese =
    [
        "[超过|大于|高于] {amount} [以上|及以上] [的] (单|单子|成交) [都] (要|需要|得) (核实|确认|过目|审核)",
        "{everything=所有单|所有的单|所有单子|每单|每一单|全部单子} [都] (要|需要|得) (核实|确认|过目|审核)",
        "[只有|只] {first=首单|新客户首单|新客户的单|新客户} [才|都] (要|需要|得) (核实|确认|过目|审核)",
        "{nothing=所有单|单子|每单|全部单子|所有单子} [都] (不用|不需要|无需) (核实|确认|过目|审核)",
        "(关账|月结|结账) (改成|改为|设为) [月后|月底后|下月] {days:number} [个] (工作日|天)",
        "[每月|月底|月后] {days:number} [个] (工作日|天) 后 (关账|结账|月结)",
    ],
    Who = Who.SetsUp,
    Where = Where.Anywhere,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
[Help(HelpGroup.Lead, Place = 280)]
internal sealed class SetReview(TeamStore teams, TeamPartition partition) : ICommand<SetReview.Input>
{
    public const int MostClosingDays = 15;

    internal sealed record Input(AmountSlot? Amount, NumberSlot? Days, bool Everything, bool First, bool Nothing);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetReview>(turn.Language);
        if (await teams.FreshAsync(turn.Scope, ct) is not { } found)
            return Reply.Say(texts["Review_NoTeam"]);
        var settings = found.Details.ToSettings();
        if (input.Days is { } days)
        {
            if (days.Value != decimal.Truncate(days.Value) || days.Value is < 0 or > MostClosingDays)
                return Reply.Say(texts.With("Review_DaysUnclear", MostClosingDays));
            settings = settings with { ClosingDays = (int)days.Value };
        }
        else if (RuleOf(input, settings) is { } rule)
        {
            settings = settings with { Looks = rule };
        }
        else
        {
            return Reply.Say(texts["Review_AmountUnclear"]);
        }

        var commit = new Commit(turn.Scope, turn, "team/review", $"{settings.LookRule} {settings.ClosingDays}");
        TeamStore.Put(commit, settings, found.Details.Home, found.ETag);
        var end = await partition.CommitAsync(commit, ct);
        teams.Forget(turn.Scope);
        if (end is not (CommitEnd.Committed or CommitEnd.Repeated))
            return CommitWords.Say(end, turn.Language);
        return Reply.Say(input.Days is null
            ? texts.With("Review_Set", ShowReview.RuleOf(settings, turn.Language))
            : texts.Count("Review_DaysSet", settings.ClosingDays));
    }

    /// <summary>Null for an amount that can't be one.</summary>
    private static LookRule? RuleOf(Input input, TeamSettings settings) => input switch
    {
        { Everything: true } => new LookRule(EyeOn.Everything, settings.LookRule.Above),
        { First: true } => new LookRule(EyeOn.FirstOrders, settings.LookRule.Above),
        { Nothing: true } => new LookRule(EyeOn.Nothing, settings.LookRule.Above),
        { Amount: AmountSlot.Clear { Value: > 0 } amount } when amount.Currency is not { } named || named == settings.Currency =>
            new LookRule(EyeOn.AboveAmount, amount.Value),
        _ => null,
    };
}

/// <summary>Says which wins wait for a manager's eye and when a month closes.</summary>
[Command(
    "team/review-show",
    English =
    [
        "(what|which wins|which deals) (needs|need) (review|a look|my eye|confirmation)",
        "[what is|what are] [the|our] (review rule|review rules|closing days|closing day)",
        "when do [the] (books|months) close",
    ],
    Chinese =
    [
        "(哪些单|什么单|哪些单子|什么样的单) [需要|要|得] (核实|确认|过目|审核)",
        "(核实规则|审核规则|核实设置|关账规则|什么时候关账|几号关账)",
    ],
    Who = Who.Member,
    Where = Where.Anywhere)]
[Help(HelpGroup.Wins, Place = 290)]
internal sealed class ShowReview : ICommand<ShowReview.Input>
{
    internal sealed record Input;

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ShowReview>(turn.Language);
        var settings = turn.Team.Settings;
        var answer = texts.With(
            "Review_Now", RuleOf(settings, turn.Language), texts.Count("Review_Days", settings.ClosingDays));
        string[] others = Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin) ? ["Review_TryAll", "Review_TryFirst", "Review_TryNone"] : [];
        return Task.FromResult(Reply.Say(answer, [.. others.Select(key => new Suggestion(texts[key], texts[key]))]));
    }

    /// <summary>"every win above ¥100,000".</summary>
    internal static string RuleOf(TeamSettings settings, Language language)
    {
        var rule = settings.LookRule;
        return Texts.Of<ShowReview>(language).With(
            "Review_" + rule.Kind, Written.In(language).Amount(rule.Above, new Units.Money(settings.Currency)));
    }
}
