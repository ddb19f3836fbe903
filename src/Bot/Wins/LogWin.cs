using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Wins;

/// <summary>Logs a win in one line; what is missing or was guessed is asked on a form that keeps what was typed.</summary>
[Command(
    "win/log",
    English =
    [
        "[<log>] [a|my|another|the] [new] (win|deal|sale)",
        "win {customer}",
        "<log> {amount}",
        "win [of] {amount} [with|from|at] [{customer}] <win tail>",
        "win {customer} [for|at|worth] {amount} <win tail>",
        "<log> [a|my|another] [new] [win|deal|sale] [of|for|worth] {amount} [with|from|at] {customer} <win tail>",
        "<log> [a|my|another] [new] [win|deal|sale] [with|from|at] {customer} [for|at|worth] {amount} <win tail>",
        "<won> [a|another|the] [new] [win|deal] [with|from|at] {customer} [deal] [for|at|worth|with] {amount} <win tail>",
        "<won> {amount} [with|from|at] {customer} <win tail>",
        "<won> [a] [deal] [with] {customer} <win tail>",
        "{customer} [has|have|is|just] {stage:basis} [for|at|with|us] {amount} <win tail>",
        "{customer} {amount} {stage:basis} <win tail>",
        "{amount} [with|from|at] {customer} {stage:basis} <win tail>",
        "{stage:basis} [in] [from|by|with] {customer} [of|for] {amount} <win tail>",
        "{customer} [has|have] {renewal=renewed|extended} [for|at|with] {amount} <win tail>",
        "put me down for {amount} [with|from|at] {customer} <win tail>",
        // Without a word that says it was won, the form is shown and the person presses.
        "{bare=|} {amount:money} [with|from|at] {customer}",
        "{bare=|} {customer} {amount:money}",
    ],
    Chinese =
    [
        "[<记>] [我的] (一单|单|业绩登记|成交登记|一笔)",
        "(记业绩|录业绩|登记业绩|报业绩|记成交|登记成交|报单|记单|录单|开单|成交|录个业绩)",
        "<记单> {amount} [<单尾>]",
        "<记单> {customer} [{amount}] [<单尾>]",
        "<记单> {customer} [的] {amount} <单尾>",
        "<记单> {amount} [的] {customer} <单尾>",
        "<签单> [{new=新客户|新客}] {customer} {amount} <单尾>",
        "<签单> {amount} [的] {customer} <单尾>",
        "<签单> [{new=新客户|新客}] {customer}",
        "{customer} [的] {stage:basis} [了] {amount} <单尾>",
        "{customer} {amount} {stage:basis} <单尾>",
        "{amount} {customer} {stage:basis} <单尾>",
        "{customer} {receipt=那单|那笔} {stage:basis} [了] {amount} <单尾>",
        "{customer} {renewal=续费|续签|续约|续单} [了] {amount} <单尾>",
        "(和|跟|与) {partner:person} (合签|一起签|合作签|一起谈|合单) [的|了] {customer} {amount} <单尾>",
        "{referred=老客户介绍的|老客户转介绍的|转介绍|老客户转介绍|朋友介绍的|老客户介绍|介绍来的} {customer} {amount} <单尾>",
        "{bare=|} {customer} {amount:money}",
        "{bare=|} {amount:money} {customer}",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    Listed = true,
    Refuses = Hedge.All)]
internal sealed class LogWin(WinLogging logging, MemberStore members, CardSigner signer) : ICommand<LogWin.Input>
{
    internal sealed record Input(
        AmountSlot? Amount,
        CustomerSlot? Customer,
        BasisSlot? Stage,
        DateSlot? On,
        PersonSlot? Partner,
        ShareSlot? Share,
        bool New,
        bool Renewal,
        bool Referred,
        bool Receipt,
        bool Bare);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var draft = Draft(input, turn);
        // "Ben signed 12k" may be a colleague's win; nobody's name is taken for a customer without a look.
        if (draft is { Complaint: null, Customer: { } customer }
            && (await members.NamesAsync(turn.Scope, ct)).Lookup(customer) is [var colleague, ..])
            draft = draft with
            {
                Complaint = Texts.Of<LogWin>(turn.Language).With("CustomerOrColleague", Typed.Line(colleague.Name)),
                ComplaintAt = WinForm.Customer,
            };
        if (draft.Complaint is null && input is { Bare: false, Partner: null, Receipt: false } && draft.IsWhole)
            return await logging.LogAsync(turn, draft, ct);
        return Reply.Show(draft.ToForm(turn, signer));
    }

    /// <summary>What the words say, as far as they go; the complaint names the first thing that is unclear.</summary>
    private static WinDraft Draft(Input input, Turn turn)
    {
        var texts = Texts.Of<LogWin>(turn.Language);
        var days = input.On?.Resolve(turn.Today, Lean.Past);
        return new WinDraft
        {
            Amount = input.Amount,
            Customer = input.Customer?.Name,
            Stage = input.Stage is { Stage: not "collected" } stage ? Topics.StageOf(stage) : null,
            On = days is [var day] ? day : null,
            IsNew = input.New,
            ComplaintAt = input.On is not null && days is not [_] ? WinForm.Day : WinForm.Amount,
            Complaint = input switch
            {
                { Partner: not null } => texts["SplitLater"],
                { Receipt: true } => texts["ReceiptLater"],
                { Amount: AmountSlot.Unclear unclear } => Unclear(unclear, turn, texts),
                { Amount: AmountSlot.Beyond beyond } => texts.With("AmountBeyond", Typed.Line(beyond.Typed)),
                { On: { } on } when days is not [_] => texts.With("DateUnclear", Typed.Line(on.Typed)),
                { Bare: true, Amount: not null } => texts["BareGuess"],
                _ => null,
            },
        };
    }

    private static string Unclear(AmountSlot.Unclear unclear, Turn turn, Texts texts)
    {
        var units = new Units.Money(unclear.Currency ?? turn.Team.Currency);
        var written = Written.In(turn.Language);
        return texts.With(
            "AmountUnclear", Typed.Line(unclear.Typed), written.List([.. unclear.Readings.Select(r => written.Amount(r, units))]));
    }
}
