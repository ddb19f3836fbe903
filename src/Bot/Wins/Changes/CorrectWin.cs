using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>
/// Corrects a win on a form that holds what is known and what was said: "that was 15k not 12k". The words become the
/// reason; nothing is written before the press.
/// </summary>
[Command(
    Verb,
    English =
    [
        "[oops] that (was|is) {amount} not {wrong:amount}",
        "[oops|sorry|no|wait|no wait|my bad] (it|that) (was|should be|should have been) [actually|really] {amount:money} [actually]",
        "[actually] (it|that) was [actually] {on:date} [actually]",
        "no [it is|it was] {to:customer} not {other:customer}",
        "[oops|sorry|no|wait|no wait] (actually|i meant|meant|i mean|make it|make that|it should be|that should be|change it to|change that to) "
            + "{amount} [not {wrong:amount}]",
        "(change|correct|fix|edit|update) [my|the] last (win|entry|deal|one) to {amount}",
        "[oops] (wrong amount|the amount is wrong|amount is wrong) [it is|it was|should be] [{amount}] [not {wrong:amount}]",
        "[oops] (wrong customer|the customer is wrong) [it is|it was|should be] [{to:customer}]",
        "[oops] wrong date [it is|it was|should be] [{on:date}]",
        "(change|correct|set|fix) [the] date to {on:date}",
        "(change|correct|fix) {person} is {customer} [deal|win] to {amount}",
        "(change|correct|fix) [my|the] {customer} (deal|win|entry) to {amount}",
        "(change|correct|fix) [my|the] {customer} to {amount:money}",
        "(correct|fix) [my|the] {customer} amount [to] {amount:money}",
        "{customer} (was|is) {amount:money} not {wrong:amount}",
        "[the|my] {customer} [deal|win|entry|order] (should be|should have been|ought to be|is actually|was actually) {amount:money} "
            + "[and] [not {wrong:amount}]",
        "[the|my] {customer} (deal|win|entry|order) (is|was) {amount:money} not {wrong:amount}",
        "(rename|relabel) [the] [customer] {customer} (to|as|into) {to:customer}",
        "(change|correct|fix|edit|set) [the] customer [name] (of|on|for) [the|my] {customer} [deal|win] to {to:customer}",
        "(change|correct|fix|edit|set) [the] customer [name] to {to:customer}",
        "[the] customer [name] should be {to:customer} [not {other:customer}]",
        "(correct|fix|edit) [my|the] [last] (win|entry|deal|one)",
        "(correct|fix|edit) [my|the] {customer} (win|entry|deal)",
        "[oops] (that|the last one|my last entry|my last win) (was|is) wrong",
    ],
    Chinese =
    [
        "[哎呀] (刚才|刚刚|上) [的] (那单|那笔|那条|一单) (记|写|录|填|报) 错 [了]",
        "[金额|数字|数] (错|写错|记错|填错|录错|打错|说错|输错) 了 [是|应该是|应为] {amount} [不是 {wrong:amount}]",
        "[金额] (改成|改为|更正为|应该是|应为) {amount}",
        "(刚才|刚刚|上) [的] (那单|那笔|那条|一单|一笔) [的] [金额|数字] (改成|改为|更正为|应该是|应为) {amount}",
        "(金额|数字|日期|客户) (错|写错|记错|填错|录错) [了]",
        "客户 (错|写错|记错|填错|录错) 了 [是|应该是] {to:customer} [不是 {other:customer}]",
        "日期 [是|改成|改为|改到|应该是] {on:date}",
        "[金额|数字] 不是 {wrong:amount} [是|而是|应该是] {amount}",
        "{person} 的 {customer} [那单|的单] (改成|改为|更正为) {amount}",
        "{customer} [的] (那单|这单|单子|那笔) [的] [金额|数字] (改成|改为|更正为|应该是|应为|应当是) {amount} [不是|而不是] [{wrong:amount}]",
        "{customer} [的] [金额|数字] (应该是|应为|应当是|应该) {amount:money} [不是|而不是] [{wrong:amount}]",
        "{customer} [的] [金额|数字] 是 {amount:money} (不是|而不是) {wrong:amount}",
        "把 {customer} [的] [那单|这单|那笔] [的] [金额|数字] (改成|改为|更正为) {amount:money}",
        "把 [客户] {customer} (改名为|改名成|改名叫|更名为|改成|改为) [客户] {to:customer}",
        "[把] [{customer}] [的] [那单|这单|那笔] [的] (客户名|客户名称|客户名字|客户) (改成|改为|更正为|改名为|应该是|应为) {to:customer}",
        "(更正|改一下) [{customer}] [的] [那单|这单|单子|成交]",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.Condition | Hedge.Hearsay)]
[Help(HelpGroup.Wins, Place = 150)]
internal sealed class CorrectWin(WinFinder finder, WinFiles files, CardSigner signer) : ICommand<CorrectWin.Input>
{
    public const string Verb = "win/correct";
    public const string FormVerb = "win/correct-form";

    private const int MostReason = 300;

    /// <param name="Customer">Which win is meant.</param>
    /// <param name="To">What the customer should be.</param>
    internal sealed record Input(
        AmountSlot? Amount, AmountSlot? Wrong, CustomerSlot? To, CustomerSlot? Other, DateSlot? On, CustomerSlot? Customer,
        PersonSlot? Person, [Carried] string? Root = null, [Carried] string? Said = null, [Carried] string? Day = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var days = input.On?.Resolve(turn.Today, Lean.Past);
        var day = input.Day ?? (days is [var only] ? WinActionForm.DayOf(only) : null);
        var said = input.Said ?? Glyphs.Clean(turn.Text);
        said = Typed.Shortened(said, MostReason);
        var meant = await FindAsync(turn, input, said, day, sheet => Fits(sheet, input.Wrong), ct);
        // "6k not 5k" where it says 4k: what was meant is plain, what is there is said.
        if (meant is WinMeant.Unclear { IsNone: true } && input.Wrong is not null)
            meant = await FindAsync(turn, input, said, day, _ => true, ct);
        if (!meant.TryGet(out var file, out var unclear))
            return unclear;
        if (!file.May(WinRight.Change))
            return WinFiles.NotYours(turn);
        if (file.Sheet.IsCancelled)
            return files.Show(turn, file, Texts.Of<CorrectWin>(turn.Language)["AlreadyCancelled"]);
        var isBare = input is { Amount: null, To: null } && day is null;
        var card = WinCorrections.Form(
            turn, file,
            FormDraft.Said(
                (WinActionForm.Amount, input.Amount?.Typed), (WinForm.Customer, input.To?.Name), (WinActionForm.Day, day),
                (WinActionForm.Reason, isBare ? null : said)),
            signer, Fits(file.Sheet, input.Wrong) ? null : OtherAmount(turn, file.Sheet, input.Wrong!));
        return turn.Draw(card);
    }

    private Task<WinMeant> FindAsync(Turn turn, Input input, string said, string? day, Func<WinSheet, bool> fits, CancellationToken ct) =>
        finder.FindAsync(
            turn, input.Root, input.Customer ?? input.Other, input.Person, fits,
            (Verb, [(nameof(Input.Amount), input.Amount?.Typed ?? ""), (nameof(Input.To), input.To?.Name ?? ""), (nameof(Input.Said), said),
                (nameof(Input.Day), day ?? "")]), ct);

    private static string OtherAmount(Turn turn, WinSheet sheet, AmountSlot wrong) => Texts.Of<CorrectWin>(turn.Language).With(
        "Correct_OtherAmount", Written.In(turn.Language).Money(sheet.Facts.Worth.WithTax, sheet.Facts.Currency), Typed.Line(wrong.Typed));

    private static bool Fits(WinSheet sheet, AmountSlot? wrong) =>
        wrong is not AmountSlot.Clear { Value: var value } || sheet.Facts.Worth.WithTax == value;
}

/// <summary>Takes the correction form.</summary>
[Form(CorrectWin.FormVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitCorrection(WinFiles files, WinStore wins, CardSigner signer) : WinDeedForm<SubmitCorrection.Fields>(files)
{
    internal sealed record Fields(
        [Carried] string Root, CustomerSlot Customer, AmountSlot Amount, DateOnly Day, string Stage, string? Note, string? Owner,
        string? Partner, string? Part, string Reason) : IAboutWin;

    protected override WinRight Right => WinRight.Change;

    protected override async Task<Reply> DoAsync(Fields fields, Turn turn, WinFile file, CancellationToken ct)
    {
        if (!WinCorrections.Read(turn, file, fields).TryGet(out var facts, out var wrong))
            return Again(turn, file, fields, WinActionForm.Amount, WinWords.Of(wrong, turn));
        var content = string.Create(
            CultureInfo.InvariantCulture,
            $"{fields.Root} {facts.Customer} {facts.Worth.WithTax} {facts.On:O} {facts.Stage} {string.Join(',', facts.Credits)} {facts.Note} {fields.Reason}");
        var end = await wins.FollowAsync(
            turn, new Deed(CorrectWin.Verb, content) { Reason = fields.Reason }, file.Dossier,
            WinFiles.AsSeen(file.Sheet.Version, dossier => WinCorrections.Decide(turn, dossier, facts, fields.Reason)), ct);
        if (end is LedgerEnd.Refused { Why: not WinChanged } refused)
            return Again(turn, file, fields, FieldOf(refused.Why), WinWords.Of(refused.Why, turn));
        var done = Texts.Of<CorrectWin>(turn.Language).With("Correct_Done", WinFiles.LineOf(turn, facts));
        return await Files.AnswerAsync(turn, end, file.Sheet.Root, done, ct);
    }

    protected override Card Draw(Turn turn, WinFile file, FormDraft draft) => WinCorrections.Form(turn, file, draft, signer);

    private Reply Again(Turn turn, WinFile file, Fields fields, string field, string complaint)
    {
        var draft = FormDraft.Said(
            (WinForm.Customer, fields.Customer.Name), (WinActionForm.Amount, fields.Amount.Typed),
            (WinActionForm.Day, WinActionForm.DayOf(fields.Day)), (WinActionForm.Stage, fields.Stage), (WinForm.Note, fields.Note),
            (WinCorrections.Owner, fields.Owner), (WinCorrections.Partner, fields.Partner), (WinCorrections.Part, fields.Part),
            (WinActionForm.Reason, fields.Reason));
        return Reply.Redraw(WinCorrections.Form(turn, file, draft.With(field, complaint), signer));
    }

    private static string FieldOf(Domain.Refusal refusal) => refusal switch
    {
        WinRefusal.InTheFuture or WinRefusal.PeriodClosed => WinActionForm.Day,
        WinRefusal.CreditsNotWhole or WinRefusal.CreditedTwice or WinRefusal.TooManyCredited => WinCorrections.Part,
        WinRefusal.ReasonMissing => WinActionForm.Reason,
        _ => WinActionForm.Amount,
    };
}
