using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>A manager accepts one win that waits. Where somebody objected, it takes a reason why it stays as it is.</summary>
[Command(
    Verb,
    English =
    [
        "(confirm|verify|approve) {person} is {customer} [deal|win|entry]",
        "(confirm|verify|approve) [the] {customer} (deal|win|entry)",
        "(confirm|verify|approve) {person} is (deal|win|entry)",
        "(confirm|verify|approve) {customer}",
    ],
    Chinese =
    [
        "(确认|核实|通过) {person} 的 {customer} [那单|这单|那笔|单子]",
        "(确认|核实|通过) {customer} [的] (那单|这单|那笔|单子)",
        "(确认|核实|通过) {person} [的] {on:date} [的] (那单|这单|那笔|单子|成交)",
    ],
    Who = Who.Manager,
    Where = Where.Private,
    Refuses = Hedge.All)]
[Help(HelpGroup.Lead, Place = 260)]
internal sealed class ConfirmWin(WinFinder finder, WinFiles files, WinDeciding deciding, CardSigner signer) : ICommand<ConfirmWin.Input>
{
    public const string Verb = "win/confirm";
    public const string FormVerb = "win/confirm-form";

    internal sealed record Input(CustomerSlot? Customer, PersonSlot? Person, DateSlot? On, [Carried] string? Root = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var days = input.On?.Resolve(turn.Today, Lean.Past);
        var meant = await finder.FindAsync(
            turn, input.Root, input.Customer, input.Person,
            sheet => (sheet.Look == LookedAt.ToConfirm || sheet.IsObjected) && (days is not [var day] || sheet.RecordedOn == day || sheet.Facts.On == day),
            (Verb, []), ct);
        if (!meant.TryGet(out var file, out var unclear))
            return unclear;
        if (!file.May(WinRight.Decide))
            return Reply.Say(Texts.Of<ConfirmWin>(turn.Language)["Confirm_NotOwn"]);
        if (files.RefuseStale(turn, file) is { } stale)
            return stale;
        if (file.Sheet is { Look: LookedAt.Confirmed, IsObjected: false } && !file.IsWrittenBy(turn))
            return files.Show(turn, file, Texts.Of<ConfirmWin>(turn.Language)["Confirm_Already"]);
        return file.Sheet.IsObjected
            ? turn.Draw(Form(turn, file, FormDraft.Empty))
            : await ConfirmAsync(turn, file, "", ct);
    }

    public async Task<Reply> ConfirmAsync(Turn turn, WinFile file, string reason, CancellationToken ct)
    {
        var end = await deciding.DecideAsync(turn, Verb, file, LookedAt.Confirmed, reason, ct);
        var done = Texts.Of<ConfirmWin>(turn.Language).With("Confirm_Done", WinFiles.LineOf(turn, file));
        return await files.AnswerAsync(turn, end, file.Sheet.Root, done, ct);
    }

    public Card Form(Turn turn, WinFile file, FormDraft draft)
    {
        var texts = Texts.Of<ConfirmWin>(turn.Language);
        var objection = WinSheet.ObjectionIn(file.Dossier);
        return WinActionForm.Draw(
            turn, file, signer,
            new FormView
            {
                Title = texts["Confirm_KeepTitle"],
                Hint = objection is null ? null : texts.With(
                    "Confirm_Objection", Typed.Line(file.NameOf(objection.Recorder)), Typed.Line(objection.Reason)),
                Fields = [WinActionForm.AskReason(draft, texts)],
                Verb = FormVerb,
                Save = texts["Confirm_Keep"],
            });
    }
}

/// <summary>Takes the reason why a win stays as it is although somebody objected.</summary>
[Form(ConfirmWin.FormVerb, Who = Who.Manager, Where = Where.Private)]
internal sealed class SubmitConfirm(WinFiles files, ConfirmWin confirming) : WinDeedForm<SubmitConfirm.Fields>(files)
{
    internal sealed record Fields([Carried] string Root, string Reason) : IAboutWin;

    protected override WinRight Right => WinRight.Decide;

    protected override Task<Reply> DoAsync(Fields fields, Turn turn, WinFile file, CancellationToken ct) =>
        confirming.ConfirmAsync(turn, file, fields.Reason, ct);

    protected override Card Draw(Turn turn, WinFile file, FormDraft draft) => confirming.Form(turn, file, draft);
}
