using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>
/// Cancels a win with a reason. Who may not (handbook, chapter 11) hands it to the managers with the reason instead.
/// </summary>
[Command(
    Verb,
    English =
    [
        "{customer} [deal|win|order] fell through [{reason:text}]",
        "{customer} [deal|win|order] (cancelled|canceled|has cancelled|was cancelled|backed out|pulled out|bailed) [on us] "
            + "[(because|since|due to) {reason:text}]",
        "(cancel|void|annul|delete|remove|erase|scrap) [the|my] {customer} (deal|win|order|entry|sale) [{reason:text}]",
        "(cancel|void|annul|delete|remove|erase) [the|my] {customer}",
        "(cancel|void|annul|delete|remove|erase) [the|my] {customer} [deal|win|order|entry|sale] (because|since) {reason:text}",
        "(cancel|void|annul|delete|remove|erase) {person} is {customer} (deal|win|order|entry) [{reason:text}]",
    ],
    Chinese =
    [
        "{customer} [的] (那单|这单|那笔|单子) (黄了|作废|不做了|取消了|取消|撤单了) [{reason:text}]",
        "(作废|取消) {customer} [的] (那单|这单|那笔|单子) [{reason:text}]",
        "(删掉|删除|删了|撤掉|删) {customer} [的] (那单|这单|那笔|单子|成交|那条|记录) [因为|原因|原因是] [{reason:text}]",
        "(作废|删掉|删除) {customer}",
        "把 {customer} [的] [那单|这单|那笔|单子|成交|那条] (删掉|删除|删了|作废掉|作废|取消掉|取消|去掉|撤掉|撤了|撤销|删)",
        "把 {customer} [的] [那单|这单|那笔|单子|成交|那条] (删掉|删除|删了|作废|取消|去掉|撤掉|撤了|撤销|删) (因为|原因|原因是) {reason:text}",
        "{customer} [的] (那单|这单|那笔|单子|成交|那条) (删掉|删除|删了|撤掉|撤了|删)",
        "(作废|取消|删掉|删除) {person} 的 {customer} (那单|这单|那笔|单子) [{reason:text}]",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.All & ~Hedge.Negation)]
[Help(HelpGroup.Wins, Place = 190)]
internal sealed class CancelWin(WinFinder finder, WinFiles files, CardSigner signer) : ICommand<CancelWin.Input>
{
    public const string Verb = "win/void";
    public const string FormVerb = "win/void-form";

    internal sealed record Input(CustomerSlot? Customer, PersonSlot? Person, TextSlot? Reason, [Carried] string? Root = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var meant = await finder.FindAsync(
            turn, input.Root, input.Customer, input.Person, _ => true,
            (Verb, [(WinActionForm.Reason, input.Reason?.Text ?? "")]), ct);
        if (!meant.TryGet(out var file, out var unclear))
            return unclear;
        if (file.Sheet.IsCancelled)
            return files.Show(turn, file, Texts.Of<CancelWin>(turn.Language)["AlreadyCancelled"]);
        var card = Form(turn, file, FormDraft.Said((WinActionForm.Reason, input.Reason?.Text)));
        return turn.Draw(card);
    }

    public Card Form(Turn turn, WinFile file, FormDraft draft)
    {
        var texts = Texts.Of<CancelWin>(turn.Language);
        var may = file.May(WinRight.Cancel);
        return WinActionForm.Draw(
            turn, file, signer,
            new FormView
            {
                Title = texts[may ? "CancelWin_Title" : "Cancel_AskTitle"],
                Hint = texts[may ? "Cancel_Hint" : "Cancel_AskHint"],
                Fields = [WinActionForm.AskReason(draft, texts)],
                Verb = FormVerb,
                Save = texts[may ? "Cancel_Save" : "Cancel_AskSave"],
                IsDestructive = may,
            });
    }
}

/// <summary>Takes the reason of a cancellation: cancels, or asks the managers to.</summary>
[Form(CancelWin.FormVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitCancel(
    WinFiles files, WinStore wins, Colleagues colleagues, TeamPartition partition, CancelWin cancelling) : WinDeedForm<SubmitCancel.Fields>(files)
{
    internal sealed record Fields([Carried] string Root, string Reason) : IAboutWin;

    protected override WinRight Right => WinRight.Cancel;

    protected override async Task<Reply> DoAsync(Fields fields, Turn turn, WinFile file, CancellationToken ct)
    {
        var end = await wins.FollowAsync(
            turn, new Deed(CancelWin.Verb, $"{fields.Root} {fields.Reason}") { Reason = fields.Reason }, file.Dossier,
            WinFiles.AsSeen(file.Sheet.Version, dossier =>
                [new LedgerPen(turn).Cancelled(dossier, dossier.Root.Id, fields.Reason)]),
            ct);
        var done = Texts.Of<CancelWin>(turn.Language).With("Cancel_Done", WinFiles.LineOf(turn, file));
        return await Files.AnswerAsync(turn, end, file.Sheet.Root, done, ct);
    }

    protected override Card Draw(Turn turn, WinFile file, FormDraft draft) => cancelling.Form(turn, file, draft);

    protected override async Task<Reply?> RefuseAsync(Fields fields, Turn turn, WinFile file, CancellationToken ct) =>
        file.May(Right) ? null : await AskManagersAsync(turn, file, fields.Reason, ct);

    private async Task<Reply> AskManagersAsync(Turn turn, WinFile file, string reason, CancellationToken ct)
    {
        var texts = Texts.Of<CancelWin>(turn.Language);
        var managers = await colleagues.ManagersAsync(turn, ct);
        if (managers.Count == 0)
            return Reply.Say(texts["Cancel_Nobody"]);
        var commit = new Commit(turn.Scope, turn, "win/ask-cancel", $"{file.Sheet.Root} {reason}")
        {
            Outcome = file.Sheet.Root.Value, About = turn.Sender.Id.Value, Reason = reason,
        };
        commit.Notices.Add(WinAskedNotice.Of(turn, file.Sheet.Root, WinAskedNotice.ToCancel, reason, managers));
        return await partition.CommitAsync(commit, ct) is var end and not (CommitEnd.Committed or CommitEnd.Repeated)
            ? CommitWords.Say(end, turn.Language)
            : Files.Show(turn, file, texts["Cancel_Asked"]);
    }
}
