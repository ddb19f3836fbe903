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
        "[i] object to [the|my] {customer} [win|deal|credit]",
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
[Help(HelpGroup.Wins, Place = 230)]
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
        if (!meant.TryGet(out var file, out var unclear))
            return unclear;
        if (!MayObject(file, turn.Sender.Id, turn.Team, turn.Today))
            return files.Show(turn, file, Texts.Of<ObjectToWin>(turn.Language)["Object_TooLate"]);
        var card = Form(turn, file, FormDraft.Empty);
        return turn.Draw(card);
    }

    public static bool MayObject(WinFile file, MemberId member, TeamInfo team, DateOnly today) =>
        !file.Sheet.IsObjected && WinRights.CreditedByOther(file.Dossier, member) is { } by
        && today <= WinDues.LastDayToLook(by.RecordedOn, team);

    public Card Form(Turn turn, WinFile file, FormDraft draft)
    {
        var texts = Texts.Of<ObjectToWin>(turn.Language);
        var by = WinRights.CreditedByOther(file.Dossier, turn.Sender.Id);
        return WinActionForm.Draw(
            turn, file, signer,
            new FormView
            {
                Title = texts["ObjectToWin_Title"],
                Hint = by is null ? null : texts.With(
                    "Object_Hint", Written.In(turn.Language).Date(WinDues.LastDayToLook(by.RecordedOn, turn.Team), turn.Today)),
                Fields = [WinActionForm.AskReason(draft, texts)],
                Verb = FormVerb,
                Save = texts["Object_Save"],
            });
    }
}

/// <summary>Takes an objection and brings it before the managers.</summary>
[Form(ObjectToWin.FormVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitObjection(WinFiles files, WinStore wins, Colleagues colleagues, ObjectToWin objecting) : WinDeedForm<SubmitObjection.Fields>(files)
{
    internal sealed record Fields([Carried] string Root, string Reason) : IAboutWin;

    protected override WinRight Right => WinRight.See;

    protected override async Task<Reply> DoAsync(Fields fields, Turn turn, WinFile file, CancellationToken ct)
    {
        if (!file.IsWrittenBy(turn) && !ObjectToWin.MayObject(file, turn.Sender.Id, turn.Team, turn.Today))
            return Files.Show(turn, file, Texts.Of<ObjectToWin>(turn.Language)["Object_TooLate"]);
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
        return await Files.AnswerAsync(turn, end, file.Sheet.Root, Texts.Of<ObjectToWin>(turn.Language)["Object_Done"], ct);
    }

    protected override Card Draw(Turn turn, WinFile file, FormDraft draft) => objecting.Form(turn, file, draft);
}
