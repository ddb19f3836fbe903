using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>The wins of oneself, a member or the team, the latest first; one of a customer alone opens as its card.</summary>
[Command(
    "win/show",
    English =
    [
        "[<show>] my [own] (wins|deals|sales|orders|entries) [for|in|of|from|on] [{period}]",
        "[<show>] my {period} (wins|deals|sales|orders)",
        "(what|which wins|which deals) (did|have) i (log|logged|sign|signed|close|closed|sell|sold|win|won|book|booked) [in|for|on] {period}",
        "[<show>] {person} is (wins|deals|sales|orders|entries) [for|in|of|from|on] [{period}]",
        "[<show>] [the] (wins|deals|sales|orders|entries) (of|by) {person} [for|in|from|on] [{period}]",
        "[<show>] {team=<team>} [is] (wins|deals|sales|orders|entries) [for|in|of|from|on] [{period}]",
        "[<show>] [the] (wins|deals|orders|sales) (over|above|bigger than|more than) {amount} [for|in|of|from] [{period}]",
        "[<show>] [the|my] (wins|deals|orders|sales) (with|at|from) {customer} [for|in|of|from] [{period}]",
        "[<show>] my (wins|deals|orders|sales) (over|above|bigger than|more than) {amount} [for|in|of|from] [{period}]",
        "[<show>] [the] {refunded=refunds|refunded wins|refunded deals} [for|in|of|from] [{period}]",
        "<show> [me] [the|my] (wins|deals|orders|sales) for {customer}",
        "[<show>] {period} is (wins|deals|sales|orders)",
        "how much was [the|my] {customer} (win|deal|order)",
        "(did|have) i [already] (log|logged|record|recorded|enter|entered|book|booked) [the|my] {customer} [win|deal|order] [{logged:amount}]",
        "[<show>] [the|my] {customer} (win|deal|order)",
    ],
    Chinese =
    [
        "[<看>] [我] [的] [{period}] [的] (成交明细|单子|成交记录|成交清单|业绩明细|订单) [{period}] [有哪些|列一下|列表|清单]",
        "我 [{period}] [都] (有|签了|记了|成交了|开了) (哪些|几|什么) (单|单子|成交)",
        "[<看>] [我] [{period}] 我 [{period}] [都] (记|报|签|录) [了|过|的] [的] (几单|哪些单|哪些|什么单|单|单子)",
        "我 {period} [都] (签|成交|记|开) 了 (哪些|几单|什么)",
        "{person} [的] [{period}] [的] (成交明细|单子|成交记录|订单) [{period}] [有哪些]",
        "{person} {period} [都] (签|成交|记|开) 了 (哪些|几单|什么)",
        "[<看>] {team=<团队>} [的] [{period}] [的] (成交明细|单子|成交记录|订单) [有哪些]",
        "{team=<团队>} [{period}] [都] (签|成交|记|开) 了 (哪些|几单)",
        "{period} [都] (签|成交|开) 了 (哪些|几单|几个单) [单|单子|客户]",
        "[<看>] {period} [的] {team=战报|喜报|成交战报}",
        "{period} {refunded=退了} (几单|哪些|哪几单)",
        "[{period}] {amount} 以上 的 (单子|单|成交|订单) [{period}] [列一下|有哪些]",
        "{customer} [的] (那单|这单|那笔) [是] (多少|多少钱|怎么样了|什么情况)",
        "<看> {customer} [的] (那单|这单|那笔)",
        "{customer} [那单|那笔] [{logged:amount}] [我] [有没有|是不是|已经] (记|报|录|登记) [过] (了吗|了没|了没有|过吗|没有|没|吗)",
        "[我] (记|报|录|登记) [过|了] {customer} [那单|那笔] [{logged:amount}] [了] (吗|没有|没|没啊)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Wins, Place = 140)]
internal sealed class ShowWins(WinLists lists, WinFinder finder, WinFiles files) : ICommand<ShowWins.Input>
{
    /// <summary>Shows a page of a list.</summary>
    public const string ListVerb = "win/list";

    /// <summary>Opens the form that narrows a list.</summary>
    public const string FilterVerb = "win/filter";

    internal sealed record Input(
        PersonSlot? Person, PeriodSlot? Period, CustomerSlot? Customer, AmountSlot? Amount, bool Team, bool Refunded,
        AmountSlot? Logged = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (input is { Customer: not null, Period: null })
            return await OneAsync(input, turn, ct);
        // What a manager asks of nobody in particular is asked of the team.
        var isOfNobody = input is { Person: null, Team: false } && (input.Amount is not null || input.Refunded || !SaysMine(turn));
        var team = input.Team || (isOfNobody && turn.Actor.Is(Roles.Manager));
        var (filter, refusal) = await lists.FilterOfAsync(turn, input.Person, team, input.Period, ct);
        if (filter is null)
            return refusal!;
        if (input.Amount is not null and not AmountSlot.Clear)
            return Reply.Say(Texts.Of<ShowWins>(turn.Language).With("List_AmountUnclear", Typed.Line(input.Amount.Typed)));
        filter = filter with
        {
            Above = (input.Amount as AmountSlot.Clear)?.Value,
            Pick = input.Refunded ? WinPick.Refunded : WinPick.Live,
            Customer = input.Customer?.Name ?? "",
        };
        return await lists.ShowAsync(turn, filter, 0, ct);
    }

    private async Task<Reply> OneAsync(Input input, Turn turn, CancellationToken ct) =>
        await finder.FindAsync(turn, null, input.Customer, input.Person, _ => true, (WinCard.Verb, []), ct) switch
        {
            WinMeant.One one => files.Show(turn, one.File),
            WinMeant.Unclear unclear => unclear.Answer,
            _ => WinFiles.Gone(turn),
        };

    private static bool SaysMine(Turn turn)
    {
        var text = Folded.Of(turn.Text);
        for (var i = 0; i < text.Count; i++)
            if (text.TextOf(i) is "我" or "my" or "i")
                return true;
        return false;
    }
}

/// <summary>Shows a page, or what the filter form asked for.</summary>
[Form(ShowWins.ListVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class ShowWinList(WinLists lists) : IForm<ShowWinList.Fields>
{
    internal sealed record Fields(
        [Carried] string Who, string? Period, string? Stage, string? Customer, string? Tag, string? Pick, string? Above, int Page = 0);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        WinFilter.Of(turn, fields.Who, fields.Period, fields.Stage, fields.Customer, fields.Tag, fields.Pick, fields.Above) is { } filter
            ? await lists.ShowAsync(turn, filter, fields.Page, ct)
            : Reply.Say(Texts.Of<ShowWins>(turn.Language)["List_NoPeriod"]);
}
