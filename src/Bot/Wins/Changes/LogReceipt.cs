using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>Notes money that came in under a win (回款): in a line, when it is clear which win, or on a form.</summary>
[Command(
    Verb,
    English =
    [
        "received {amount} from {customer} [on] [{on:date}]",
        "[we|i] (received|got|collected) {amount:money} from {customer} [on] [{on:date}]",
        "{customer} (paid|has paid|transferred|wired) [us] {amount:money} more [on] [{on:date}]",
        "(log|note|add|record|enter) [a] (receipt|payment|instalment|installment) [of] {amount} [from|for|by] {customer} [on] [{on:date}]",
        "(receipt|payment|instalment|installment) [of] {amount} [from|for|by] {customer} [on] [{on:date}]",
        "(log|note|add|record|enter) [a|the] (receipt|payment|money received) [from|for|by] [{customer}]",
        "receipt [from|for] [{customer}]",
        "{customer} (paid|has paid|transferred|wired) [us] [the] (rest|balance|remainder|remaining amount|final instalment)",
        // How much that is, they say on the form.
        "{customer} (paid|has paid|have paid|transferred|wired) [us] (half|half of it|a part|part of it|some of it|a bit|the first half|the other half)",
    ],
    Chinese =
    [
        "[<记>] {customer} [今天|昨天] 回款 [了] {amount} [{on:date}]",
        "[<记>] {customer} {on:date} 回款 [了] {amount}",
        "{on:date} [收到] {customer} [的] 回款 {amount}",
        "[今天|刚刚|刚] 收到 {customer} [的] (回款|尾款|货款|款|打款) {amount} [{on:date}]",
        "{customer} (又回|又付|又打|再付) [了] [一笔] {amount} [{on:date}]",
        "{customer} (打款|汇款|转账|来款|打了款|又打款) [了] {amount} [{on:date}] [到的|到账|到账的|打的|到]",
        "{customer} [的] (尾款|余款|剩下的款|剩下的钱) (到了|到账|到账了|付了|打了|回了|结了|收到了|已到)",
        "{customer} [的] (全款|款|款项|全部款|钱) (到了|到账|到账了|付了|付清了|付清|打了|回了|结了|结清了|全到了|都到了)",
        "{customer} (付|打|回|结|给|转) 了 (一半|一半的款|一半款|一部分|部分款|一部分款|另一半)",
        "{customer} 回 了 {amount:money} [{on:date}]",
        "<记> [一笔|一下] 回款 [{customer}] [{amount}]",
        "回款 {customer} {amount} [{on:date}]",
        "(记回款|登记回款|录回款|回款登记)",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.All)]
[Help(HelpGroup.Wins, Place = 160)]
internal sealed class LogReceipt(WinFinder finder, WinFiles files, WinStore wins, CardSigner signer) : ICommand<LogReceipt.Input>
{
    public const string Verb = "win/receipt";
    public const string FormVerb = "win/receipt-form";

    internal sealed record Input(
        AmountSlot? Amount, CustomerSlot? Customer, DateSlot? On, [Carried] string? Root = null, [Carried] string? Day = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var meant = await FindAsync(input, turn, ct);
        return meant.TryGet(out var file, out var unclear) ? await NoteAsync(file, input, turn, ct) : unclear;
    }

    /// <summary>The same, where the words may mean something else: null when no win waits for that money.</summary>
    public async Task<Reply?> TryAsync(Input input, Turn turn, CancellationToken ct)
    {
        var meant = await FindAsync(input, turn, ct);
        if (meant is WinMeant.Unclear { IsNone: true })
            return null;
        return meant.TryGet(out var file, out var unclear) ? await NoteAsync(file, input, turn, ct) : unclear;
    }

    private Task<WinMeant> FindAsync(Input input, Turn turn, CancellationToken ct) => finder.FindAsync(
        turn, input.Root, input.Customer, null, sheet => sheet.Outstanding > 0,
        (Verb, [(WinActionForm.Amount, input.Amount?.Typed ?? ""), (WinActionForm.Day, DayOf(input, turn) ?? "")]), ct);

    private static string? DayOf(Input input, Turn turn) => input.Day
        ?? (input.On?.Resolve(turn.Today, Lean.Past) is [var only] ? WinActionForm.DayOf(only) : null);

    private async Task<Reply> NoteAsync(WinFile file, Input input, Turn turn, CancellationToken ct)
    {
        var day = DayOf(input, turn);
        if (!file.May(WinRight.Change))
            return WinFiles.NotYours(turn);
        // A press on the card opens the form; a line that says everything is written at once.
        var isWhole = input is { Amount: AmountSlot.Clear { Value: > 0 } } && (input.On is null || day is not null);
        if (isWhole && ((AmountSlot.Clear)input.Amount!).Value <= file.Sheet.Outstanding)
        {
            var on = day is null ? turn.Today : DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
            return await TakeAsync(turn, file, (AmountSlot.Clear)input.Amount, on, ct);
        }

        var draft = FormDraft.Said((WinActionForm.Amount, input.Amount?.Typed), (WinActionForm.Day, day));
        var card = Form(turn, file, isWhole ? draft.With(WinActionForm.Amount, TooMuch(turn, file)) : draft);
        return turn.Draw(card);
    }

    /// <summary>Writes it, decided on the win as it stands now.</summary>
    public async Task<Reply> TakeAsync(
        Turn turn, WinFile file, AmountSlot.Clear amount, DateOnly on, CancellationToken ct)
    {
        var texts = Texts.Of<LogReceipt>(turn.Language);
        var currency = file.Sheet.Facts.Currency;
        var typed = FormDraft.Said((WinActionForm.Amount, amount.Typed), (WinActionForm.Day, WinActionForm.DayOf(on)));
        if (amount.Currency is { } named && named != currency)
            return Reply.Redraw(Form(turn, file, typed.With(
                WinActionForm.Amount, WinWords.Of(new OtherCurrency(named, currency), turn))));
        Decision decide = dossier => (LedgerEntry.Follower[])[new LedgerPen(turn).Received(dossier, amount.Value, on)];
        var deed = new Deed(Verb, FormattableString.Invariant($"{file.Sheet.Root} {amount.Value} {on:O}"));
        var end = await wins.FollowAsync(turn, deed, file.Dossier, decide, ct);
        if (end is LedgerEnd.Refused { Why: not WinChanged } refused)
            return Reply.Redraw(Form(turn, file, typed.With(
                refused.Why is WinRefusal.InTheFuture ? WinActionForm.Day : WinActionForm.Amount, WinWords.Of(refused.Why, turn))));
        var done = texts.With(
            "Receipt_Done", WinFiles.AmountOf(turn, amount.Value, file), Typed.Line(file.Sheet.Facts.Customer.Value));
        return await files.AnswerAsync(turn, end, file.Sheet.Root, done, ct);
    }

    public Card Form(Turn turn, WinFile file, FormDraft draft)
    {
        var texts = Texts.Of<LogReceipt>(turn.Language);
        return WinActionForm.Draw(
            turn, file, signer,
            new FormView
            {
                Title = texts["LogReceipt_Title"],
                Hint = file.Sheet.Outstanding > 0
                    ? texts.With("Receipt_Open", WinFiles.AmountOf(turn, file.Sheet.Outstanding, file)) : null,
                Fields = [WinActionForm.AskAmount(draft, texts), WinActionForm.AskDay(draft, turn.Today, texts)],
                Verb = FormVerb,
                Save = texts["Receipt_Save"],
            });
    }

    private static string TooMuch(Turn turn, WinFile file) => Texts.Of<LogReceipt>(turn.Language).With(
        "Receipt_TooMuch", WinFiles.AmountOf(turn, file.Sheet.Outstanding, file));
}

/// <summary>Takes the receipt form.</summary>
[Form(LogReceipt.FormVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitReceipt(WinFiles files, LogReceipt receipts) : WinDeedForm<SubmitReceipt.Fields>(files)
{
    internal sealed record Fields([Carried] string Root, AmountSlot Amount, DateOnly Day) : IAboutWin;

    protected override WinRight Right => WinRight.Change;

    protected override Task<Reply> DoAsync(Fields fields, Turn turn, WinFile file, CancellationToken ct) =>
        receipts.TakeAsync(turn, file, (AmountSlot.Clear)fields.Amount, fields.Day, ct);

    protected override Card Draw(Turn turn, WinFile file, FormDraft draft) => receipts.Form(turn, file, draft);
}
