using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>Moves a win to a later stage of the team's own list.</summary>
[Command(
    Verb,
    English =
    [
        "{customer} [deal|win] is now {stage:basis} [since|on] [{on:date}]",
        "{customer} [deal|win] is [at|at stage] {stage:basis} (now|already|since {on:date}|as of {on:date})",
        "(move|set|change|update|advance|push) {customer} [deal|win] to [the] [stage] {stage:basis} [stage] [on] [{on:date}]",
        "(move|set|change|update|advance|push) {customer} [deal|win] to [the] stage {other:customer}",
        "(move|set|change|update|advance|push) {customer} to [the] {other:customer} stage",
        "(move|set|change|update) [the] stage [of|for] [the] [{customer}] [deal|win] [to] [{stage:basis}]",
    ],
    Chinese =
    [
        "{customer} [的] [那单|这单|那笔|单子] (现在|已经到|到了|进到) {stage:basis} [阶段] [了]",
        "(把|将) {customer} [的] [那单|这单|单子] (改为|改成|推进到|移到|更新为|更新到) {stage:basis} [阶段]",
        "(把|将) {customer} [的] [那单|这单|单子] (推进到|移到|更新到) {other:customer} [阶段]",
        "(更新|修改|推进) [{customer}] [的] [那单] [的] 阶段",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.All)]
[Help(HelpGroup.Wins, Place = 170)]
internal sealed class MoveStage(WinFinder finder, WinFiles files, LogReceipt receipts, CardSigner signer) : ICommand<MoveStage.Input>
{
    public const string Verb = "win/stage";
    public const string FormVerb = "win/stage-form";

    /// <param name="Other">Where a stage was meant that the team may not have.</param>
    internal sealed record Input(
        BasisSlot? Stage, CustomerSlot? Customer, DateSlot? On, CustomerSlot? Other = null, [Carried] string? Root = null,
        [Carried] string? To = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var isMoney = input.Stage?.Stage == "collected";
        var stage = input.To ?? (input.Stage is null || isMoney ? null : StageNames.IdOf(input.Stage).Value);
        if (input.To is null && input.Other is { } other)
            return Reply.Say(Topics.UnknownStage(turn, other.Name));
        if (input.To is null && input.Stage is not null && Topics.UnknownStage(turn, input.Stage) is { } unknown)
            return Reply.Say(unknown);
        var meant = await finder.FindAsync(
            turn, input.Root, input.Customer, null, sheet => isMoney ? sheet.Outstanding > 0 : HasNext(turn, sheet),
            isMoney ? (LogReceipt.Verb, []) : (Verb, [(nameof(Input.To), stage ?? "")]), ct);
        if (!meant.TryGet(out var file, out var unclear))
            return unclear;
        if (!file.May(WinRight.Change))
            return WinFiles.NotYours(turn);
        if (!HasNext(turn, file.Sheet))
            return files.Show(turn, file, Texts.Of<MoveStage>(turn.Language)["Stage_AtEnd"]);
        var days = input.On?.Resolve(turn.Today, Lean.Past);
        var day = days is [var only] ? WinActionForm.DayOf(only) : null;
        // "The money is in" names no stage: what is open is proposed as a receipt.
        var card = isMoney
            ? receipts.Form(turn, file, FormDraft.Said(
                (WinActionForm.Amount, file.Sheet.Outstanding.ToString(System.Globalization.CultureInfo.InvariantCulture)), (WinActionForm.Day, day)))
            : Form(turn, file, FormDraft.Said((WinActionForm.Stage, stage), (WinActionForm.Day, day)));
        return turn.Draw(card);
    }

    public Card Form(Turn turn, WinFile file, FormDraft draft)
    {
        var texts = Texts.Of<MoveStage>(turn.Language);
        var next = turn.Team.Stages.After(file.Sheet.Stage)
            .Select(s => new Choice(WinFiles.StageName(turn.Team.Stages, s.Id, turn.Language), s.Id.Value)).ToList();
        return WinActionForm.Draw(
            turn, file, signer,
            new FormView
            {
                Title = texts["MoveStage_Title"],
                Hint = texts.With("Stage_Now", WinFiles.StageName(turn.Team.Stages, file.Sheet.Stage, turn.Language)),
                Fields =
                [
                    new ChoiceField(WinActionForm.Stage, texts["FieldStage"], next)
                    {
                        Value = next.Any(c => c.Value == draft[WinActionForm.Stage]) ? draft[WinActionForm.Stage] : next[0].Value,
                        Style = ChoiceStyle.Expanded, Required = texts["StageRequired"], Complaint = draft.ComplaintAt(WinActionForm.Stage),
                    },
                    WinActionForm.AskDay(draft, turn.Today, texts),
                ],
                Verb = FormVerb,
                Save = texts["Stage_Save"],
            });
    }

    private static bool HasNext(Turn turn, WinSheet sheet) =>
        turn.Team.Stages.After(sheet.Stage).Any();
}

/// <summary>Takes the stage form.</summary>
[Form(MoveStage.FormVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitStage(WinFiles files, WinStore wins, MoveStage stages) : WinDeedForm<SubmitStage.Fields>(files)
{
    internal sealed record Fields([Carried] string Root, string Stage, DateOnly Day) : IAboutWin;

    protected override WinRight Right => WinRight.Change;

    protected override async Task<Reply> DoAsync(Fields fields, Turn turn, WinFile file, CancellationToken ct)
    {
        var to = new StageId(fields.Stage);
        var end = await wins.FollowAsync(
            turn, new Deed(MoveStage.Verb, FormattableString.Invariant($"{fields.Root} {to} {fields.Day:O}")), file.Dossier,
            WinFiles.AsSeen(file.Sheet.Version, dossier => [new LedgerPen(turn).Moved(dossier, to, fields.Day)]), ct);
        var typed = FormDraft.Said((WinActionForm.Stage, fields.Stage), (WinActionForm.Day, WinActionForm.DayOf(fields.Day)));
        if (Again(turn, file, end, typed, _ => WinActionForm.Day) is { } again)
            return again;
        var done = Texts.Of<MoveStage>(turn.Language).With(
            "Stage_Done", Typed.Line(file.Sheet.Facts.Customer.Value), WinFiles.StageName(turn.Team.Stages, to, turn.Language));
        return await Files.AnswerAsync(turn, end, file.Sheet.Root, done, ct);
    }

    protected override Card Draw(Turn turn, WinFile file, FormDraft draft) => stages.Form(turn, file, draft);
}
