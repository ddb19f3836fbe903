using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>
/// Logs a win in one line, what stands beside amount and customer in any order; what is missing is asked on a form that
/// keeps what was typed, what was guessed on a preview.
/// </summary>
[Command(
    "win/log",
    English =
    [
        "[<log>] [a|my|another|the] [new] (win|deal|sale)",
        "win {customer}",
        "<log> {amount}",
        "[{lead:details}] win [{before:details}] [of] {amount} [{between:details}] [with|from|at|for] [{customer}] "
            + "[{details}]",
        "[{lead:details}] win [{before:details}] {customer} [{between:details}] [for|at|worth] {amount} [{details}]",
        "[{lead:details}] <log> [a|my|another] [new] [win|deal|sale] [of|for|worth] {amount} [{between:details}] "
            + "[with|from|at|for] {customer} [{details}]",
        "[{lead:details}] <log> [a|my|another] [new] [win|deal|sale] [with|from|at] {customer} [{between:details}] "
            + "[for|at|worth] {amount} [{details}]",
        "[{lead:details}] <won> [a|an|another|the] [new] [{before:details}] [win|deal|order|contract|po] [with|from|at] {customer} [deal] [{between:details}] "
            + "[for|at|worth|with] {amount} [{details}]",
        "[{lead:details}] <won> {amount} [{between:details}] [with|from|at|to] {customer} [{details}]",
        "[{lead:details}] <log> [a|my|another|the] [new] {amount} (win|deal|sale) [with|from|at|for] {customer} [{details}]",
        "<won> [a] [deal] [with] {customer} [{details}]",
        "{customer} [has|have|is|just] [finally|now|already] {stage:basis} [for|at|with|us] {amount} [{details}]",
        "{customer} [has|have|just] (signed|closed) (the|a|our|their) [new] (contract|deal|order|agreement|renewal) [for|at|of|worth] {amount} [{details}]",
        "{customer} {amount} {stage:basis} [{details}]",
        "{amount} [with|from|at] {customer} {stage:basis} [{details}]",
        "{stage:basis} [in] [from|by|with] {customer} [of|for] {amount} [{details}]",
        "{customer} [has|have] {renewal=renewed|extended} [for|at|with] {amount} [{details}]",
        "[{lead:details}] <won> {several:number} [new|more] (deals|orders|wins|sales|contracts) [{details}]",
        "{bare=upsell|upsold|expansion|cross sell|add on} [at|with|from|to] {customer} [of|for] {amount} [{details}]",
        "put me down for {amount} [with|from|at] {customer} [{details}]",
        // Without a word that says it was won, the person is asked first.
        "{bare=|} [{lead:details}] {amount:money} [{between:details}] [with|from|at] {customer} [{details}]",
        "{bare=|} [{lead:details}] {customer} [{between:details}] {amount:money} [{details}]",
        "{customer} {bare=sign|signs} [for|at|with|us] {amount} [{details}]",
    ],
    Chinese =
    [
        "[<记>] [我的] (一单|单|业绩登记|成交登记|一笔)",
        "(记业绩|录业绩|登记业绩|报业绩|记成交|登记成交|报单|记单|录单|开单|成交|录个业绩)",
        "[{lead:details}] <记单> {amount} [{details}]",
        "[{lead:details}] <记单> [{before:details}] {customer} [{between:details}] [的] [{amount}] [{details}]",
        "[{lead:details}] <记单> [{before:details}] {amount} [{between:details}] [的] {customer} [{details}]",
        "[{lead:details}] <签单> [{new=新客户|新客}] {customer} [{between:details}] [的] {amount} [{details}]",
        "[{lead:details}] <签单> [{before:details}] {amount} [{between:details}] [的] {customer} [{details}]",
        "[{lead:details}] [我] [刚|刚刚|今天] (到|去|在) {customer} [那里|那边] (签了|签下了|签下|拿下了|谈下了|谈成了) [一单|个单] {amount} [{details}]",
        "[{lead:details}] <签单> [{new=新客户|新客}] {customer}",
        // 完 and 好 may as well begin a name (完美, 好利来), so the person is asked first.
        "[{lead:details}] [我] [刚|刚刚|又|今天|终于] {bare=签完|签好|签定|签妥|谈完|谈好|谈妥|签的} [了] {customer} [{between:details}] [的] {amount} "
            + "[{details}]",
        "[{lead:details}] [我] [又] [刚|刚刚|今天] (签|成交|拿下|开|谈下|谈成) 了 {several:number} (单|个大单|个单子|笔|个客户)",
        "[{lead:details}] [我] [又] [刚|刚刚|今天] (签|成交|拿下|开|谈下|谈成) (了|了大单|了新单)",
        "{customer} [的] {stage:basis} [了] {amount} [{details}]",
        "{customer} [的|那单|这单|那笔] {amount} (到手|搞定|拿下|签下来|签下|签好|签完|谈下|谈成|谈妥|成交|成了) [了|啦] [{details}]",
        "客户 {customer} [成交|签约|合同] (金额|总额|价格) {amount} [{details}]",
        "[{lead:details}] <签单> [{before:details}] {customer} [{between:details}] [的] (金额|总额|总价|合同额|合同金额|一共|总共) {amount} [{details}]",
        "[{lead:details}] <签单> {amount} [{details}]",
        "[{lead:details}] <签单> [个] {amount} 的 (单|单子|大单|合同|订单) [{customer}] [{details}]",
        "{customer} {bare=签} {amount} [{details}]",
        "{customer} {amount} {stage:basis} [{details}]",
        "{amount} {customer} {stage:basis} [{details}]",
        "{customer} (那单|这单) {amount} {stage:basis} [了] [{details}]",
        "[刚|刚刚|今天] 收到 [了] {customer} [的] {stage:basis} {amount} [{details}]",
        "{customer} {receipt=那单|那笔} {stage:basis} [了] {amount} [{details}]",
        "[老客户|老客] {customer} {renewal=续费|续签|续约|续单|加购|增购|追加|复购} [了] {amount} [{details}]",
        "(和|跟|与) {partner:person} (合签|一起签|合作签|一起谈|合单) [的|了] {customer} {amount} [{details}]",
        "{referred=老客户介绍的|老客户转介绍的|转介绍|老客户转介绍|朋友介绍的|老客户介绍|介绍来的} {customer} {amount} [{details}]",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    Listed = true,
    Refuses = Hedge.All)]
[Help(HelpGroup.Log, Place = 20, Button = ProgressVerbs.LogWin)]
internal sealed class LogWin(WinLogging logging, MemberStore members, LogReceipt receipts, TurnMaker turns)
    : ICommand<LogWin.Input>, IHedged
{
    internal sealed record Input(
        AmountSlot? Amount,
        CustomerSlot? Customer,
        BasisSlot? Stage,
        WinDetails? Lead,
        WinDetails? Before,
        WinDetails? Between,
        WinDetails? Details,
        PersonSlot? Partner,
        bool New,
        bool Renewal,
        bool Referred,
        bool Receipt,
        bool Bare,
        NumberSlot? Several = null)
    {
        /// <summary>Whatever was said beside amount and customer, wherever it stood.</summary>
        public WinDetails All => (Lead ?? WinDetails.None).And(Before).And(Between).And(Details);

        /// <summary>True when the words say that money came in, which most often was won before.</summary>
        public bool IsMoneyIn => Receipt || (Stage ?? All.Stage) is { Stage: "collected" };

        /// <summary>True when no word says that it was won: it may be anything.</summary>
        public bool IsBare => Bare && !All.SaysWon;
    }

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => RunAsync(input, null, turn, ct);

    /// <param name="whose">Whose win it is, when somebody else's was named.</param>
    public async Task<Reply> RunAsync(Input input, PersonSlot? whose, Turn turn, CancellationToken ct)
    {
        // "Initech paid 6k": where a win of theirs waits for money, this is it.
        if (input.IsMoneyIn && input.Customer is not null && await ReceiptAsync(input, turn, ct) is { } received)
            return received;
        return await logging.LogAsync(turn, await DraftAsync(input, whose, turn, ct), ct);
    }

    /// <summary>As if it had been guessed: nothing is logged before somebody has looked at it.</summary>
    public async Task<Reply> AskAsync(Input input, Turn turn, CancellationToken ct) =>
        await logging.LogAsync(turn, await DraftAsync(input, null, turn, ct) with { IsGuessed = true }, ct);

    private async Task<WinDraft> DraftAsync(Input input, PersonSlot? whose, Turn turn, CancellationToken ct) =>
        SaidWin.Read(input, whose, turn, await members.NamesAsync(turn.Scope, ct));

    /// <summary>
    /// What lies ahead is kept on the form, with the reason why it isn't logged; of what isn't there yet in another way,
    /// the usual answer says so.
    /// </summary>
    public async Task<Reply?> AnswerHedgedAsync(object input, Hedge hedge, Turn turn, CancellationToken ct)
    {
        if (input is not Input { Amount: not null } said)
            return null;
        var text = Folded.Of(turn.Text);
        if (hedge == Hedge.Negation && Unlogged.IsForbidden(text))
            return Reply.Say(Texts.Of<LogWin>(turn.Language)["LeftUnlogged"]);
        if (hedge == Hedge.Negation && Unlogged.IsForgotten(text))
            return await AskAsync(said, turn, ct);
        if (hedge != Hedge.Future)
            return null;
        var draft = await DraftAsync(said, null, turn, ct);
        return await logging.LogAsync(
            turn, draft with { Complaint = Texts.Of<LogWin>(turn.Language)["LiesAhead"], ComplaintAt = WinForm.Day }, ct);
    }

    /// <summary>Null when no win of that customer waits for money. A win is nobody's business in a channel.</summary>
    private async Task<Reply?> ReceiptAsync(Input input, Turn turn, CancellationToken ct)
    {
        var isPrivate = turn.Where == ConversationKind.Personal;
        if ((isPrivate ? turn : await turns.InPrivateAsync(turn, ct)) is not { } own)
            return null;
        var answer = await receipts.TryAsync(new LogReceipt.Input(input.Amount, input.Customer, input.All.On), own, ct);
        return answer is null || isPrivate ? answer : Reply.Privately(Texts.For(typeof(Desk), turn.Language)["Aside"], answer);
    }
}
