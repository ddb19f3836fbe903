using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>
/// Who was credited by somebody else says that it isn't so, for five working days (handbook, chapter 5). The win counts
/// on until a manager has decided.
/// </summary>
[Command(
    Verb,
    English =
    [
        "(that|this) is not my (win|deal|sale)",
        "i object to [the|my] {customer} (win|deal|credit)",
        "[the] {customer} (win|deal) is not mine",
    ],
    Chinese =
    [
        "(这单|那单|这笔) 不是我 (的|签的|的单)",
        "[我] 对 {customer} [的] (那单|这单|单子) 有异议",
        "{customer} [的] (那单|这单|单子) 不是我 (的|签的|的单)",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Future | Hedge.Hearsay)]
internal sealed class ObjectToWin(WinFinder finder, WinFiles files, CardSigner signer) : ICommand<ObjectToWin.Input>
{
    public const string Verb = "win/object";
    public const string FormVerb = "win/object-form";

    internal sealed record Input(CustomerSlot? Customer, [Carried] string? Root = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var meant = await finder.FindAsync(
            turn, input.Root, input.Customer, null,
            sheet => sheet.Recorder != turn.Sender.Id || LedgerRows.OwnerOf(sheet.Root) != turn.Sender.Id, (Verb, []), ct);
        if (meant is WinMeant.Unclear unclear)
            return unclear.Answer;
        var file = ((WinMeant.One)meant).File;
        if (!MayObject(file, turn.Sender.Id, turn.Team, turn.Today))
            return files.Show(turn, file, Texts.Of<ObjectToWin>(turn.Language)["Object_TooLate"]);
        var card = Form(turn, file, FormDraft.Empty);
        return turn.Card is null ? Reply.Show(card) : Reply.Redraw(card);
    }

    public static bool MayObject(WinFile file, MemberId member, TeamInfo team, DateOnly today) =>
        !file.Sheet.IsObjected && WinRights.CreditedByOther(file.Dossier, member) is { } by
        && today <= WinDues.LastDayToLook(by.RecordedOn, team);

    public Card Form(Turn turn, WinFile file, FormDraft draft)
    {
        var texts = Texts.Of<ObjectToWin>(turn.Language);
        var by = WinRights.CreditedByOther(file.Dossier, turn.Sender.Id);
        return WinActionForm.Draw(
            new WinActionView
            {
                Root = file.Sheet.Root.Value,
                Version = file.Sheet.Version,
                Title = texts["ObjectToWin_Title"],
                About = WinFiles.LineOf(turn, file),
                Hint = by is null ? null : texts.With(
                    "Object_Hint", Written.In(turn.Language).Date(WinDues.LastDayToLook(by.RecordedOn, turn.Team), turn.Today)),
                Fields = [WinActionForm.AskReason(draft, texts)],
                Verb = FormVerb,
                Save = texts["Object_Save"],
            },
            CardContext.Of(turn, signer));
    }
}

/// <summary>Takes an objection and brings it before the managers.</summary>
[Form(ObjectToWin.FormVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitObjection(WinFiles files, WinStore wins, Colleagues colleagues, ObjectToWin objecting) : IForm<SubmitObjection.Fields>, IRedraw
{
    internal sealed record Fields([Carried] string Root, string Reason);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        if (await files.OpenAsync(turn, fields.Root, ct) is not { } file)
            return WinFiles.Gone(turn);
        if (files.RefuseStale(turn, file) is { } stale)
            return stale;
        var isCopy = file.Dossier.Followers.Any(e => e.Id.Value.StartsWith(LedgerPen.HandOf(turn), StringComparison.Ordinal));
        if (!isCopy && !ObjectToWin.MayObject(file, turn.Sender.Id, turn.Team, turn.Today))
            return files.Show(turn, file, Texts.Of<ObjectToWin>(turn.Language)["Object_TooLate"]);
        var managers = await colleagues.ManagersAsync(turn, ct);
        var deed = new Deed(ObjectToWin.Verb, $"{fields.Root} {fields.Reason}")
        {
            Reason = fields.Reason,
            PassesClosedBooks = true,
            Along = managers.Count == 0 ? Along.Nothing : new Along
            {
                Notices = [WinAskedNotice.Of(turn, file.Sheet.Root, WinAskedNotice.Objection, fields.Reason, managers)],
            },
        };
        var end = await wins.FollowAsync(
            turn, deed, file.Dossier,
            WinFiles.AsSeen(file.Sheet.Version, dossier => [new LedgerPen(turn).Objected(dossier, fields.Reason)]), ct);
        return await files.AnswerAsync(turn, end, file.Sheet.Root, Texts.Of<ObjectToWin>(turn.Language)["Object_Done"], ct);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        await files.OpenAsync(turn, turn.Card?[WinCard.Root], ct) is { } file
            ? Reply.Redraw(objecting.Form(turn, file, Complaints.Draft(refused, turn.Language))) : WinFiles.Gone(turn);
}
