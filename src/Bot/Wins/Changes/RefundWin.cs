using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>
/// Notes money that went back under a win. It counts in the period in which it happens; on an old deal, or when its
/// seller has left, it goes to the team's line (handbook, chapter 5).
/// </summary>
[Command(
    Verb,
    English =
    [
        "(refund|refunded) {amount} (to|for|from) {customer} [because|since|reason] [{reason:text}]",
        "[<log>] [a] refund [of] {amount} (to|for|from) {customer}",
        "(refund|refunded) {customer} {amount:money} [because|since|reason|for] [{reason:text}]",
        "(refund|refunded) {amount:money} {customer} [because|since|reason] [{reason:text}]",
        "{customer} (got|had) [a] refund of {amount}",
        "{customer} (was refunded|got refunded|refunded) {amount}",
        "[<log>] [a] refund [to|for|from] [{customer}]",
    ],
    Chinese =
    [
        "{customer} (退了|退款|退款了|退货|退货了) {amount} [因为|原因|原因是] [{reason:text}]",
        "{customer} [全] (退货了|退款了|退单了|退货|全退了)",
        "给 {customer} (退了|退款|退) {amount}",
        "<记> [一笔] 退款 [{customer}] [{amount}]",
        "退款 {customer} {amount}",
        "(退款|登记退款)",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.All & ~Hedge.Negation)]
[Help(HelpGroup.Wins, Place = 180)]
internal sealed class RefundWin(WinFinder finder, CardSigner signer) : ICommand<RefundWin.Input>
{
    public const string Verb = "win/refund";
    public const string FormVerb = "win/refund-form";

    internal sealed record Input(AmountSlot? Amount, CustomerSlot? Customer, TextSlot? Reason, [Carried] string? Root = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var meant = await finder.FindAsync(
            turn, input.Root, input.Customer, null, sheet => sheet.Refunded < sheet.Facts.Worth.WithTax,
            (Verb, [(WinActionForm.Amount, input.Amount?.Typed ?? ""), (WinActionForm.Reason, input.Reason?.Text ?? "")]), ct);
        if (!meant.TryGet(out var file, out var unclear))
            return unclear;
        if (!file.May(WinRight.Change))
            return WinFiles.NotYours(turn);
        var card = Form(turn, file, FormDraft.Said(
            (WinActionForm.Amount, input.Amount?.Typed), (WinActionForm.Reason, input.Reason?.Text)));
        return turn.Draw(card);
    }

    public Card Form(Turn turn, WinFile file, FormDraft draft)
    {
        var texts = Texts.Of<RefundWin>(turn.Language);
        return WinActionForm.Draw(
            turn, file, signer,
            new FormView
            {
                Title = texts["RefundWin_Title"],
                Hint = texts["Refund_Hint"],
                Fields =
                [
                    WinActionForm.AskAmount(draft, texts), WinActionForm.AskDay(draft, turn.Today, texts),
                    WinActionForm.AskReason(draft, texts),
                ],
                Verb = FormVerb,
                Save = texts["Refund_Save"],
                IsDestructive = true,
            });
    }
}

/// <summary>Takes the refund form.</summary>
[Form(RefundWin.FormVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitRefund(WinFiles files, WinStore wins, MemberStore members, RefundWin refunds) : WinDeedForm<SubmitRefund.Fields>(files)
{
    internal sealed record Fields([Carried] string Root, AmountSlot Amount, DateOnly Day, string Reason) : IAboutWin;

    protected override WinRight Right => WinRight.Change;

    protected override async Task<Reply> DoAsync(Fields fields, Turn turn, WinFile file, CancellationToken ct)
    {
        var amount = (AmountSlot.Clear)fields.Amount;
        var typed = FormDraft.Said(
            (WinActionForm.Amount, amount.Typed), (WinActionForm.Day, WinActionForm.DayOf(fields.Day)), (WinActionForm.Reason, fields.Reason));
        if (amount.Currency is { } named && named != file.Sheet.Facts.Currency)
            return Reply.Redraw(refunds.Form(turn, file, typed.With(
                WinActionForm.Amount, WinWords.Of(new OtherCurrency(named, file.Sheet.Facts.Currency), turn))));
        var againstTeam = await GoesToTeamAsync(turn, file, fields.Day, ct);
        var end = await wins.FollowAsync(
            turn,
            new Deed(RefundWin.Verb, FormattableString.Invariant($"{fields.Root} {amount.Value} {fields.Day:O} {fields.Reason}"))
            {
                Reason = fields.Reason,
            },
            file.Dossier,
            WinFiles.AsSeen(file.Sheet.Version, dossier =>
                [new LedgerPen(turn).Refunded(dossier, amount.Value, fields.Day, fields.Reason, againstTeam)]),
            ct);
        if (Again(turn, file, end, typed, FieldOf) is { } again)
            return again;
        var done = Texts.Of<RefundWin>(turn.Language).With(
            againstTeam ? "Refund_DoneForTeam" : "Refund_Done", WinFiles.AmountOf(turn, amount.Value, file),
            Typed.Line(file.Sheet.Facts.Customer.Value));
        return await Files.AnswerAsync(turn, end, file.Sheet.Root, done, ct);
    }

    protected override Card Draw(Turn turn, WinFile file, FormDraft draft) => refunds.Form(turn, file, draft);

    private static string FieldOf(Domain.Refusal why) =>
        why is WinRefusal.InTheFuture or WinRefusal.BeforeTheWin or WinRefusal.PeriodClosed ? WinActionForm.Day : WinActionForm.Amount;

    /// <summary>Older than six months, or somebody credited has left.</summary>
    private async Task<bool> GoesToTeamAsync(Turn turn, WinFile file, DateOnly day, CancellationToken ct)
    {
        if (RefundRule.IsOld(file.Sheet.Facts, day))
            return true;
        foreach (var credit in file.Sheet.Facts.Credits.Where(credit => credit.Member != turn.Sender.Id))
            if ((await members.ReadAsync(turn.Scope, credit.Member, ct)).Actor.HasLeft)
                return true;
        return false;
    }
}
